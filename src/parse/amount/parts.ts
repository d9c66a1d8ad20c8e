import type Big from 'big.js';
import { lookup } from '../../lookup.ts';
import * as words from './amount-words.ts';
import { type Doubt, numberAt, numeral } from './numerals.ts';

/** The parts of an amount as written; `readAmount` checks for contradictions. */
export interface Parts {
  /** Without its sign and its multiplier. */
  number?: Big;
  doubt?: Doubt;
  /** Whether the number is spelt out. */
  spelt?: true;
  negative?: true;
  /** Power of ten that the number is multiplied by. */
  power: number;
  /** Whether a multiplier belongs to a language with a decimal point. */
  decimalPoint?: true;
  /** Multipliers and names of currencies, as written. */
  words: string[];
  /** An ISO 4217 code, or a family of currencies: `kr`. */
  currency?: string;
  /** Whether the currency is before the number. */
  currencyFirst?: true;
  /** Three capitals that may or may not be an ISO 4217 code. */
  letters?: string;
  per?: 'year' | 'month';
  years?: number;
  from?: number;
  to?: number;
  /** The understood part, and the rest. */
  understood: string;
  rest: string;
}

/**
 * Parses an amount from the left, up to the first word that is not understood. Spaces are plain, dashes hyphens.
 *
 * @param language code of the text's locale
 */
export function partsOf(text: string, language: string): Parts {
  const parts: Parts = { power: 0, words: [], understood: '', rest: '' };
  const multipliers = words.multipliersIn(language);
  let at = 0;
  while (at < text.length) {
    const next = skip(text, at) ?? step(text, at, parts, multipliers);
    if (next === undefined) break;
    at = next;
  }
  parts.understood = text.slice(0, at).trim();
  parts.rest = text.slice(at).trim();
  return parts;
}

/** Spaces, brackets, commas between words, the final stop and the stop of an abbreviation: `1,4 mio. kr.` */
const between = /[ ()]+|[,;](?= |$)|\.(?=[ ,)]|$)/y;

function skip(text: string, at: number): number | undefined {
  return match(between, text, at) ? between.lastIndex : undefined;
}

/** After the number come its units, then the period; before it, `tre år` is a period rather than a three. */
function step(
  text: string,
  at: number,
  parts: Parts,
  multipliers: readonly words.Multiplier[],
): number | undefined {
  const sum = () => money(text, at, parts, multipliers);
  const span = () => period(text, at, parts);
  const next = parts.number === undefined ? (span() ?? sum()) : (sum() ?? span());
  return next ?? (match(words.qualifiers, text, at) ? words.qualifiers.lastIndex : undefined);
}

function period(text: string, at: number, parts: Parts): number | undefined {
  for (const [pattern, per] of [
    [words.perYear, 'year'],
    [words.perMonth, 'month'],
  ] as const) {
    if (!match(pattern, text, at)) continue;
    if (parts.per !== undefined && parts.per !== per) return undefined;
    parts.per = per;
    return pattern.lastIndex;
  }
  const count = match(words.forYears, text, at)?.[1];
  const years = count === undefined ? undefined : /^\d/.test(count) ? Number(count) : numeral(count);
  if (years !== undefined && years > 0 && parts.years === undefined) {
    parts.years = years;
    return words.forYears.lastIndex;
  }
  if (parts.from !== undefined) return undefined;
  const span = match(words.yearSpan, text, at);
  if (span) {
    parts.from = Number(span[1]);
    parts.to = Number(span[2]);
    return words.yearSpan.lastIndex;
  }
  const one = match(words.oneYear, text, at);
  if (!one || (one[1] === '' && parts.number === undefined)) return undefined;
  parts.from = Number(one[2]);
  parts.to = parts.from;
  return words.oneYear.lastIndex;
}

function money(
  text: string,
  at: number,
  parts: Parts,
  multipliers: readonly words.Multiplier[],
): number | undefined {
  if (parts.number === undefined) {
    const sign = match(words.minus, text, at);
    if (sign && !parts.negative) {
      parts.negative = true;
      return at + sign[0].length;
    }
  }
  const currency = currencyAt(text, at, parts);
  if (currency !== undefined) return currency;
  if (parts.number !== undefined) return unit(text, at, parts, multipliers);
  const found = numberAt(text, at);
  if (!found) return undefined;
  parts.number = found.value;
  if (found.doubt) parts.doubt = found.doubt;
  if (found.spelt) parts.spelt = true;
  if (parts.currency !== undefined) parts.currencyFirst = true;
  return found.end;
}

function unit(
  text: string,
  at: number,
  parts: Parts,
  multipliers: readonly words.Multiplier[],
): number | undefined {
  const [, ten = '', coin = ''] = match(words.jointUnits, text, at) ?? [];
  const joint = words.jointUnit(ten, coin);
  if (joint && parts.power === 0) {
    if (!name(parts, joint.currency)) return undefined;
    parts.power = joint.power;
    return words.jointUnits.lastIndex;
  }
  if (parts.power === 0 && match(words.hundredths, text, at)) {
    if (!name(parts, 'kr')) return undefined;
    parts.power = -2;
    return words.hundredths.lastIndex;
  }
  for (const { pattern, power, locale } of multipliers) {
    const written = match(pattern, text, at)?.[0];
    if (written === undefined) continue;
    if (parts.power !== 0 && (parts.power !== 3 || power === 3)) return undefined;
    parts.power += power;
    parts.words.push(written.toLowerCase());
    if (locale.amounts.decimalPoint) parts.decimalPoint = true;
    return pattern.lastIndex;
  }
  return undefined;
}

const capitals = /[A-Z]{3}(?![\p{L}\d])/uy;

function currencyAt(text: string, at: number, parts: Parts): number | undefined {
  for (const { pattern, means } of words.currencyWords) {
    const written = match(pattern, text, at)?.[0];
    if (written === undefined) continue;
    if (!name(parts, means)) return undefined;
    if (/\p{L}/u.test(written)) parts.words.push(written.toLowerCase());
    return pattern.lastIndex;
  }
  const code = match(capitals, text, at)?.[0];
  if (code === undefined || !name(parts, code)) return undefined;
  parts.letters = code;
  return capitals.lastIndex;
}

/** Records a currency; returns false if another one has been named. `SEK 500 kr` names one. */
function name(parts: Parts, currency: string): boolean {
  const known = parts.currency;
  if (known === undefined || lookup(words.currencyFamilies, known)?.includes(currency))
    parts.currency = currency;
  else return known === currency || lookup(words.currencyFamilies, currency)?.includes(known) === true;
  return true;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
