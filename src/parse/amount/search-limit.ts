/*
 * The entry point of the script that parses sums on the search page with the parser of front matter. scripts/search.mjs
 * bundles it into the theme's `assets/search-amount.js`, with only the languages' words for amounts.
 */
import { localeOf } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import { readAmount } from './amount.ts';

/** A visitor's sum, or the code of the diagnostic that an author would get; `amount-range` if there are two sums. */
export type Limit =
  | { readonly ok: true; readonly sum: number; readonly currency: string }
  | { readonly ok: false; readonly code: string };

/** Signs before a limit, with what they add to it: sums are whole. */
const signs = {
  least: { '>': 1, '≥': 0, '>=': 0 },
  most: { '<': -1, '≤': 0, '<=': 0 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** Two numbers with a dash or a word between them. */
const range = /\d\D*(?:\p{Pd}|−|\s\p{L}{2,}\s)\D*\d/u;

/**
 * Reads a limit for sums: the amount over its whole period, without its sign.
 *
 * @param language BCP 47, of the page.
 * @param home ISO 4217: the currency of sums that name none.
 */
export function readLimit(written: string, language: string, home: string, bound: keyof typeof signs): Limit {
  const [, sign = '', rest = ''] = /^\s*([<>]=?|[≤≥])?(.*)$/su.exec(written) ?? [];
  const added = sign === '' ? 0 : lookup<number>(signs[bound], sign);
  const reading = readAmount({ value: added === undefined ? written : rest }, localeOf(language), home);
  if (reading.ok) {
    const { total, currency } = reading.value;
    return { ok: true, sum: Math.max(0, Math.abs(Number(total)) + (added ?? 0)), currency };
  }
  const { code } = reading.problem;
  return { ok: false, code: code === 'amount-unclear' && range.test(rest) ? 'amount-range' : code };
}
