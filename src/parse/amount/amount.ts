import Big from 'big.js';
import { createProblem } from '../../codes/index.ts';
import { en, sv } from '../../codes/wording.ts';
import type { Locale } from '../../locale/locale.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Amount } from '../../model/release.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { currencyFamilies, homesOf } from './amount-words.ts';
import { readCurrency } from './currency.ts';
import { type Parts, partsOf } from './parts.ts';

/** One entry of `amounts` as written. */
export type AmountFields = NonNullable<FrontMatter['amounts']>[number];

/**
 * Parses a sum of money with its period and total. `value` may contain a currency and a period: `600 tkr/år 2021–2023`.
 * A comma is the decimal separator, as in Swedish; a point before exactly three digits groups thousands (`35.000
 * kronor`), unless English words or symbols indicate otherwise. Ambiguous values are refused.
 *
 * @param text its language; the words of all languages are understood
 * @param home ISO 4217: the archive's own currency, for sums without one and for an ambiguous `kr`
 *
 * Errors: `amount-unclear`, `amount-ambiguous`, `amount-currency-unknown`, `amount-contradiction`,
 * `amount-years-reversed`. Warnings: `amount-period-missing`, `amount-currency-guessed`.
 */
export function readAmount(front: AmountFields, text: Locale, home: string): Reading<Amount> {
  const written = String(front.value);
  const parts = partsIn(written, text.code);
  if (!parts)
    return unread(unclear(written, { en: 'it is far too long', sv: 'det är alldeles för långt' }, text));
  const number = numberOf(parts, written, typeof front.value === 'number', text);
  if (!number.ok) return number;
  const currency = currencyOf(parts, front, written, home);
  if (!currency.ok) return currency;
  const period = periodOf(parts, front, written);
  if (!period.ok) return period;
  const { years, from, to, per } = period.value;
  const count = years ?? (from !== undefined && to !== undefined ? to - from + 1 : undefined);
  const notes = [...currency.notes];
  if (per !== undefined && count === undefined)
    notes.push(createProblem('amount-period-missing', written, per));
  const times = per === undefined ? 1 : (count ?? 1) * (per === 'month' && count !== undefined ? 12 : 1);
  const { purpose, payer, recipient, kind } = front;
  const value = number.value.toFixed();
  const amount: Amount = {
    value,
    currency: currency.value,
    per,
    years,
    from,
    to,
    total: times === 1 ? value : number.value.times(times).toFixed(),
    purpose,
    payer,
    paidBy: undefined,
    recipient,
    kind,
  };
  return read(amount, ...notes);
}

const nothing: LocalizedText = { en: 'it is empty', sv: 'det är tomt' };
const noSum: LocalizedText = { en: 'there is no sum in it', sv: 'det innehåller inget belopp' };

/** In characters. */
const longest = 200;

const plainNumber = /^-?\d{1,30}(?:\.\d{1,2})?$/;

function partsIn(written: string, language: string): Readonly<Parts> | undefined {
  const text = plainNumber.test(written)
    ? written
    : written
        .normalize('NFC')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim();
  if (text.length > longest) return undefined;
  if (!plainNumber.test(text)) return remembered(text, language);
  const number = new Big(text.replace('-', ''));
  const parts: Parts = { number, power: 0, words: [], understood: text, rest: '' };
  return text.startsWith('-') ? { ...parts, negative: true } : parts;
}

const seen = new Map<string, Readonly<Parts>>();
/** Cached, because round sums are frequent. */
const seenLimit = 10_000;

function remembered(text: string, language: string): Readonly<Parts> {
  const key = `${language} ${text}`;
  let parts = seen.get(key);
  if (!parts) {
    parts = partsOf(text, language);
    if (seen.size >= seenLimit) seen.clear();
    seen.set(key, parts);
  }
  return parts;
}

function numberOf(parts: Readonly<Parts>, written: string, exact: boolean, text: Locale): Reading<Big> {
  const { number, rest, understood, power, doubt } = parts;
  if (rest !== '') return unread(unclear(written, remainder(understood, rest, number !== undefined), text));
  if (number === undefined) {
    return unread(unclear(written, understood === '' ? nothing : noSum, text));
  }
  if (parts.spelt && power === 0 && parts.currency === undefined) {
    return unread(
      unclear(written, { en: 'it is a number without a currency', sv: 'det är ett tal utan valuta' }, text),
    );
  }
  const thousands = doubt !== undefined && !exact ? groups(parts) : false;
  if (thousands === undefined) return unread(ambiguous(written, number, power));
  const places = power + (thousands ? 3 : 0);
  const value = places === 0 ? number : number.times(new Big(10).pow(places));
  return read(parts.negative && !value.eq(0) ? value.neg() : value);
}

