import { memoize } from '../incremental/memoize.ts';
import { lookup } from '../lookup.ts';
import type { Amount, Moment } from '../model/release.ts';
import { localeOf } from './index.ts';
import { type Locale, message } from './locale.ts';

/*
 * Formats numbers, money and dates with Intl, and with the language's file where that is not enough. Formatters are
 * cached by language code, because they are expensive to create. Nothing depends on the machine's own language or time
 * zone.
 */

const tagOf = (language: string) => localeOf(language).tag;

const numbersLike = memoize((key) => {
  const [language, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: 20, ...options });
});

function numbers(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return numbersLike(JSON.stringify([language, options]));
}

const datesLike = memoize((key) => {
  const [language, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: 'UTC' });
});

function dates(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return datesLike(JSON.stringify([language, options]));
}

/** Intl accepts a decimal in a string without converting it to a float. */
const exact = (value: string) => value as Intl.StringNumericLiteral;

/** Formats a number, or an exact decimal in a string, with the language's separators: `98 000`, `1,35`. */
export function formatNumber(value: number | string, language: string): string {
  return numbers(language).format(typeof value === 'number' ? value : exact(value));
}

function moneyOptions(value: string, currency: string, language: string): Intl.NumberFormatOptions {
  const currencyDisplay = localeOf(language).formats.signs.includes(currency) ? 'symbol' : 'code';
  return { style: 'currency', currency, currencyDisplay, ...decimalsOf(value) };
}

/** Keeps all decimals, but never exactly three, which would read as thousands: `1,3550 kr`. */
function decimalsOf(value: string): Intl.NumberFormatOptions {
  const decimals = /\.(\d+?)0*$/.exec(value)?.[1] ?? '';
  const count = decimals === '0' ? 0 : decimals.length;
  return { minimumFractionDigits: count === 3 ? 4 : count, maximumFractionDigits: count === 3 ? 4 : count };
}

/**
 * Formats an exact sum: `4 350 000 kr`, `SEK 4,350,000`, `4 350 000 SEK`, with no-break spaces.
 *
 * @param value exact decimal, `4350000` or `0.5`
 * @param currency ISO 4217
 */
export function formatMoney(value: string, currency: string, language: string): string {
  return moneyOf(`${currency} ${value} ${language}`);
}

const moneyOf = memoize((written) => {
  const [currency = '', value = '', language = ''] = written.split(' ');
  return numbers(language, moneyOptions(value, currency, language)).format(exact(value));
});

/**
 * Formats an exact sum in words: `1,35 miljoner kronor`, `300 000 kronor`, `SEK 1.35 million`, `1,35 miljoonaa
 * kruunua`. Sums that need more than three decimals in a short form are written in full.
 */
export function formatMoneyWords(value: string, currency: string, language: string): string {
  return moneyWordsOf(`${currency} ${value} ${language}`);
}

const moneyWordsOf = memoize((written) => {
  const [currency = '', value = '', language = ''] = written.split(' ');
  const number = shortOf(value, language);
  const names = localeOf(language).formats.currencies;
  if (names) {
    const [one, other] = lookup(names, currency) ?? [currency, currency];
    const single = value === '1' || value === '-1';
    return `${number} ${single ? one : other}`;
  }
  const money = numbers(language, moneyOptions('0', currency, language)).formatToParts(
    exact(`${value.startsWith('-') ? '-' : ''}1`),
  );
  return money
    .map(({ type, value: part }) => (type === 'integer' ? number.replace(/^[-\u2212]/, '') : part))
    .join('');
});

function shortOf(value: string, language: string): string {
  const [, whole = ''] = /^-?(\d{7,})$/.exec(value) ?? [];
  const power = Math.min(12, Math.floor((whole.length - 1) / 3) * 3);
  const short = power >= 6 && whole.endsWith('0'.repeat(power - 3));
  if (!short) return numbers(language, decimalsOf(value)).format(exact(value));
  const options = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 } as const;
  return numbers(language, options).format(exact(value));
}

/**
 * Formats an amount with the calculation of its total: `1,35 miljoner kronor per år i 3 år, sammanlagt 4,05 miljoner
 * kronor`; without the total if it adds nothing.
 */
export function formatDerivation(amount: Amount, locale: Locale): string {
  const { currency, per, years, value, total } = amount;
  const money = formatMoneyWords(value, currency, locale.code);
  const period = formatPeriod(amount, locale);
  if (per === undefined) return period === undefined ? money : `${money} (${period})`;
  const rate = message(locale, `amount.per.${per}`, { amount: money });
  const spelt = amount.from === undefined && years !== undefined;
  const span = spelt ? message(locale, 'amount.years', { count: years }) : period;
  const text = span === undefined ? rate : `${rate} ${span}`;
  if (total === value) return text;
  const sum = formatMoneyWords(total, currency, locale.code);
  return message(locale, 'amount.altogether', { amount: text, total: sum });
}

/** `2017–2018`, `2017`, `2017–` if there is no end, `3 år`; undefined without a period. */
export function formatPeriod(
  amount: Pick<Amount, 'from' | 'to' | 'years'>,
  locale: Locale,
): string | undefined {
  const { from, to, years } = amount;
  if (from !== undefined && from === to) return String(from);
  if (from !== undefined || to !== undefined) return `${from ?? ''}–${to ?? ''}`;
  if (years === undefined) return undefined;
  return yearsOf(`${years} ${locale.code}`);
}

