import { weakMemoize } from '../../incremental/memoize.ts';
import type { Amount } from '../../model/release.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { ExactSum } from './exact-sum.ts';

/** Expenses, revenues and cuts. Sums never mix them. */
export const flows = ['spending', 'revenue', 'cut'] as const;
export type Flow = (typeof flows)[number];

/** One amount of one release. */
export interface LedgerEntry {
  readonly entry: Published;
  readonly amount: Amount;
  readonly flow: Flow;
}

/** Sums of one flow in one currency. */
export interface Sum {
  readonly flow: Flow;
  /** ISO 4217. */
  readonly currency: string;
  /** Exact decimal. */
  readonly total: string;
  /** Number of amounts in the sum. */
  readonly count: number;
}

/** The amounts of a year's releases. */
export interface LedgerYear {
  readonly year: string;
  /** Newest release first; never empty. */
  readonly entries: readonly LedgerEntry[];
}

/**
 * Returns every amount of the archive by year of its release, newest first. A year in which nothing has changed stays
 * the same object.
 */
export function ledgerOf({ collections }: Archive): LedgerYear[] {
  return collections.year.flatMap((year) => ledgerYear(year));
}

const ledgerYear = weakMemoize(({ name, releases }: Collection): readonly LedgerYear[] => {
  const entries = releases.flatMap((entry) => amountsOf(entry));
  return entries.length > 0 ? [{ year: name, entries }] : [];
});

export const amountsOf = weakMemoize((entry: Published): readonly LedgerEntry[] =>
  entry.release.amounts.map((amount) => ({ entry, amount, flow: flowOf(amount) })),
);

export function flowOf({ kind, total }: Amount): Flow {
  if (kind === 'revenue') return 'revenue';
  return total.startsWith('-') ? 'cut' : 'spending';
}

/** Amounts that may be added up: one flow in one currency. */
export interface Part {
  readonly flow: Flow;
  /** ISO 4217. */
  readonly currency: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Groups entries by currency, the one with the most amounts first, and by flow, keeping their order within each
 * group.
 */
export const partsOf = weakMemoize((entries: readonly LedgerEntry[]): readonly Part[] => {
  const parts = new Map<string, { flow: Flow; currency: string; entries: LedgerEntry[] }>();
  for (const entry of entries) {
    const { flow, amount } = entry;
    const { currency } = amount;
    const key = `${currency} ${flow}`;
    const part = parts.get(key);
    if (part) part.entries.push(entry);
    else parts.set(key, { flow, currency, entries: [entry] });
  }
  return inOrder([...parts.values()], (part) => part.entries.length);
});

/** Returns the sum of each flow and currency, in the order of `partsOf`. */
export const sumsOf = weakMemoize((entries: readonly LedgerEntry[]): readonly Sum[] =>
  partsOf(entries).map((part) => sumOfPart(part)),
);

/** Adds up sums of the same flow and currency. */
export function addSums(sums: readonly Sum[]): Sum[] {
  const totals = new Map<string, Sum>();
  for (const sum of sums) {
    const key = `${sum.currency} ${sum.flow}`;
    const { total = '0', count = 0 } = totals.get(key) ?? {};
    totals.set(key, {
      ...sum,
      total: String(new ExactSum().add(total).add(sum.total)),
      count: count + sum.count,
    });
  }
  return inOrder([...totals.values()], ({ count }) => count);
}

/** Sorts by currency, the one with the most amounts first, then by flow. */
function inOrder<T extends Pick<Sum, 'flow' | 'currency'>>(list: T[], countOf: (each: T) => number): T[] {
  const weight = new Map<string, number>();
  for (const each of list) weight.set(each.currency, (weight.get(each.currency) ?? 0) + countOf(each));
  return list.sort(
    (a, b) =>
      (weight.get(b.currency) ?? 0) - (weight.get(a.currency) ?? 0) ||
      (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0) ||
      flows.indexOf(a.flow) - flows.indexOf(b.flow),
  );
}

export const sumOfPart = weakMemoize(({ flow, currency, entries }: Part): Sum => {
  const sum = new ExactSum();
  for (const { amount } of entries) sum.add(amount.total);
  return { flow, currency, total: String(sum), count: entries.length };
});

/** A group of amounts that are added up. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** Path of its page; empty if it has none. */
  readonly url: string;
}

export interface GroupSum extends Group {
  /** Exact decimal. */
  readonly total: string;
  /** Share of the largest sum, in thousandths. */
  readonly share: number;
}

/** Returns the sum of each group, largest first. An amount counts in every group it belongs to. */
export function sumsBy(
  entries: readonly LedgerEntry[],
  groupsOf: (line: LedgerEntry) => readonly Group[],
): GroupSum[] {
  const sums = new Map<string, { group: Group; sum: ExactSum }>();
  const add = (group: Group, total: string) => {
    const known = sums.get(group.key);
    if (known) known.sum.add(total);
    else sums.set(group.key, { group, sum: new ExactSum().add(total) });
  };
  for (const line of entries) for (const group of groupsOf(line)) add(group, line.amount.total);
  const sorted = [...sums.values()]
    .map(({ group, sum }) => ({ ...group, sum: sum.value }))
    .sort((a, b) => b.sum.abs().cmp(a.sum.abs()) || (a.key < b.key ? -1 : 1));
  const largest = Math.abs(Number(sorted[0]?.sum ?? 0));
  return sorted.map(({ key, name, url, sum }) => ({
    key,
    name,
    url,
    total: sum.toFixed(),
    share: largest > 0 ? Math.round((Math.abs(Number(sum)) * 1000) / largest) : 0,
  }));
}