/**
 * Whether the separator in `1,350` or `1.350` groups thousands; undefined if it is ambiguous. English words or a
 * currency before the number make it English, where a comma groups: `SEK 1,350`, `£1.355 million`.
 */
function groups({
  doubt,
  power,
  decimalPoint,
  currency,
  currencyFirst,
}: Readonly<Parts>): boolean | undefined {
  const comma = doubt === 'comma';
  if (decimalPoint) return comma;
  if (power > 0) return comma ? false : undefined;
  const english = currencyFirst === true && currency !== 'kr';
  return comma === english ? true : undefined;
}

function remainder(understood: string, rest: string, hasNumber: boolean): LocalizedText {
  if (hasNumber && /^-\s?\d/.test(rest))
    return {
      en: 'it contains two figures, but should contain one',
      sv: 'det innehåller två tal, men ska innehålla ett',
    };
  if (understood === '')
    return { en: `${en.quoted(rest)} is not understood`, sv: `${sv.quoted(rest)} går inte att tolka` };
  return {
    en: `${en.quoted(understood)} is understood, ${en.quoted(rest)} is not`,
    sv: `${sv.quoted(understood)} går att tolka, men inte ${sv.quoted(rest)}`,
  };
}

function unclear(written: string, why: LocalizedText, text: Locale): Problem {
  return createProblem('amount-unclear', written, why, text.amounts.examples);
}

function ambiguous(written: string, decimal: Big, power: number): Problem {
  const thousands = decimal.times(1000).toFixed();
  const decimals = decimal.toFixed(power === 0 && decimal.c.length > 3 ? 4 : undefined).replace('.', ',');
  return createProblem('amount-ambiguous', written, decimal.toFixed(), thousands, [
    spaced(thousands),
    decimals,
  ]);
}

function spaced(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

function currencyOf(
  parts: Readonly<Parts>,
  front: AmountFields,
  written: string,
  home: string,
): Reading<string> {
  const field = front.currency === undefined ? undefined : readCurrency(front.currency);
  if (field && !field.ok) return field;
  const word = parts.currency;
  if (word === undefined) return read(field?.value ?? home);
  const family = lookup(currencyFamilies, word);
  const taken = family?.includes(home) ? home : (family?.[0] ?? word);
  if (field) {
    if (word === field.value || family?.includes(field.value)) return field;
    const says: LocalizedText = { en: `is in ${taken}`, sv: `är i ${taken}` };
    const clash = { written, says, key: 'currency', field: field.value };
    return unread(createProblem('amount-contradiction', clash), 'currency');
  }
  if (!family) return parts.letters === undefined ? read(word) : readCurrency(word);
  if (taken !== home || parts.words.every((each) => homesOf(each).includes(home))) return read(taken);
  const others = family.filter((code) => code !== home);
  return read(home, createProblem('amount-currency-guessed', written, home, others));
}

const periodKeys = ['per', 'years', 'from', 'to'] as const;
type Period = Pick<Amount, (typeof periodKeys)[number]>;

function periodOf(parts: Readonly<Parts>, front: AmountFields, written: string): Reading<Period> {
  for (const key of periodKeys) {
    const [stated, field] = [parts[key], front[key]];
    if (stated === undefined || field === undefined || stated === field) continue;
    const clash = { written, says: described(key, stated), key, field };
    return unread(createProblem('amount-contradiction', clash), key);
  }
  const per = front.per ?? parts.per;
  const years = front.years ?? parts.years;
  let from = front.from ?? parts.from;
  let to = front.to ?? parts.to;
  if (from !== undefined && to !== undefined) {
    if (to < from) return unread(createProblem('amount-years-reversed', from, to));
    if (years !== undefined && years !== to - from + 1)
      return unread(createProblem('amount-contradiction', { from, to, years }), 'years');
  } else if (years !== undefined && from !== undefined) to = from + years - 1;
  else if (years !== undefined && to !== undefined) from = to - years + 1;
  return read({ per, years, from, to });
}

/** The value of a field according to the words of the amount. */
function described(key: (typeof periodKeys)[number], stated: string | number): LocalizedText {
  switch (key) {
    case 'per':
      return { en: `says per ${stated}`, sv: `är per ${stated === 'year' ? 'år' : 'månad'}` };
    case 'years':
      return { en: `says ${en.counted(Number(stated), 'year', 'years')}`, sv: `gäller ${stated} år` };
    case 'from':
      return { en: `says from ${stated}`, sv: `gäller från ${stated}` };
    case 'to':
      return { en: `says to ${stated}`, sv: `gäller till ${stated}` };
  }
}
