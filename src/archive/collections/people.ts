import { weakMemoize } from '../../incremental/memoize.ts';
import { mentions, nameKey } from '../../invisible.ts';
import { type ContactRole, contactRoles } from '../../model/front-matter-schema.ts';
import { type Contact, type Release, type SenderRef, sendersOf } from '../../model/release.ts';
import type { Archive, Collection, Published } from '../archive.ts';

/** A contact person, as given in the newest release that names them. */
export interface Person {
  readonly contact: Contact;
  /** The newest release that names them as a contact. */
  readonly latest: Published;
}

/** The contacts of one sender by role, most recently named first. */
export interface SenderPeople {
  readonly sender: SenderRef;
  readonly roles: readonly { readonly role: ContactRole; readonly people: readonly Person[] }[];
  readonly count: number;
}

/** Returns all contacts named in each sender's releases. The same name is taken to be the same person. */
export function peopleOf({ collections }: Archive): SenderPeople[] {
  return collections.sender.flatMap(peopleIn);
}

const peopleIn = weakMemoize(({ sender, releases }: Collection): readonly SenderPeople[] => {
  if (!sender) return [];
  const people = new Map<string, Person>();
  for (const latest of releases) {
    for (const contact of latest.release.contacts) {
      if (!isOf(sender, contact, latest.release)) continue;
      const key = nameKey(contact.name);
      if (!people.has(key)) people.set(key, { contact, latest });
    }
  }
  if (people.size === 0) return [];
  const all = [...people.values()];
  const roles = contactRoles.flatMap((role) => {
    const named = all.filter(({ contact }) => contact.role === role);
    return named.length > 0 ? [{ role, people: named }] : [];
  });
  return [{ sender, roles, count: people.size }];
});

/** Whether a contact of a release is listed under a sender: the one that it works for, else the release's first. */
function isOf(sender: SenderRef, contact: Contact, release: Release): boolean {
  return (employerOf(contact, release) ?? release.sender).slug === sender.slug;
}

/** Returns the sender that a contact of a release works for; undefined if a joint release doesn't say. */
export function employerOf(
  { name, title = '', organisation = '' }: Contact,
  release: Release,
): SenderRef | undefined {
  const senders = sendersOf(release);
  if (senders.length === 1) return release.sender;
  const is = (sender: SenderRef) => nameKey(organisation) === nameKey(sender.name);
  const isNamed = (sender: SenderRef) => [name, title].some((text) => mentions(text, sender.name));
  return senders.find(is) ?? senders.find(isNamed);
}
