import { withoutMarks } from './words.ts';

/*
 * The files of the index, written by the build and read by the page. Each is a script that passes one value:
 * `kommunikeSearch(NAME, VALUE)`.
 */

/** The file `start`, which is loaded first. */
export interface Start {
  /**
   * Changes whenever the index does. Part of every other file's address, so that caches never mix two versions.
   */
  readonly stamp: string;
  /**
   * Languages whose stemmers the page needs, `stem-sv.js`: primary subtags of the releases' languages that have one.
   */
  readonly languages: readonly string[];
  /**
   * Number of releases by month, oldest first: `['2017-03', 12]`. A release's number is its position in this order.
   */
  readonly months: readonly (readonly [string, number])[];
  /** Prefixes of the files of terms. */
  readonly leaves: readonly string[];
  /**
   * By primary subtag of its language, pairs of the number of a translation and that of the language version that
   * represents it; missing if there are none.
   */
  readonly translations?: Readonly<Record<string, string>>;
}

/** The file `phrases`, which is loaded to search for a phrase. */
export interface Phrases {
  /** Prefixes of the files of places, without the marks of å, ä and ö. */
  readonly leaves: readonly string[];
}

export const phrasesName = 'phrases';

/** A release as shown in results; stored by month and number within it. */
export interface Shown {
  readonly title: string;
  /** Path from the root of the site. */
  readonly url: string;
  /** Permanent identifier, if it can't be derived from the address. */
  readonly id?: string;
  /** Set if it is not the site's language. */
  readonly lang?: string;
  /** The date in ISO 8601, and formatted in the site's language. */
  readonly date: readonly [string, string];
  readonly sender: string;
  readonly committees: readonly string[];
  readonly kicker: string;
  /** The event that it invites to. */
  readonly event?: ShownEvent;
  /** Its sums over their whole periods, the largest first. */
  readonly amounts?: readonly ShownAmount[];
  /** Summary and body; empty for a withdrawn release. */
  readonly text: string;
}

export interface ShownEvent {
  /** When it begins in ISO 8601, and when it takes place, formatted in the site's language. */
  readonly when: readonly [string, string];
  /** When it is over, in milliseconds since the Unix epoch; missing if it has been cancelled. */
  readonly until?: number;
}

/**
 * A sum in whole units of its currency, without the sign of a cut; ISO 4217; formatted in the site's language; and the
 * exact sum, if it differs.
 */
export type ShownAmount = readonly [sum: number, currency: string, text: string, exact?: string];

/** Maximum number of releases of a month in one results file. */
export const shownTogether = 8;

export function shownName(month: string, file: number): string {
  return `r-${month}-${file}`;
}

/** Returns the term under which the index lists the stems that are the same without the marks of å, ä and ö. */
export function unmarkedTerm(stem: string): string {
  return `f:${withoutMarks(stem)}`;
}

/** Prefixes of the terms for filters. No word contains a colon. */
export const facetPrefix = { sender: 's:', committee: 'c:', topic: 'g:', type: 't:' } as const;
export type Facet = keyof typeof facetPrefix;

/** Returns the term for sums of one currency and magnitude; its postings are pairs of release and sum. */
export function sumTerm(currency: string, sum: number): string {
  return `m:${currency}:${magnitude(sum)}`;
}

/** Returns the number of digits before the decimal point. */
export function magnitude(sum: number): number {
  return String(Math.max(0, Math.floor(sum))).length;
}
