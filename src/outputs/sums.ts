import type { Published } from '../archive/archive.ts';
import { type LedgerEntry, type Sum, sumsOf } from '../archive/ledger.ts';
import type { Site } from './site.ts';

const ledgers = new WeakMap<Site, ReadonlyMap<Published, readonly LedgerEntry[]>>();

/** The sums of some of the archive's releases. */
export function sumOf(site: Site, releases: readonly Published[]): Sum[] {
  const byRelease = ledgerByRelease(site);
  return sumsOf(releases.flatMap((entry) => byRelease.get(entry) ?? []));
}

function ledgerByRelease(site: Site): ReadonlyMap<Published, readonly LedgerEntry[]> {
  let known = ledgers.get(site);
  if (!known) {
    const grouped = new Map<Published, LedgerEntry[]>();
    for (const line of site.ledger) {
      const lines = grouped.get(line.entry);
      if (lines) lines.push(line);
      else grouped.set(line.entry, [line]);
    }
    known = grouped;
    ledgers.set(site, known);
  }
  return known;
}