const yearsOf = memoize((written) => {
  const [years = '', language = ''] = written.split(' ');
  return numbers(language, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(exact(years));
});

/** A length of time: `6 månader`, `2 år`, `90 dygn`. */
export function formatLength({ months, days }: { months: number; days: number }, language: string): string {
  return lengthOf(`${months} ${days} ${language}`);
}

const lengthOf = memoize((written) => {
  const [length = '', rest = '', language = ''] = written.split(' ');
  const [months, count] = [Number(length), Number(rest)];
  const unit = (value: number, name: 'year' | 'month' | 'day') =>
    value === 0 ? [] : [numbers(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value)];
  const parts = months % 12 === 0 ? unit(months / 12, 'year') : unit(months, 'month');
  return new Intl.ListFormat(tagOf(language), { type: 'unit' }).format([...parts, ...unit(count, 'day')]);
});

const listFormat = memoize((language) => new Intl.ListFormat(tagOf(language), { type: 'conjunction' }));

/** Returns names, each with the separator before it: `, ` or ` och `. */
export function listParts(names: readonly string[], language: string): { text: string; before: string }[] {
  if (names.length === 1) return names.map((text) => ({ text, before: '' }));
  let before = '';
  return listFormat(language)
    .formatToParts(names)
    .flatMap(({ type, value }) => {
      const part = { text: value, before };
      before = type === 'literal' ? value : '';
      return type === 'literal' ? [] : part;
    });
}

/** `Ekeskärs kommun och Region Ljusmark` */
export function formatList(names: readonly string[], language: string): string {
  const [only = ''] = names;
  return names.length > 1 ? listFormat(language).format(names) : only;
}

/** `14 mars 2017`, with its time if it has one: `14 mars 2017 kl. 10:00`. */
export function formatDate(moment: Pick<Moment, 'day' | 'time'>, language: string): string {
  if (moment.time !== undefined) return formatTime(moment.day, moment.time, language);
  return daysIn(language)(moment.day);
}

const daysIn = memoize((language) =>
  memoize((written) => {
    const [year, month, day] = written.split('-').map(Number);
    return monthLike(`${month} ${language}`).replace('{day}', `${day}`).replace('{year}', `${year}`);
  }),
);

/** Cached formats of the days of a month, because Intl is slow. */
const monthLike = memoize((written) => {
  const [month = '', language = ''] = written.split(' ');
  return dates(language, { dateStyle: 'long' })
    .formatToParts(Date.UTC(2017, Number(month) - 1, 14))
    .map(({ type, value }) => (type === 'day' || type === 'year' ? `{${type}}` : value))
    .join('');
});

function formatTime(day: string, time: string, language: string): string {
  const at = Date.parse(`${day}T${time}Z`);
  const { timed } = localeOf(language).formats;
  if (timed === undefined) return dates(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return timed
    .replace('{date}', formatDate({ day }, language))
    .replace('{time}', dates(language, { timeStyle: 'short' }).format(at));
}

/** `16–22 november 2026`, `28 december 2026 – 3 januari 2027`; Intl's spaces differ by language and version. */
export function formatDays(from: string, to: string, language: string): string {
  const days = dates(language, { dateStyle: 'long' }).formatRange(Date.parse(from), Date.parse(to));
  return days.replace(/^(.+?)\s*–\s*/, (_, start) => `${start}${/\p{L}/u.test(start) ? ' – ' : '–'}`);
}

/** `tisdag` */
export function formatWeekday(day: string, language: string): string {
  return dates(language, { weekday: 'long' }).format(Date.parse(`${day}T00:00Z`));
}

/** `10:00`, in the language's own form. */
export function formatClock(time: string, language: string): string {
  return dates(language, { timeStyle: 'short' }).format(Date.parse(`2017-03-14T${time}Z`));
}

/** `mars 2017`; the month from 1 to 12. */
export function formatMonth(year: number, month: number, language: string): string {
  return dates(language, { year: 'numeric', month: 'long' }).format(Date.UTC(year, month - 1, 1));
}

/**
 * ISO 8601, for machines: `2017-03-14`, or with time and offset `2017-03-14T10:00+01:00`. The offset is the difference
 * between local time and the moment, so the time zone's rules are not needed.
 */
export function isoMoment(moment: Moment, _timeZone?: string): string {
  return moment.time === undefined ? moment.day : `${moment.day}T${moment.time}${offsetOf(moment, ':')}`;
}

/** RFC 822 with a four-digit year, for RSS: `Tue, 14 Mar 2017 00:00:00 +0100`. */
export function rfc822(moment: Moment, _timeZone?: string): string {
  const utc = new Date(`${moment.day}T${moment.time ?? '00:00'}Z`).toUTCString();
  return utc.replace('GMT', offsetOf(moment, ''));
}

/** RFC 3339 with the offset of the site's zone: `2017-03-14T00:00:00+01:00`. */
export function rfc3339(moment: Moment): string {
  return `${moment.day}T${moment.time ?? '00:00'}:00${offsetOf(moment, ':')}`;
}

/** From UTC, in whole minutes: how far the local clock is ahead of the moment itself. */
function offsetOf({ day, time, at }: Moment, separator: string): string {
  const minutes = Math.round((Date.parse(`${day}T${time ?? '00:00'}Z`) - at) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${separator}${two(rest)}`;
}
