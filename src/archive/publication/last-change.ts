import type { Moment, Release } from '../../model/release.ts';

/** Returns when a release was last updated, corrected or withdrawn, or undefined if it never was. */
export function lastChange({ updated, corrections, withdrawn }: Release): Moment | undefined {
  let last = updated;
  if (withdrawn && (!last || withdrawn.date.at > last.at)) last = withdrawn.date;
  for (const { date } of corrections) if (!last || date.at > last.at) last = date;
  return last;
}

/** Returns the date since which a release has been in its current state. */
export function currentSince(release: Release): Moment {
  const { date } = release;
  const change = lastChange(release);
  return change && change.at > date.at ? change : date;
}
