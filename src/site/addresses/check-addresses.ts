import { type Address, writtenAddress } from '../../archive/addresses/address-lock.ts';
import { identityAt } from '../../archive/links/old-addresses.ts';
import { publishedAt } from '../../archive/links/release-addresses.ts';
import type { Meaning, Owner } from '../../codes/archive/record-codes.ts';
import { createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { spellingKey } from '../../parse/text/same-name.ts';
import type { Plan } from '../plan-index.ts';
import type { Site } from '../site.ts';
import type { Moved } from './moves.ts';
import { recordedIn, type Subjects } from './recorded-addresses.ts';

/** A problem with a recorded address. */
export interface AddressProblem {
  readonly address: Address;
  readonly problem: Problem;
}

/** The changes of a plan to the record. */
export interface RecordChange {
  /** New addresses, and those with changed details. */
  readonly changes: readonly Address[];
  /** Number of addresses that were not recorded before. */
  readonly fresh: number;
  readonly problems: readonly AddressProblem[];
}

/**
 * Compares a plan with the record of addresses: finds new addresses, and those that changed their meaning
 * (`address-reused`).
 *
 * @param today the first day of new addresses
 */
export function compareWithRecord(
  site: Site,
  plan: Plan,
  subjects: Subjects,
  redirects: readonly Moved[],
  today: string,
): RecordChange {
  const { lock } = site;
  const targets = new Map(redirects.map(({ path, to }) => [path, to]));
  const changes: Address[] = [];
  const problems: AddressProblem[] = [];
  const dated: Redated[] = [];
  let fresh = 0;
  for (const path of recordedIn(site, plan)) {
    const known = lock.get(path);
    if (!known) {
      fresh++;
      changes.push({ ...subjects.of(path), since: today });
    } else if (known.forgotten)
      changes.push({ ...subjects.of(path), since: known.since, again: known.forgotten.at });
    else if (meaningful.has(known.kind)) {
      const found = subjects.of(path);
      const isSame = found.subject === known.subject && sameKind(found.kind) === sameKind(known.kind);
      if (found.kind === 'redirect') {
        if (isMerged(site, known, targets.get(path))) changes.push({ ...known, kind: 'merged' });
        continue;
      }
      if (isSame && known.kind !== 'merged') continue;
      if (sameKind(found.kind) === 'release') dated.push({ known, found });
      if (!isReused(site, known, found))
        changes.push(
          known.kind === 'redirect' || known.kind === 'merged'
            ? { ...known, ...found }
            : { ...known, subject: found.subject },
        );
      else problems.push({ address: known, problem: reused(known, found) });
    }
  }
  for (const { known, found } of exchanged(dated))
    problems.push({ address: known, problem: reused(known, found) });
  return { changes, fresh, problems };
}

/** Whether the address of a release leads to another one, into which it was merged. */
function isMerged({ archive }: Site, known: Address, to: string | undefined): boolean {
  if (known.kind !== 'release' && known.kind !== 'moved') return false;
  const entry = to === undefined ? undefined : publishedAt(archive, to);
  return entry !== undefined && (entry.firstUrl ?? entry.url) !== identityAt(known);
}

interface Redated {
  readonly known: Address;
  readonly found: Pick<Address, 'kind' | 'subject'>;
}

/** Returns the releases whose files have swapped names: each now has the day of the other. */
function exchanged(dated: readonly Redated[]): Redated[] {
  const changes = new Set(
    dated.map(({ known, found }) => `${partsOf(known.subject)[0]} ${partsOf(found.subject)[0]}`),
  );
  return dated.filter(({ known, found }) => {
    const [[before, source], [after, sourceNow]] = [partsOf(known.subject), partsOf(found.subject)];
    return source === sourceNow && before !== after && changes.has(`${after} ${before}`);
  });
}

/** Kinds of addresses that could change their meaning. */
const meaningful = new Set([
  'release',
  'moved',
  'merged',
  'redirect',
  'sender',
  'committee',
  'body',
  'topic',
]);

/** A release that has moved to an address counts like any other, and so does one that was merged. */
export function sameKind(kind: string): string {
  return kind === 'moved' || kind === 'merged' ? 'release' : kind;
}

/** Whether an address now belongs to something else. */
function isReused(
  { archive, config }: Site,
  known: Address,
  found: Pick<Address, 'kind' | 'subject'>,
): boolean {
  if (known.kind === 'redirect') return false;
  if (sameKind(known.kind) !== sameKind(found.kind)) return true;
  const [before, after] = [known.subject, found.subject];
  switch (sameKind(known.kind)) {
    case 'release': {
      const [day, source] = partsOf(before);
      const [dayNow, sourceNow] = partsOf(after);
      if (source === sourceNow) return false;
      return archive.bySource.get(source) !== undefined || day !== dayNow;
    }
    case 'sender': {
      const [old, current] = [readSender(before, config.senders), readSender(after, config.senders)];
      return !(old.ok && current.ok && old.value.slug === current.value.slug);
    }
    case 'committee':
    case 'body': {
      const isAlias = [...config.committees.names.values()].some(
        (names) => names.get(nameKey(before))?.committee.term.name === after,
      );
      return !isAlias && spellingKey(before) !== spellingKey(after);
    }
    default:
      return spellingKey(before) !== spellingKey(after);
  }
}

/** The day and the source of a release, in the format of the record. */
function partsOf(subject: string): [day: string, source: string] {
  return [subject.slice(0, 10), subject.slice(11)];
}

function reused({ path, kind, subject }: Address, found: Pick<Address, 'kind' | 'subject'>): Problem {
  const owner = lookup(owners, sameKind(kind)) ?? 'other';
  return createProblem(
    'address-reused',
    writtenAddress(path),
    meaningOf(kind, subject),
    meaningOf(found.kind, found.subject),
    owner,
  );
}

const owners: Readonly<Record<string, Owner>> = {
  release: 'release',
  sender: 'sender',
  committee: 'committee',
  body: 'committee',
};

/** Returns the subject of an address. */
export function meaningOf(kind: string, subject: string): Meaning {
  const isFile = sameKind(kind) === 'release';
  return { isFile, name: isFile ? partsOf(subject)[1] : subject };
}
