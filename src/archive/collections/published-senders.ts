import { weakMemoize } from '../../incremental/memoize.ts';
import { sendersOf } from '../../model/release.ts';
import type { Archive, Collection } from '../archive.ts';

/** Returns the slugs of all senders on pages of the site, including those whose releases have all expired. */
export function publishedSenders({ pages }: Pick<Archive, 'pages'>): ReadonlySet<string> {
  return new Set(pages.flatMap(sendersIn));
}

const sendersIn = weakMemoize(({ releases }: Collection): readonly string[] => [
  ...new Set(releases.flatMap(({ release }) => sendersOf(release).map(({ slug }) => slug))),
]);
