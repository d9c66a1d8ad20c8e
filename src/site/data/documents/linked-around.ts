import type { Collection } from '../../../archive/archive.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import type { Site } from '../../site.ts';

/**
 * Returns the additional input of the texts of a year: the whole site if they contain links, which may lead to any
 * file.
 */
export function linkedAround(site: Site, year: Collection): readonly unknown[] {
  return refersIn(year) ? [site.madeWith.whole] : [];
}

const refersIn = weakMemoize(({ releases }: Collection) =>
  releases.some(({ release }) => release.references.length > 0),
);
