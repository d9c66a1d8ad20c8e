import { publication } from '../../archive/publication/publication-status.ts';
import type { Input } from '../../build.ts';
import type { Memo } from '../../model/memo.ts';
import { localTime } from '../../parse/date/zone.ts';

/** A release appears or expires, an event is over, or newsletters change. */
export interface NextChange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Local time in the archive's time zone: `2027-03-28 10:00`. */
  readonly local: string;
  readonly timeZone: string;
  readonly kind: 'publication' | 'expiry' | 'event' | 'newsletter';
}

export function nextChange(at: number, { sources }: Memo, { now, config: { timeZone } }: Input): NextChange {
  const changing = [...sources.values()].flatMap(({ release }) => {
    if (!release) return [];
    const { hidden, changes } = publication(release, now);
    return changes === at ? [{ hidden, isExpiry: release.expires?.at === at }] : [];
  });
  const kind =
    changing.length === 0
      ? 'newsletter'
      : changing.some(({ hidden }) => hidden !== undefined)
        ? 'publication'
        : changing.some(({ isExpiry }) => isExpiry)
          ? 'expiry'
          : 'event';
  const local = localTime(new Date(at).toISOString(), timeZone)?.replace('T', ' ') ?? '';
  return { at, local, timeZone, kind };
}
