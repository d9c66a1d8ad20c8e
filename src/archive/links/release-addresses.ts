import { complain } from '../../codes/index.ts';
import { keptWith } from '../../incremental/memoize.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { atKey, type TextOf } from './front-matter-place.ts';

/** The release whose page is at a path of the site. */
export function publishedAt({ collections }: Archive, path: string): Published | undefined {
  for (const year of collections.year) {
    const entry = byUrl(year).get(path);
    if (entry) return entry;
  }
  return undefined;
}

const byUrl = keptWith(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.url, entry])),
);

/**
 * Two releases of a year on one address, which names the year: an error at each but the first, naming both, at the
 * slug or else the title that the address is made from. Unpublished ones count too.
 */
export function addressClashes(year: Collection, textOf: TextOf): Diagnostic[] {
  return clashesIn(year).map(({ entry, taken }) => {
    const { path, slug } = entry.release;
    const complaint = complain(
      'address-taken',
      `the address /${entry.url} is already that of ${taken.release.path}`,
      `give one of the two another title or date, or a slug of its own, such as “slug: ${slug}-2”`,
    );
    return atKey(path, ['slug', 'title'], textOf, complaint);
  });
}

interface Clash {
  readonly entry: Published;
  /** First of its address, by path of the source. */
  readonly taken: Published;
}

const clashesIn = keptWith(({ releases }: Collection): readonly Clash[] => {
  if (new Set(releases.map(({ url }) => url)).size === releases.length) return [];
  const first = new Map<string, Published>();
  return [...releases]
    .sort((a, b) => (a.release.path < b.release.path ? -1 : 1))
    .flatMap((entry) => {
      const taken = first.get(entry.url);
      if (taken) return [{ entry, taken }];
      first.set(entry.url, entry);
      return [];
    });
});
