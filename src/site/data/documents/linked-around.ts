import type { Collection } from '../../../archive/archive.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import type { Site } from '../../site.ts';

/** Returns a key of what the texts of a year depend on besides its releases: the targets of their links. */
export function linkedAround(site: Site, year: Collection): readonly unknown[] {
  return refersIn(year) ? [site.madeWith.whole] : [];
}

const refersIn = weakMemoize(({ releases }: Collection) =>
  releases.some(({ release }) => release.references.length > 0),
);
