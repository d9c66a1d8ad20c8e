import { createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Amount, Contact, Release, SenderRef } from '../../model/release.ts';
import type { Settings } from '../config/settings.ts';
import { sendersNamed } from './senders.ts';

/* Assigns the parts of a joint release to its senders. */

/**
 * Returns amounts with the senders that pay them: those that `payer` names, directly or by a committee of the release.
 * Warning: `amount-payer-missing`.
 */
export function withPayers(
  amounts: readonly Amount[],
  release: Pick<Release, 'committees'> & { readonly senders: readonly SenderRef[] },
  { senders: index }: Pick<Settings, 'senders'>,
  reportFor: (amount: number, problem: Problem) => void,
): readonly Amount[] {
  const { senders, committees } = release;
  const [lead] = senders;
  if (!lead || senders.length < 2) return amounts;
  return amounts.map((amount, i) => {
    const { payer } = amount;
    if (payer === undefined) {
      if (amount.kind !== 'revenue') reportFor(i, createProblem('amount-payer-missing', lead.name));
      return amount;
    }
    const named = sendersNamed(payer, senders, index);
    const committee = committees.find((each) =>
      [each.name, each.current].some((name) => name !== undefined && nameKey(name) === nameKey(payer)),
    );
    const slugs = named.length > 0 ? named.map(({ slug }) => slug) : [committee?.sender ?? lead.slug];
    return slugs.length === 1 && slugs[0] === lead.slug ? amount : { ...amount, paidBy: slugs };
  });
}

/** Returns contacts without an organisation with the sender that lists them as press contacts. */
export function withEmployers(
  contacts: readonly Contact[],
  senders: readonly SenderRef[],
  { profiles }: Pick<Settings, 'profiles'>,
): readonly Contact[] {
  if (senders.length < 2) return contacts;
  return contacts.map((contact) => {
    const { id, name, organisation } = contact;
    if (organisation !== undefined || id === undefined) return contact;
    const employers = senders.filter(({ slug }) =>
      profiles.get(slug)?.press.some((person) => person.id === id),
    );
    const [employer] = employers;
    return employers.length === 1 && employer && !nameKey(name).includes(nameKey(employer.name))
      ? { ...contact, organisation: employer.name }
      : contact;
  });
}
