import type { Release } from '../../model/release.ts';

/** Why a release is not public. */
export type Hidden = 'draft' | 'embargo' | 'future' | 'expired';

/** Returns whether a release is public at `now` (milliseconds since the epoch), and when that next changes. */
export function publication(release: Release, now: number): { hidden?: Hidden; changes?: number } {
  if (release.draft) return { hidden: 'draft' };
  const { embargo, expires, date } = release;
  if (expires && expires.at <= now) return { hidden: 'expired' };
  const from = Math.max(date.at, embargo?.at ?? date.at);
  if (from > now) return { hidden: embargo && embargo.at > now ? 'embargo' : 'future', changes: from };
  return expires ? { changes: expires.at } : {};
}
