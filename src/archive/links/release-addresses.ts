import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Archive, type Collection, type Published, yearsWithPast } from '../archive.ts';
import { atKey, type TextOf } from './front-matter-place.ts';

/** Returns the release whose page has a path. */
export function publishedAt(archive: Archive, path: string): Published | undefined {
  for (const year of yearsWithPast(archive)) {
    const entry = byUrl(year).get(path);
    if (entry) return entry;
  }
  return undefined;
}

const byUrl = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.url, entry])),
);

/** Returns the release that feeds know by a path: see `firstUrlOf`. */
export function knownBy({ collections }: Archive, first: string): Published | undefined {
  for (const year of collections.year) {
    const entry = byFirstUrl(year).get(first);
    if (entry) return entry;
  }
  return undefined;
}

const byFirstUrl = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.firstUrl ?? entry.url, entry])),
);

/**
 * Reports releases of a year with the same address, which contains the year: an error at each but the first, naming
 * both, at its slug, or at the top of a file that gives the address by its name. Includes unpublished releases.
 */
export function addressClashes(year: Collection, textOf: TextOf): Diagnostic[] {
  return clashesIn(year).map(({ entry, taken }) => {
    const { path, slug } = entry.release;
    const problem = createProblem(
      'address-taken',
      `the address /${entry.url} is already used by ${taken.release.path}`,
      `rename one of the files, or give one a slug of its own, such as “slug: ${slug}-2”`,
    );
    return atKey(path, ['slug'], textOf, problem);
  });
}

interface Clash {
  readonly entry: Published;
  /** The first release with the same address, in order of source path. */
  readonly taken: Published;
}

const clashesIn = weakMemoize(({ releases }: Collection): readonly Clash[] => {
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
