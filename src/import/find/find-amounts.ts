import { inAllLanguages } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import { type AmountKind, amountKinds } from '../../model/front-matter-schema.ts';
import type { Amount } from '../../model/release.ts';
import { readAmount } from '../../parse/amount/amount.ts';
import * as vocabulary from '../../parse/amount/amount-words.ts';
import { numeral } from '../../parse/amount/numerals.ts';
import { partsOf } from '../../parse/amount/parts.ts';
import { reasons } from '../words/reasons.ts';
import { type Found, within, wordsIn, wordsOf } from './found.ts';

/** A sum with its text, and facts from the text around it. */
export interface FoundAmount {
  readonly text: string;
  readonly amount: Amount;
}

const money = within((words) => words.money);
const purposeWords = wordsOf((words) => words.purpose);
const purpose = new RegExp(
  `^[,\\s]*(?:${purposeWords}) (.{3,120}?)(?=[,.;:–()]| (?:${purposeWords}) \\p{L}|$)`,
  'iu',
);
const kinds = amountKinds.map((kind) => [kind, within(({ kinds: all }) => all[kind])] as const);

/** Where a sum may begin: at a figure, with its sign or currency, or at a word. */
const begins =
  /(?<![\p{L}\d.,]|\d:)(?:[-−–]?(?:(?:SEK|EUR|NOK|DKK|USD|GBP|kr|€|£|US\$|\$)\s?)?[-−–]?\d|½)|(?<![\p{L}\p{N}-])\p{L}{2,}(?=[\s-]\p{L})/giu;
const sentenceEnd = /(?<!(?:Mio|Mrd|Tsd|[Mm]ill|milj)\.?)[.!?…][”"»’)]?\s+(?=[\p{Lu}–”"])|\n/u;
/** Longest line of a list, in characters. */
const longestItem = 120;
/** Longest that a sum with its period is written, in characters. */
const reach = 160;

/**
 * Returns the sums of money in texts, each once, with their periods; uncertain ones are left out and listed in
 * `unsure`.
 */
export function findAmounts(
  passages: readonly { readonly text: string; readonly line: number }[],
  locale: Locale,
): Found<FoundAmount>[] {
  const found: Found<FoundAmount>[] = [];
  let listed = false;
  for (const { text, line } of passages) {
    const isShort = text.length < longestItem;
    let named = false;
    for (const sentence of text.replace(/\s/g, ' ').split(sentenceEnd))
      for (const one of amountsIn(sentence, locale, isShort && listed)) {
        named ||= one.sure;
        add(found, { ...one, line });
      }
    listed = named || (isShort && listed);
  }
  return found;
}

/** A repeated sum is ignored, unless it is the first one with a period. */
function add(found: Found<FoundAmount>[], next: Found<FoundAmount>): void {
  const at = found.findIndex(({ value: { amount } }) => isSame(amount, next.value.amount));
  const known = found[at];
  if (!known) found.push(next);
  else if (details(next) > details(known)) found[at] = next;
}

function isSame(a: Amount, b: Amount): boolean {
  const agree = <T>(one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined || one === other;
  return (
    a.value === b.value &&
    a.currency === b.currency &&
    agree(a.per, b.per) &&
    agree(a.years, b.years) &&
    agree(a.from, b.from)
  );
}

function details({ value: { amount } }: Found<FoundAmount>): number {
  return [amount.per, amount.years ?? amount.from, amount.purpose].filter((each) => each !== undefined)
    .length;
}

/** @param listed whether the line above has a sum of money */
function amountsIn(sentence: string, locale: Locale, listed: boolean): Omit<Found<FoundAmount>, 'line'>[] {
  const found: Omit<Found<FoundAmount>, 'line'>[] = [];
  const spans: { start: number; end: number; text: string }[] = [];
  begins.lastIndex = 0;
  for (let match = begins.exec(sentence); match; match = begins.exec(sentence)) {
    const start = match.index;
    if (!/\d|½/.test(match[0]) && numeral(match[0]) === undefined && !half.test(match[0])) continue;
    const end = sumAt(sentence, start, locale, listed);
    if (end === undefined) continue;
    spans.push({ start, end, text: sentence.slice(start, end) });
    begins.lastIndex = end;
  }
  for (const [i, { start, end, text }] of spans.entries()) {
    const before = sentence.slice(spans[i - 1]?.end ?? 0, start);
    const after = sentence.slice(end, spans[i + 1]?.start);
    const period = periodIn(after) ?? (i === 0 && spans.length === 1 ? periodIn(before) : undefined);
    const kind = kindOf(before, after);
    const about = purposeIn(after);
    const fields = { value: text, ...(kind && { kind }), ...(about !== undefined && { purpose: about }) };
    const own = readAmount(fields, locale, locale.home.currency);
    if (!own.ok) continue;
    const bare = own.value.years === undefined && own.value.from === undefined;
    const per = own.value.per === undefined && bare ? perIn(before, after) : undefined;
    const more = { ...(bare && period), ...(per && { per }) };
    const widened = readAmount({ ...fields, ...more }, locale, locale.home.currency);
    const reading = widened.ok ? widened : own;
    const named = partsOf(normal(text), locale.code).currency !== undefined;
    const range = /\d\s?[-–]\s?$/.test(before) || /(?:^|\s)(?:mellan|between)\s*$/i.test(before);
    const sure = named && !range && reading.notes.every(({ code }) => code === 'amount-period-missing');
    const why = range ? reasons.range : named ? reasons.currency : reasons.noCurrency;
    found.push({ value: { text, amount: reading.value }, sure, why });
  }
  return found;
}

/** Returns the purpose of a sum from the words after it, if there is one. */
function purposeIn(after: string): string | undefined {
  const about = purpose.exec(after)?.[1]?.trim();
  if (about === undefined || /^\d/.test(about)) return undefined;
  return about.charAt(0).toUpperCase() + about.slice(1);
}

const half = new RegExp(
  `^(?:${inAllLanguages(({ amounts }) => amounts.numerals.half)}|${inAllLanguages(({ amounts }) => amounts.numerals.oneAndHalf)})$`,
  'iu',
);

function normal(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s/g, ' ');
}

