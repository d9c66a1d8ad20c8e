import { inAllLanguages, readLanguages } from '../../locale/index.ts';
import { parseWrittenDate } from '../../parse/date/hint.ts';

const month = readLanguages
  .flatMap(({ dates }) => dates.months)
  .map((names) => `(?:${names.replace(/\$/g, '')})`)
  .join('|');
const ordinal = inAllLanguages(({ dates }) => dates.ordinal);
const clock = inAllLanguages(({ dates }) => dates.clock);
const weekday = inAllLanguages(({ dates }) => dates.weekday);
const article = inAllLanguages(({ dates }) => dates.article);
const time = `(?:[\\sT,–-]+(?:${clock}\\s*)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?)?`;
const figures =
  '\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{4}|\\d{1,2}/\\d{1,2}[ -]\\d{4}|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])';
const named = `\\d{1,2}[.:]?(?:${ordinal})? ?(?:${month})\\p{L}*\\.?,? \\d{4}|(?:${month})\\p{L}*\\.? \\d{1,2}(?:${ordinal})?,? \\d{4}`;
const date = new RegExp(`(?<![\\d.-])(?:${figures}|${named})${time}(?![\\d-])`, 'giu');
const leading = new RegExp(
  `(?<!\\p{L})(?:${weekday}[.,]? )?(?:(?:${article}|on|am) )?(?:${weekday}[.,]? )?$`,
  'iu',
);
const trailing = new RegExp(`^[\\s,]*(?:${clock})?(?:\\s*(?:[A-Z]{3,4}|UTC|GMT)(?!\\p{L}))?`, 'u');

/** A day, or day and time, in a text. */
export interface NamedDate {
  /** `2017-03-14` or `2017-03-14T10:00`. */
  readonly value: string;
  /** Its position, without and with the weekday and similar words. */
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Returns the complete dates in a text. Years and ranges of years are not dates. */
export function datesIn(text: string): NamedDate[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(date)].flatMap(({ 0: written, index }) => {
    const plain = written
      .replace(/[–-](?=\d{1,2}[:.]\d\d)/, ' ')
      .replace(/\s+/g, ' ')
      .replace(/([./]) (?=\d)/g, '$1')
      .replace(/^(\d{1,2}\.?)(?=\p{L})/u, '$1 ');
    const value = parseWrittenDate(plain);
    if (value === undefined) return [];
    const end = index + written.length;
    const before = leading.exec(text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0;
    const after = trailing.exec(text.slice(end, end + 20))?.[0].length ?? 0;
    return [{ value, at: index, end, from: index - before, to: end + after }];
  });
}

/** `150528` after the kind of text: the day of six digits, if it is valid in this century. */
export function shortDate(text: string): string | undefined {
  const [, year, month, day] = /(?<![\d-])(\d\d)(\d\d)(\d\d)(?![\d-])/.exec(text) ?? [];
  return year === undefined ? undefined : parseWrittenDate(`20${year}-${month}-${day}`);
}
