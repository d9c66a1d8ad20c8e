import { createProblem } from '../../codes/index.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Moment, ReleaseEvent } from '../../model/release.ts';
import { readEmail } from '../contact/email.ts';
import { parseWrittenDate, parseWrittenTime } from '../date/hint.ts';
import { readMoment } from '../date/moment.ts';
import { dayAfter, startOfDayIn } from '../date/zone.ts';
import { readWebAddress } from '../fields/addresses.ts';
import type { Loose } from '../fields/fields.ts';
import { type Report, take } from '../fields/findings.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { readLanguage } from '../release/language-tag.ts';

type Written = NonNullable<Loose<FrontMatter>['event']>;

/**
 * Reads the event of a release. Returns undefined if its start is unknown.
 *
 * @param date date of the release
 */
export function readEvent(
  written: Written,
  date: Moment | undefined,
  timeZone: string,
  report: Report,
): ReleaseEvent | undefined {
  const { place, address } = written;
  const start =
    written.start === undefined
      ? undefined
      : take(readStart(written.start, date, timeZone), ['event', 'start'], report);
  const end =
    written.end === undefined
      ? undefined
      : take(readEnd(written.end, start, timeZone), ['event', 'end'], report);
  const online = takeOptional(written.online, 'online', readWebAddress, report);
  const register = takeOptional(written.register, 'register', readRegister, report);
  const language = takeOptional(written.language, 'language', readLanguage, report);
  if (start && date && start.day < date.day)
    report(['event', 'start'], createProblem('date-before-release', 'event', start.day, date.day));
  if (place === undefined && address === undefined && written.online === undefined)
    report(['event'], createProblem('event-nowhere'));
  if (!start) return undefined;
  const until = end?.time === undefined ? endOfDay((end ?? start).day, timeZone) : end.at;
  return { start, end, until, place, address, online, register, language };
}

function takeOptional(
  written: string | undefined,
  key: string,
  reading: (written: string) => Reading<string>,
  report: Report,
): string | undefined {
  return written === undefined ? undefined : take(reading(written), ['event', key], report);
}

/** Reads the beginning of an event. Hints at what belongs elsewhere in a time alone, or in a span. */
function readStart(written: string, date: Moment | undefined, timeZone: string): Reading<Moment> {
  const reading = readMoment(written, timeZone);
  if (reading.ok) return reading;
  const time = parseWrittenTime(written);
  if (time !== undefined) {
    const start = `${date?.day ?? '2017-03-14'}T${time}`;
    const hint = { en: `write the day too: ${start}`, sv: `skriv dagen också: ${start}` };
    return unread(createProblem('date-malformed', written, hint));
  }
  const [, first = '', last = ''] = /^(.*\S)\s*[-–—]\s*(\S+)$/.exec(written.trim()) ?? [];
  const [from, to] = [parseWrittenDate(first), parseWrittenTime(last)];
  if (!from?.includes('T') || to === undefined) return reading;
  const hint = {
    en: `write “start: ${from}”, and below it “end: ${to}”`,
    sv: `skriv ”start: ${from}” och under den ”end: ${to}”`,
  };
  return unread(createProblem('date-malformed', written, hint));
}

/**
 * Reads the end of an event: day and time, a time on the day of the start, or the last day. If the local time occurs
 * twice, the end is the first one after the start.
 */
function readEnd(written: string, start: Moment | undefined, timeZone: string): Reading<Moment> {
  const time = parseWrittenTime(written);
  const meant = time === '24:00' ? start && `${dayAfter(start.day)}T00:00` : time;
  if (meant !== undefined && meant !== written.trim())
    return unread(createProblem('date-malformed', written, { en: `write ${meant}`, sv: `skriv ${meant}` }));
  // without a start, which is already reported, only the format can be checked
  const day = start?.day ?? '2017-03-14';
  const text = time === undefined ? written : `${day}T${time}`;
  const first = readMoment(text, timeZone);
  if (!first.ok || !start) return first;
  const { value } = first;
  if ((value.time === undefined) !== (start.time === undefined))
    return unread(createProblem('event-times-mixed', start.time === undefined));
  if (value.time === undefined ? value.day >= start.day : value.at > start.at) return first;
  const second = readMoment(text, timeZone, 'later');
  if (value.time !== undefined && second.ok && second.value.at > start.at) return second;
  const isNextDay = time !== undefined;
  return unread(
    createProblem(
      'event-reversed',
      spell(value),
      spell(start),
      isNextDay ? `${dayAfter(day)}T${time}` : undefined,
    ),
  );
}

/** A web address or an e-mail address. */
function readRegister(written: string): Reading<string> {
  const address = readWebAddress(written);
  if (address.ok) return address;
  const email = readEmail(written);
  if (email.ok) return read(email.value);
  return /^[^/]*@/.test(written) ? email : unread(createProblem('event-register-invalid', written));
}

/** In milliseconds since the Unix epoch. */
function endOfDay(day: string, timeZone: string): number {
  return startOfDayIn(dayAfter(day), timeZone);
}

function spell({ day, time }: Moment): string {
  return time === undefined ? day : `${day} ${time}`;
}
