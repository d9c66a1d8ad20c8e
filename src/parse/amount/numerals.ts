import Big from 'big.js';
import { inAllLanguages, readLanguages } from '../../locale/index.ts';
import type { Numerals } from '../../locale/language.ts';

const inAll = (of: (numerals: Numerals) => string) => inAllLanguages(({ amounts }) => of(amounts.numerals));
const end = '(?![\\p{L}\\d])';

/** Every form of a list of numerals with its place. */
function formsOf(list: string): [form: string, place: number][] {
  return list
    .split('|')
    .flatMap((forms, place) => forms.split(' ').map((form): [string, number] => [form, place]));
}

const small = new Map(readLanguages.flatMap(({ amounts }) => formsOf(amounts.numerals.units)));
const tens = new Map(
  readLanguages.flatMap(({ amounts }) =>
    formsOf(amounts.numerals.tens).map(([form, place]) => [form, 10 * (place + 2)] as const),
  ),
);
const thousand = new RegExp(`^(.*)${inAll((numerals) => numerals.thousand)}$`, 'u');
const hundred = new RegExp(
  `^(.*)${inAll((numerals) => numerals.hundred)}${inAll((numerals) => numerals.joint)}?(.*)$`,
  'u',
);

/** A whole number below a million in words: `fyra`, `tjugofem`, `hundra`, `trehundrafemtio`, `femtusen`, `twelve`. */
export function numeral(word: string): number | undefined {
  const text = word.toLowerCase();
  const thousands = thousand.exec(text)?.[1];
  if (thousands !== undefined) return times(thousands, 1000);
  const [, before, after] = hundred.exec(text) ?? [];
  if (before !== undefined && after !== undefined) {
    const hundreds = times(before, 100);
    const rest = after === '' ? 0 : belowHundred(after);
    return hundreds === undefined || hundreds > 900 || rest === undefined ? undefined : hundreds + rest;
  }
  return belowHundred(text);
}

function times(word: string, unit: number): number | undefined {
  const count = word === '' ? 1 : numeral(word);
  return count === undefined || count === 0 || count >= 1000 ? undefined : count * unit;
}

function belowHundred(text: string): number | undefined {
  const known = small.get(text) ?? tens.get(text);
  if (known !== undefined) return known;
  for (const [ten, value] of tens) {
    if (!text.startsWith(ten)) continue;
    const unit = small.get(text.slice(ten.length).replace(/^-/, ''));
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return undefined;
}

const halves: readonly [pattern: RegExp, value: string][] = [
  [new RegExp(inAll((numerals) => numerals.oneAndHalf) + end, 'iuy'), '1.5'],
  [new RegExp(`${inAll((numerals) => numerals.half)}${end}|½`, 'iuy'), '0.5'],
];
const inWords = new RegExp(`(\\p{L}+(?:-\\p{L}+)?)( ${inAll((numerals) => numerals.andHalf)})?${end}`, 'iuy');

/** How a number is written, if its decimal and grouping separators can be confused. */
export type Doubt = 'comma' | 'point';

export interface Numeral {
  readonly end: number;
  readonly value: Big;
  /** In words rather than digits. */
  readonly spelt?: true;
  /** The other interpretation, if exactly three digits follow the only separator: `1,350`, `1.350`. */
  readonly doubt?: Doubt;
}

/** Returns the number at a position in a text with plain spaces. Never a float. */
export function numberAt(text: string, at: number): Numeral | undefined {
  return digitsAt(text, at) ?? wordsAt(text, at);
}

/** Groups of three after spaces, points or commas; then a decimal sign; or no grouping at all. */
const grouped =
  /(\d{1,3})((?: \d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,}|\.\d{3}(?=,\d)|,\d{3}(?=\.\d))([.,]\d+)?(?![\d])/y;
const plain = /(\d+)(?:([.,])(\d+))?(½)?(?!\d)/y;

function digitsAt(text: string, at: number): Numeral | undefined {
  grouped.lastIndex = at;
  const groups = grouped.exec(text);
  if (groups) {
    const [, first = '', rest = '', decimals = ''] = groups;
    const sameSign = decimals !== '' && rest.startsWith(decimals.charAt(0));
    if (!sameSign)
      return { end: grouped.lastIndex, value: big(first + rest.replace(/\D/g, ''), decimals.slice(1)) };
  }
  plain.lastIndex = at;
  const match = plain.exec(text);
  if (!match) return undefined;
  const [, whole = '', sign, decimals = '', half] = match;
  if (half) return sign ? undefined : { end: plain.lastIndex, value: big(whole, '5') };
  const value = big(whole, decimals);
  const doubtful = sign !== undefined && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!doubtful) return { end: plain.lastIndex, value };
  return { end: plain.lastIndex, value, doubt: sign === ',' ? 'comma' : 'point' };
}

function wordsAt(text: string, at: number): Numeral | undefined {
  for (const [pattern, value] of halves) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { end: pattern.lastIndex, value: new Big(value), spelt: true };
  }
  inWords.lastIndex = at;
  const [, word = '', half] = inWords.exec(text) ?? [];
  const count = numeral(word);
  if (count === undefined) return undefined;
  return { end: inWords.lastIndex, value: new Big(count).plus(half ? '0.5' : '0'), spelt: true };
}

function big(whole: string, decimals: string): Big {
  return new Big(decimals === '' ? whole : `${whole}.${decimals}`);
}
