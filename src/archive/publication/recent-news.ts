import { weakMemoize } from '../../incremental/memoize.ts';
import type { Release } from '../../model/release.ts';
import type { Archive, Collection, Published } from '../archive.ts';

/** In milliseconds. */
const twoDays = 2 * 24 * 60 * 60 * 1000;

/**
 * Returns the releases of the last two days, at most a thousand, as search engines require for a news sitemap.
 *
 * @param now in milliseconds since the epoch.
 */
export function recentNews({ collections, translations }: Archive, now: number): readonly Published[] {
  return [...collections.year, ...translations]
    .filter((year) => now - lastIssue(year) < twoDays)
    .flatMap(({ releases }) =>
      releases.filter(({ release }) => {
        const since = now - issueOf(release);
        return !release.withdrawn && since >= 0 && since < twoDays;
      }),
    )
    .slice(0, 1000);
}

const lastIssue = weakMemoize(({ releases }: Collection) =>
  releases.reduce((last, { release }) => Math.max(last, issueOf(release)), Number.NEGATIVE_INFINITY),
);

/** Milliseconds since the epoch. */
function issueOf({ date, embargo }: Release): number {
  return Math.max(date.at, embargo?.at ?? date.at);
}
