import type { Release } from '../../model/release.ts';

/** Why a release is not public. */
export type Hidden = 'draft' | 'embargo' | 'future' | 'expired';

/** Returns whether a release is public at `now` (milliseconds since the epoch), and when that next changes, or its event is over. */
export function publication(release: Release, now: number): { hidden?: Hidden; changes?: number } {
  if (release.draft) return { hidden: 'draft' };
  const { embargo, expires, date, event } = release;
  if (expires && expires.at <= now) return { hidden: 'expired' };
  const from = Math.max(date.at, embargo?.at ?? date.at);
  if (from > now) return { hidden: embargo && embargo.at > now ? 'embargo' : 'future', changes: from };
  const changes = Math.min(
    expires?.at ?? Number.POSITIVE_INFINITY,
    event && event.until > now ? event.until : Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(changes) ? { changes } : {};
}