/** Returns the end of the sum at a position, or undefined if it is not a sum of money. */
function sumAt(sentence: string, start: number, locale: Locale, listed: boolean): number | undefined {
  const slice = normal(sentence.slice(start, start + reach));
  const parts = partsOf(slice, locale.code);
  if (parts.number === undefined) return undefined;
  const { understood } = parts;
  if (
    parts.currency === undefined &&
    (parts.power < 6 || !isMoney(sentence, start, slice.slice(understood.length), listed))
  )
    return undefined;
  if (parts.letters !== undefined && !/SEK|EUR|NOK|DKK|USD|GBP|CHF|ISK/.test(parts.letters)) return undefined;
  const open = understood.replace(/[\s,;(]+$/, '').replace(afterthought, '');
  const bare = start + understood.length >= sentence.trimEnd().length ? open.replace(/\.$/, '') : open;
  const closed = bare.includes('(') ? bare : bare.replace(/\)+$/, '');
  return start + closed.length;
}

/** A word that belongs to the next sum: `31 miljoner kronor, totalt 58 miljoner`. */
const afterthought = new RegExp(`,\\s*${inAllLanguages(({ amounts }) => amounts.qualifiers)}$`, 'iu');

/** Millions without a currency are money in a sentence about it, unless a noun follows that they count. */
function isMoney(sentence: string, start: number, rest: string, listed: boolean): boolean {
  if (!listed && !money.test(sentence)) return false;
  const next = /^\s*(\p{L}+|[.,;:–)])/u.exec(rest)?.[1];
  if (next === undefined || /^[.,;:–)]$/.test(next)) return true;
  const around = sentence.slice(Math.max(0, start - 80), start);
  return leads.test(next) && (listed || money.test(around) || money.test(rest.slice(0, 60)));
}

const leads = new RegExp(
  `^(?:${purposeWords}|${inAllLanguages(({ amounts }) => amounts.beforeCount)}|${inAllLanguages(({ amounts }) => amounts.beforeYear)}|${inAllLanguages(({ speech }) => speech.binds)})$`,
  'iu',
);

const yearsAlone = new RegExp(
  `(?<![\\p{L}\\d])(?:${inAllLanguages(({ amounts }) => amounts.beforeYear)}) `,
  'giu',
);

type Period = { from: number; to: number } | { years: number };

/** Returns the years of a sum from the words around it. */
function periodIn(clause: string): Period | undefined {
  const text = normal(clause);
  const starts = [...text.matchAll(/(?<![\p{L}\d-])[\p{L}\d]/gu)].map(({ index }) => index);
  for (const at of starts) {
    vocabulary.yearSpan.lastIndex = at;
    const span = vocabulary.yearSpan.exec(text);
    if (span && Number(span[1]) < Number(span[2])) return { from: Number(span[1]), to: Number(span[2]) };
  }
  for (const { index } of text.matchAll(yearsAlone)) {
    vocabulary.forYears.lastIndex = index;
    const count = vocabulary.forYears.exec(text)?.[1];
    const years = count === undefined ? undefined : /^\d/.test(count) ? Number(count) : numeral(count);
    if (years !== undefined && years > 0 && years <= 30) return { years };
  }
  return undefined;
}

const yearly = wordsIn((words) => words.yearly);
const perYear = new RegExp(
  `^(?: (?!(?:${inAllLanguages(({ speech }) => speech.continues)}) )\\p{L}+){1,3} (${vocabulary.perYear.source})`,
  'iu',
);
const perMonth = new RegExp(
  perYear.source.replace(vocabulary.perYear.source, vocabulary.perMonth.source),
  'iu',
);
const perHeadAndYear = new RegExp(
  `^(?: \\p{L}+){0,3} (?:per|/) ?\\p{L}+ (?:${inAllLanguages(({ speech }) => speech.and)}) (år|year|vuosi|Jahr)(?!\\p{L})`,
  'iu',
);

/** Returns how often a sum is paid, with up to two words in between: `300 000 kronor billigare per år`. */
function perIn(before: string, after: string): 'year' | 'month' | undefined {
  const text = normal(after);
  if (perYear.test(text) || perHeadAndYear.test(text)) return 'year';
  if (perMonth.test(text)) return 'month';
  const clause = before.slice(-80);
  yearly.lastIndex = 0;
  const found = yearly.exec(clause);
  return found && !/[\d,;:.]/.test(clause.slice(found.index)) ? 'year' : undefined;
}

/** Returns the kind indicated by the nearest word. */
function kindOf(before: string, after: string): AmountKind | undefined {
  const near = `${before.slice(-80)} ${after.slice(0, 60)}`;
  return kinds.find(([, pattern]) => pattern.test(near))?.[0];
}
