/*
 * The entry point of the script that parses sums on the search page with the parser of front matter. scripts/search.mjs
 * bundles it into the theme's `assets/search-amount.js`, with only the languages' words for amounts.
 */
import { localeOf } from '../../locale/index.ts';
import { readAmount } from './amount.ts';

/** A visitor's sum, or the code of the diagnostic that an author would get. */
export type Limit =
  | { readonly ok: true; readonly sum: number; readonly currency: string }
  | { readonly ok: false; readonly code: string };

/**
 * Reads a limit for sums: the amount over its whole period, without its sign.
 *
 * @param language BCP 47, of the page.
 * @param home ISO 4217: the currency of sums that name none.
 */
export function readLimit(written: string, language: string, home: string): Limit {
  const reading = readAmount({ value: written }, localeOf(language), home);
  if (!reading.ok) return { ok: false, code: reading.problem.code };
  const { total, currency } = reading.value;
  return { ok: true, sum: Math.abs(Number(total)), currency };
}
