import type { EntrancesView, PageView } from './view-page.ts';

/** A choice in a list. */
export interface OptionView {
  readonly value: string;
  readonly text: string;
}

/** What a search can be narrowed down by; a list of choices. */
export interface FacetView {
  /** Name of the form's field, and of the address's parameter: `sender`, `committee`, `topic`, `type`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly OptionView[];
}

/** The search page: a form that the script `search.js` brings to life, and ways in for those without it. */
export interface SearchView extends PageView {
  readonly kind: 'search';
  readonly heading: string;
  /** Address of the folder of the index. */
  readonly index: string;
  /** Address of the site's root, as the empty path. */
  readonly root: string;
  /** Those that the archive has at least two choices of. */
  readonly facets: readonly FacetView[];
  /** Of the releases, latest first. */
  readonly years: readonly string[];
  /** ISO 4217 codes of the sums that releases tell of, the most common first. */
  readonly currencies: readonly string[];
  /** Ways into the archive that need no search. */
  readonly entrances: readonly EntrancesView[];
}
