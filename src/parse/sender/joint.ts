import { createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Amount, Contact, Release, SenderRef } from '../../model/release.ts';
import type { Settings } from '../config/settings.ts';
import { nearest } from '../text/suggest.ts';
import { namesWithin } from './names-within.ts';
import type { SenderIndex } from './sender.ts';
import { senderNamed, sendersNamed } from './senders.ts';

/* What belongs to which of its senders on a release that several send. */

/**
 * Returns amounts with those senders that pay them: those that `payer` names, themselves or by a committee of the
 * release. Warnings: `amount-payer-missing`, `amount-payer-unknown` (a misspelt sender).
 */
export function withPayers(
  amounts: readonly Amount[],
  release: Pick<Release, 'committees'> & { readonly senders: readonly SenderRef[] },
  { senders: index }: Pick<Settings, 'senders'>,
  sayOf: (amount: number, problem: Problem, key?: 'payer') => void,
): readonly Amount[] {
  const { senders, committees } = release;
  const [lead] = senders;
  if (!lead || senders.length < 2) return amounts;
  return amounts.map((amount, i) => {
    const { payer } = amount;
    if (payer === undefined) {
      if (amount.kind !== 'revenue') sayOf(i, createProblem('amount-payer-missing', lead.name));
      return amount;
    }
    const named = sendersNamed(payer, senders, index);
    const committee = committees.find((each) =>
      [each.name, each.current].some((name) => name !== undefined && nameKey(name) === nameKey(payer)),
    );
    if (!committee) {
      for (const name of namesWithin(payer)) {
        if (sendersNamed(name, senders, index).length > 0) continue;
        const meant = senderLike(name, senders, index);
        if (meant) sayOf(i, createProblem('amount-payer-unknown', name, meant.name), 'payer');
      }
    }
    const slugs = named.length > 0 ? named.map(({ slug }) => slug) : [committee?.sender ?? lead.slug];
    return slugs.length === 1 && slugs[0] === lead.slug ? amount : { ...amount, paidBy: slugs };
  });
}

/**
 * Returns contacts with the sender that they work for, where it does not follow from their own words: the one that
 * `organisation` stands for, whose press contact they are, or whose committee or short name their title names. Warning:
 * `contact-employer-missing`.
 */
export function withEmployers(
  contacts: readonly Contact[],
  release: Pick<Release, 'committees'> & { readonly senders: readonly SenderRef[] },
  { profiles, senders: index }: Pick<Settings, 'profiles' | 'senders'>,
  sayOf: (contact: number, problem: Problem) => void,
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
    if (senders.some((sender) => says(name, sender.name) || says(title, sender.name))) return contact;
    const of = committees.filter((committee) => says(title, committee.name));
    const owners = [
      senders.filter(({ slug }) => profiles.get(slug)?.press.some((person) => person.id === id)),
      senders.filter(({ slug }) => of.some(({ sender = lead.slug }) => sender === slug)),
      sendersNamed(title, senders, index),
    ];
    const employer = owners.find(({ length }) => length === 1)?.[0];
    if (employer) return { ...contact, organisation: employer.name };
    sayOf(i, createProblem('contact-employer-missing', name, lead.name));
    return contact;
  });
}

/** Returns the one of several senders that a misspelt name most likely means. */
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

function says(text: string, name: string): boolean {
  return nameKey(text).includes(nameKey(name));
}
