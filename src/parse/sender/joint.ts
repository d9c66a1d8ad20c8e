import { createProblem } from '../../codes/index.ts';
import { mentions, nameKey } from '../../invisible.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Amount, Contact, Release, SenderRef } from '../../model/release.ts';
import type { Settings } from '../config/settings.ts';
import { nearest } from '../text/suggest.ts';
import { namesWithin } from './names-within.ts';
import type { SenderIndex } from './sender.ts';
import { senderNamed, sendersNamed } from './senders.ts';

/* Assigns the parts of a joint release to its senders. */

/**
 * Returns amounts with the senders that pay them: those that `payer` names, directly or by a committee of the release.
 * Warnings: `amount-payer-missing`, also if two senders have a committee of that name; `amount-payer-unknown` (a misspelt
 * sender).
 */
export function withPayers(
  amounts: readonly Amount[],
  release: Pick<Release, 'committees'> & { readonly senders: readonly SenderRef[] },
  { senders: index }: Pick<Settings, 'senders'>,
  reportFor: (amount: number, problem: Problem, key?: 'payer') => void,
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
    const owners = ownersOf(payer, committees, lead);
    if (owners.length === 0)
      for (const name of namesWithin(payer)) {
        if (sendersNamed(name, senders, index).length > 0) continue;
        const meant = senderLike(name, senders, index);
        if (meant) reportFor(i, createProblem('amount-payer-unknown', name, meant.name), 'payer');
      }
    if (named.length === 0 && owners.length > 1) {
      reportFor(i, createProblem('amount-payer-missing', lead.name));
      return amount;
    }
    const slugs = named.length > 0 ? named.map(({ slug }) => slug) : [owners[0] ?? lead.slug];
    return slugs.length === 1 && slugs[0] === lead.slug ? amount : { ...amount, paidBy: slugs };
  });
}

/** Returns the slugs of the senders that have a committee of a name on the release. */
function ownersOf(name: string, committees: Release['committees'], lead: SenderRef): readonly string[] {
  const owners = committees.flatMap((committee) => {
    const names = [committee.name, committee.current];
    const isMeant = names.some((one) => one !== undefined && nameKey(one) === nameKey(name));
    return isMeant ? [committee.sender ?? lead.slug] : [];
  });
  return [...new Set(owners)];
}

/**
 * Returns contacts with the sender that they work for, if their own words don't name it: the one that `organisation`
 * means, that lists them as press contacts, or whose committee or short name is part of their title. Warning:
 * `contact-employer-missing`.
 */
export function withEmployers(
  contacts: readonly Contact[],
  release: Pick<Release, 'committees'> & { readonly senders: readonly SenderRef[] },
  { profiles, senders: index }: Pick<Settings, 'profiles' | 'senders'>,
  reportFor: (contact: number, problem: Problem) => void,
): readonly Contact[] {
  const { senders, committees } = release;
  const [lead] = senders;
  if (!lead || senders.length < 2) return contacts;
  return contacts.map((contact, i) => {
    const { id, name, title = '', organisation } = contact;
    if (organisation !== undefined) {
      const named = senderNamed(organisation, senders, index);
      return named ? { ...contact, organisation: named.name } : contact;
    }
    if (senders.some((sender) => mentions(name, sender.name) || mentions(title, sender.name))) return contact;
    const of = committees.filter((committee) => mentions(title, committee.name));
    const owners = [
      senders.filter(({ slug }) => profiles.get(slug)?.press.some((person) => person.id === id)),
      senders.filter(({ slug }) => of.some(({ sender = lead.slug }) => sender === slug)),
      sendersNamed(title, senders, index),
    ];
    const employer = owners.find(({ length }) => length === 1)?.[0];
    if (employer) return { ...contact, organisation: employer.name };
    reportFor(i, createProblem('contact-employer-missing', name, lead.name));
    return contact;
  });
}

/** Returns the sender that a misspelt name most likely means. */
function senderLike(
  written: string,
  senders: readonly SenderRef[],
  { known }: SenderIndex,
): SenderRef | undefined {
  const names = [...known].filter(([, { slug }]) => senders.some((sender) => sender.slug === slug));
  const meant = nearest(
    written,
    names.map(([name]) => name),
    2,
  );
  return meant === undefined ? undefined : known.get(meant);
}
