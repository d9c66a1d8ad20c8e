import { parseWrittenDate } from '../../parse/date/hint.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { sweden } from '../../register/sweden.ts';

const isoDate =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i;
const mailDate =
  /^(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s([A-Z][a-z]{2})\w*\s(\d{4})(?:\s(\d{1,2}:\d\d)(?::\d\d)?\s*([A-Z]{1,4}|[+-]\d{4})?)?$/;
const northernDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/;
const serialDate = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const mailMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * Parses a day in programs' formats: ISO 8601, a database's `2013-05-02 10:00:00`, RFC 822, `1.4.2026 09:29:57 CEST`
 * and `/Date(1396340000000)/`; also `14 mars 2017`. A time in UTC becomes the day in `timeZone`; with any other offset,
 * the day as written. Undefined for the zero dates of drafts, for impossible days and for anything else.
 */
export function dayOf(written: string | undefined, timeZone = sweden.timeZone): string | undefined {
  const day = readDay(written, timeZone);
  return day === undefined || unset.test(day) ? undefined : day;
}

/** Values for missing days: the first days of programs' calendars. */
const unset = /^(?:0|1[0-6]|1753-01-01|1899-12-3[01]|190[01]-01-01|1969-12-31|1970-01-0[12])/;

function readDay(written: string | undefined, timeZone: string): string | undefined {
  const text = written?.trim().slice(0, 60) ?? '';
  const serial = serialDate.exec(text);
  if (serial) return dayIn(Number(serial[1]), timeZone);
  const northern = northernDate.exec(text);
  if (northern) return checked(northern[3], northern[2], northern[1]);
  const iso = isoDate.exec(text);
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    const plain = checked(year, month, day);
    return plain && time && zone && isUniversal(zone)
      ? dayIn(Date.parse(`${plain}T${time}Z`), timeZone)
      : plain;
  }
  const mail = mailDate.exec(text);
  if (!mail) return parseWrittenDate(text)?.slice(0, 10);
  const [, day, month = '', year, time, zone] = mail;
  const at = mailMonths.indexOf(month);
  const plain = at % 3 === 0 ? checked(year, String(at / 3 + 1), day) : undefined;
  return plain && time && zone && isUniversal(zone)
    ? dayIn(Date.parse(`${plain}T${time.padStart(5, '0')}Z`), timeZone)
    : plain;
}

function isUniversal(zone: string): boolean {
  return /^(?:Z|UTC?|GMT|\+00:?00|-00:?00)$/i.test(zone);
}

function checked(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text;
}

function dayIn(at: number, timeZone: string): string | undefined {
  return Number.isNaN(new Date(at).getTime()) ? undefined : dayAt(at, timeZone);
}
