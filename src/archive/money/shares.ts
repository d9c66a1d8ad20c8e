import { weakMemoize } from '../../incremental/memoize.ts';
import { payersOf, type SenderRef, senderOf } from '../../model/release.ts';
import type { Collection, Published } from '../archive.ts';
import { amountsOf, type LedgerEntry } from './ledger.ts';

/** The amounts in the releases of a collection that are counted for it. */
export interface Shares {
  /** Amounts that a single sender pays, or any sender if the collection belongs to none. */
  readonly own: readonly LedgerEntry[];
  /** Amounts that the sender of the collection pays together with others. */
  readonly joint: readonly LedgerEntry[];
}

/**
 * Returns the amounts that are counted for a collection. For a joint release, the collections of a sender only count
 * what that sender pays, and those of a committee what the sender of the committee pays.
 */
export const sharesOf = weakMemoize((collection: Collection): Shares => {
  const own: LedgerEntry[] = [];
  const joint: LedgerEntry[] = [];
  for (const entry of collection.releases) {
    const lines = amountsOf(entry);
    if (entry.release.coSenders.length === 0) {
      for (const line of lines) own.push(line);
      continue;
    }
    for (const line of lines) {
      const payers = linePayers(line);
      const isMeant = ownersIn(collection, entry)?.some((owner) => isAmong(owner, payers)) ?? true;
      if (isMeant) (payers.length > 1 && collection.sender ? joint : own).push(line);
    }
  }
  return { own, joint };
});

/** Returns the senders that an amount is counted for; it is paid jointly if there are several. */
export function linePayers({ entry, amount }: LedgerEntry): readonly SenderRef[] {
  return payersOf(entry.release, amount);
}

/** Returns the senders of a release to which a collection belongs; undefined if it belongs to none. */
function ownersIn(
  { kind, place, sender }: Collection,
  { release }: Published,
): readonly SenderRef[] | undefined {
  if (kind !== 'body' || place.kind !== 'body') return sender && [sender];
  return release.committees
    .filter(({ slug }) => slug === place.body)
    .map((committee) => senderOf(release, committee));
}

export function isAmong({ slug }: SenderRef, senders: readonly SenderRef[]): boolean {
  return senders.some((sender) => sender.slug === slug);
}
