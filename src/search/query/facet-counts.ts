import { type Facet, facetPrefix } from '../index-format.ts';
import { eachPosting } from '../number-code.ts';
import type { IndexFiles } from './index-files.ts';

/** A filter of the search: a facet, or the years. */
export type Filter = Facet | 'year';

/** Number of releases that each value of a filter would leave, by value. A filter that is missing was not counted. */
export type FacetCounts = ReadonlyMap<Filter, ReadonlyMap<string, number>>;

/** The bit of each filter in the record of those that a release fails. */
export const bitOf: Readonly<Record<Filter, number>> = {
  sender: 1,
  committee: 2,
  topic: 4,
  type: 8,
  year: 16,
};

/** Maximum number of files to load in order to count the values of one filter. */
const mostLeaves = 12;

/**
 * Counts the values of each filter among the releases that match everything but that filter itself: what choosing
 * another value would find.
 *
 * @param isMatch Whether a release matches the query, its filters aside.
 * @param fails The bits of the filters that each release fails.
 */
export async function countFacets(
  files: IndexFiles,
  isMatch: (number: number) => boolean,
  fails: Uint8Array,
): Promise<FacetCounts> {
  const counted = (number: number, filter: Filter) =>
    isMatch(number) && ((fails[number] ?? 0) & ~bitOf[filter]) === 0;
  const facets = Object.entries(facetPrefix) as [Facet, string][];
  const all = await Promise.all(
    facets.map(async ([facet, prefix]) => {
      const terms = await files.below(prefix, mostLeaves);
      if (!terms) return [];
      const counts = terms.map(([term, code]): [string, number] => {
        let count = 0;
        eachPosting(code, (number) => {
          if (counted(number, facet)) count++;
        });
        return [term.slice(prefix.length), count];
      });
      return [[facet, new Map(counts)] as const];
    }),
  );
  const years = new Map<string, number>();
  files.eachMonth((year, first, end) => {
    for (let number = first; number < end; number++)
      if (counted(number, 'year')) years.set(String(year), (years.get(String(year)) ?? 0) + 1);
  });
  return new Map<Filter, ReadonlyMap<string, number>>([...all.flat(), ['year', years]]);
}
