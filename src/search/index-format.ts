/*
 * The files of the index as the build writes and the page reads them. Each is a script that hands one value over:
 * `kommunikeSearch(NAME, VALUE)`.
 */

/** `start`: what a visitor loads first. */
export interface Start {
  /** Of the whole index: part of every other file's address, so that no cache mixes two states of it. */
  readonly stamp: string;
  /** Whose stemmers the page needs, `stem-sv.js`: primary subtags of the releases' languages, as far as they have one. */
  readonly languages: readonly string[];
  /** Releases in the index by month, oldest first: `['2017-03', 12]`. A release's number is its place in this order. */
  readonly months: readonly (readonly [string, number])[];
  /** Prefixes of the files of terms. */
  readonly leaves: readonly string[];
}

/** Releases as results show them, by month and number within it. */
export interface Shown {
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** Where it is not the site's. */
  readonly lang?: string;
  /** ISO 8601, and as written in the site's language. */
  readonly date: readonly [string, string];
  readonly sender: string;
  readonly kicker: string;
  /** Summary and body; of a withdrawn release, nothing. */
  readonly text: string;
}

/** How many releases of a month one file of results holds. */
export const shownTogether = 8;

export function shownName(month: string, file: number): string {
  return `r-${month}-${file}`;
}

/** What a release can be narrowed down by, as terms of the index: no word holds a colon. */
export const facetPrefix = { sender: 's:', committee: 'c:', topic: 'g:', type: 't:' } as const;
export type Facet = keyof typeof facetPrefix;

/** Term of the sums of one currency and magnitude: its postings are pairs of release and sum. */
export function sumTerm(currency: string, sum: number): string {
  return `m:${currency}:${magnitude(sum)}`;
}

/** Digits of the whole number. */
export function magnitude(sum: number): number {
  return String(Math.max(0, Math.floor(sum))).length;
}
