import { keptWith } from '../../incremental/memoize.ts';
import type { Release } from '../../model/release.ts';
import type { Archive, Collection, Published } from '../archive.ts';

/** In milliseconds. */
const twoDays = 2 * 24 * 60 * 60 * 1000;

/**
 * The releases of the last two days, at most a thousand: what search engines ask of a news sitemap.
 *
 * @param now in milliseconds since the epoch.
 */
export function recentNews({ collections }: Archive, now: number): readonly Published[] {
  return collections.year
    .filter((year) => now - lastIssue(year) < twoDays)
    .flatMap(({ releases }) =>
      releases.filter(({ release }) => {
        const since = now - issueOf(release);
        return !release.withdrawn && since >= 0 && since < twoDays;
      }),
    )
    .slice(0, 1000);
}

const lastIssue = keptWith(({ releases }: Collection) =>
  releases.reduce((last, { release }) => Math.max(last, issueOf(release)), Number.NEGATIVE_INFINITY),
);

/** Milliseconds since the epoch. */
function issueOf({ date, embargo }: Release): number {
  return Math.max(date.at, embargo?.at ?? date.at);
}
