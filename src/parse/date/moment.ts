import { createProblem } from '../../codes/index.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Moment } from '../../model/release.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { isYear, momentHint } from './hint.ts';
import { type Occurrence, startOfDayIn, zonedTime } from './zone.ts';

/**
 * Parses a day (`2017-03-14`) or a local time (`2017-03-14T10:00`, also with a space instead of the T) in a time zone.
 *
 * @param timeZone IANA name, `Europe/Stockholm`; an unknown one throws.
 *
 * Errors: `date-malformed`, `date-impossible` (2026-02-31, 25:00), `time-skipped` (a time that does not exist because
 * summer time begins).
 */
export function readMoment(
  written: string,
  timeZone: string,
  occurrence: Occurrence = 'earlier',
): Reading<Moment> {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/.exec(written.trim());
  if (!match) return unread(malformed(written, timeZone));
  const [, year, month, date, hour, minute] = match;
  const day = `${year}-${month}-${date}`;
  const impossible = impossibility(
    Number(year),
    Number(month),
    Number(date),
    Number(hour ?? 0),
    Number(minute ?? 0),
  );
  if (impossible !== undefined) {
    const hint = momentHint(written, timeZone) ?? checkFigures;
    return unread(createProblem('date-impossible', written, impossible, hint));
  }
  if (hour === undefined) return read({ day, at: startOfDayIn(day, timeZone) });
  const time = `${hour}:${minute}`;
  const { at, shifted } = zonedTime(`${day}T${time}`, timeZone, occurrence);
  if (shifted !== undefined) return unread(createProblem('time-skipped', time, day, timeZone, shifted));
  return read({ day, time, at });
}

/** Parses a day without a time: `2017-03-14`. Errors: `date-malformed`, `date-impossible`. */
export function readDay(written: string): Reading<string> {
  const moment = readMoment(written, 'UTC');
  if (!moment.ok) return moment;
  const { day, time } = moment.value;
  if (time === undefined) return read(day);
  return unread(createProblem('date-malformed', written, { en: `write ${day}`, sv: `skriv ${day}` }, true));
}

/** Returns why figures are not a date, or undefined if they are one. */
function impossibility(
  year: number,
  month: number,
  date: number,
  hour: number,
  minute: number,
): LocalizedText | undefined {
  if (!isYear(year))
    return { en: `the year ${year} is outside 1800–2200`, sv: `året ${year} ligger utanför 1800–2200` };
  if (month < 1 || month > 12)
    return { en: `there is no month ${month}`, sv: `det finns ingen månad ${month}` };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1 || date > days)
    return { en: `that month has ${days} days`, sv: `den månaden har ${days} dagar` };
  if (hour > 23 || minute > 59)
    return {
      en: 'the time must be between 00:00 and 23:59',
      sv: 'ett klockslag ska ligga mellan 00:00 och 23:59',
    };
  return undefined;
}

function malformed(written: string, timeZone: string): Problem {
  return createProblem('date-malformed', written, momentHint(written, timeZone) ?? writeLikeThis);
}

const checkFigures: LocalizedText = {
  en: 'check the figures: year, month, day, as in 2017-03-14',
  sv: 'kontrollera siffrorna: år, månad, dag, som i 2017-03-14',
};
const writeLikeThis: LocalizedText = {
  en: 'write year, month and day, 2017-03-14, or with a time 2017-03-14T10:00',
  sv: 'skriv år, månad och dag, 2017-03-14, eller med klockslag 2017-03-14T10:00',
};
