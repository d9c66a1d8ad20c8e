import {
  type Address,
  emptyLock,
  formatAddressLock,
  givenUp,
  headerFor,
  parseAddressLock,
} from '../../archive/addresses/address-lock.ts';
import { everyVersion } from '../../archive/collections/language-versions.ts';
import { createProblem } from '../../codes/index.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import { once, weakMemoize } from '../../incremental/memoize.ts';
import { compareDiagnostics, type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import type { Plan } from '../plan-index.ts';
import type { Site } from '../site.ts';
import { atAddress, vanishedDiagnostics } from './address-diagnostics.ts';
import type { Answers } from './answers.ts';
import { compareWithRecord, sameKind } from './check-addresses.ts';
import { Subjects } from './recorded-addresses.ts';

/** The record of published addresses, and how a build may change it. */
export interface AddressRecord {
  /** `addresses.lock`; its text is empty if there is none yet. */
  readonly source: Source;
  /** Whether the record must not change: new addresses are then reported. */
  readonly frozen: boolean;
  /** Records addresses that lead nowhere as given up. */
  readonly allowRemovals: boolean;
}

const readLock = weakMemoize((source: Source) => parseAddressLock(source));

/** Parses the record; without one, nothing has been published yet. */
export function lockOf(record: AddressRecord | undefined): ReturnType<typeof parseAddressLock> {
  return record ? readLock(record.source) : { lock: emptyLock, diagnostics: [] };
}

export interface Recorded {
  readonly diagnostics: readonly Diagnostic[];
  /** Covers the effects of the record on files. */
  readonly key: string;
  /** Returns the next text of the record, or undefined if it does not change. */
  readonly next: () => string | undefined;
  /** Returns the kind of a current or former file of the site: `release`, `feed`, `picture`. */
  readonly kindOf: (path: string) => string;
}

interface Context {
  readonly record?: AddressRecord;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The day at `now`, in the archive's time zone. */
  readonly today: string;
  /** Whether there is a source at a path, published or not. */
  readonly isSource: (path: string) => boolean;
}

/** Checks a planned site against the record of its addresses, and updates the record. */
export function recordAddresses(
  site: Site,
  plan: Plan,
  { redirects, emptied, vanished }: Answers,
  { record, now, today, isSource }: Context,
): Recorded {
  const moved = everyVersion(site.archive).flatMap(({ url, firstUrl }) =>
    firstUrl ? [[url, firstUrl]] : [],
  );
  const key = fingerprint([redirects, emptied, moved, site.lastRemoval]);
  const subjects = once(() => new Subjects(site, plan));
  const kindOf = (path: string) => {
    const kind = plan.has(path) ? undefined : site.lock.get(path)?.kind;
    return sameKind(kind ?? subjects().of(path).kind);
  };
  if (!record) return { diagnostics: [], key, kindOf, next: () => undefined };
  const { source, frozen, allowRemovals } = record;
  const { changes, fresh, problems } = compareWithRecord(site, plan, subjects(), redirects, today);
  const diagnostics = [
    ...(allowRemovals ? [] : vanishedDiagnostics(site, vanished, source, isSource)),
    ...problems.map((problem) => atAddress(problem, source)),
    ...(frozen && fresh > 0 ? [diagnosticOf(source.path, createProblem('addresses-unrecorded', fresh))] : []),
  ].sort(compareDiagnostics);
  const removed = allowRemovals
    ? vanished.map((address) => givenUp(address, now, 'kommunike build --allow-removals'))
    : [];
  return { diagnostics, key, kindOf, next: () => updated(site, source, [...changes, ...removed]) };
}

function updated({ lock, config }: Site, source: Source, changes: readonly Address[]): string | undefined {
  if (changes.length === 0) return undefined;
  const next = new Map([...lock, ...changes.map((address) => [address.path, address] as const)]);
  return formatAddressLock(next, headerFor(source, config.language));
}
