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
  return issuedSince([...collections.year, ...translations], now - twoDays + 1, now).slice(0, 1000);
}

/** Returns the releases that were issued from one moment to another and are not withdrawn. */
export function issuedSince(years: readonly Collection[], from: number, to: number): readonly Published[] {
  return years
    .filter((year) => lastIssue(year) >= from)
    .flatMap(({ releases }) =>
      releases.filter(({ release }) => {
        const issue = issueOf(release);
        return !release.withdrawn && issue >= from && issue <= to;
      }),
    );
}

const lastIssue = weakMemoize(({ releases }: Collection) =>
  releases.reduce((last, { release }) => Math.max(last, issueOf(release)), Number.NEGATIVE_INFINITY),
);

/** Returns when a release was issued, in milliseconds since the epoch. */
export function issueOf({ date, embargo }: Release): number {
  return Math.max(date.at, embargo?.at ?? date.at);
}
