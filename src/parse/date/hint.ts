import { inAllLanguages } from '../../locale/index.ts';
import type { DateWords } from '../../locale/language.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { localTime } from './zone.ts';

const inAll = (of: (dates: DateWords) => string) => inAllLanguages(({ dates }) => of(dates));
/** The months by the first letters of their names. */
const months = Array.from(
  { length: 12 },
  (_, month) => new RegExp(`^${inAll((dates) => dates.months[month] ?? '')}`),
);
const ordinal = inAll((dates) => dates.ordinal);
const withTime = new RegExp(
  `^(.*?)(?:[\\st,]+(?:${inAll((dates) => dates.clock)})?\\s*(\\d{1,2})[:.](\\d\\d)(?::\\d\\d)?)?$`,
);
/** A time of the clock without minutes, as in `kl. 10`; after a day in figures also without a word before it. */
const withHour = new RegExp(
  `^(.*?)[\\st,]+(?:(?:${inAll((dates) => dates.clock)})\\s*|(?<=^\\d{4}-\\d\\d-\\d\\d\\s+))(\\d{1,2})$`,
);
const clockAlone = new RegExp(
  `^(?:(?:${inAll((dates) => dates.clock)})\\s*)?(\\d{1,2})(?:[.:](\\d\\d))?$`,
  'i',
);
const dayThenMonth = new RegExp(
  `^(?:${inAll((dates) => dates.weekday)},? )?(?:${inAll((dates) => dates.article)} )?(\\d{1,2})[.:]?${ordinal}? (\\p{L}+)\\.?,? (\\d{4})$`,
  'u',
);
const monthThenDay = new RegExp(`^(\\p{L}+)\\.? (\\d{1,2})${ordinal}?,? (\\d{4})$`, 'u');

/** Whether a year is plausible for a release; any other is a typo. */
export function isYear(year: number): boolean {
  return year >= 1800 && year <= 2200;
}

/** Returns a hint with the right form of a date, if it can be parsed: `14 mars 2017` → `write 2017-03-14`. */
export function momentHint(written: string, timeZone: string): LocalizedText | undefined {
  const text = written.trim().toLowerCase().slice(0, 80);
  const instant = /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(z|[+-]\d\d:?\d\d)$/.exec(text);
  if (instant) return instantHint(text.replace(' ', 't').replace(/\s/g, ''), timeZone);
  const meant = parseWrittenDate(text);
  return meant === undefined ? undefined : { en: `write ${meant}`, sv: `skriv ${meant}` };
}

/**
 * Parses a whole text as a day, or day and time: `14 mars 2017 kl. 10.00` → `2017-03-14T10:00`. The day comes before
 * the month, as in Sweden, unless only the reverse is possible.
 */
export function parseWrittenDate(written: string): string | undefined {
  const text = written.trim().toLowerCase().slice(0, 80);
  const [, before = '', hour, minute = '00'] = withHour.exec(text) ?? withTime.exec(text) ?? [];
  const day = dayIn(before);
  if (day === undefined) return undefined;
  const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}`;
  return Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 ? undefined : `${day}${time}`;
}

/** Returns the hours and minutes that a text means as a whole: `kl. 10` → `10:00`. May be 24:00. */
export function parseWrittenTime(written: string): string | undefined {
  const [, hour, minute = '00'] = clockAlone.exec(written.trim()) ?? [];
  if (hour === undefined) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return (Number(hour) < 24 && Number(minute) < 60) || time === '24:00' ? time : undefined;
}

function instantHint(text: string, timeZone: string): LocalizedText | undefined {
  const local = localTime(text.toUpperCase(), timeZone);
  if (local === undefined) return undefined;
  return {
    en: `leave the offset out: write ${local}, the time in ${timeZone}`,
    sv: `utelämna tidsförskjutningen: skriv ${local}, tiden i ${timeZone}`,
  };
}

function dayIn(text: string): string | undefined {
  const [, dayFirst, monthName, yearLast] = dayThenMonth.exec(text) ?? [];
  if (monthName) return iso(yearLast, months.findIndex((name) => name.test(monthName)) + 1, dayFirst);
  const [, monthFirst, dayNext, yearNext] = monthThenDay.exec(text) ?? [];
  if (monthFirst) return iso(yearNext, months.findIndex((name) => name.test(monthFirst)) + 1, dayNext);
  const [, year, second, third] =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, at) => at !== 2) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    [];
  if (year) return iso(year, Number(second), third) ?? iso(year, Number(third), second);
  const [, first, next, last] = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/. ]\s?(\d{4})$/.exec(text) ?? [];
  return iso(last, Number(next), first) ?? iso(last, Number(first), next);
}

/** Returns `2017-03-14` if the day exists. */
function iso(year: string | undefined, month: number, day: string | undefined): string | undefined {
  if (year === undefined || day === undefined || month < 1 || month > 12) return undefined;
  if (!isYear(Number(year))) return undefined;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
