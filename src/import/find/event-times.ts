import { inAllLanguages, readLanguages } from '../../locale/index.ts';
import { parseWrittenDate } from '../../parse/date/hint.ts';
import { datesIn } from '../head/dates-in.ts';

const clock = inAllLanguages(({ dates }) => dates.clock);
const month = readLanguages.flatMap(({ dates }) => dates.months).join('|');
/** `14 mars`, without a year. */
const dayOfMonth = new RegExp(`(?<!\\d)(\\d{1,2})[.:]?\\s?(?:e|a)?\\s?((?:${month})\\p{L}*)`, 'iu');
const times = String.raw`(\d{1,2})(?:[.:](\d\d))?(?!\d|[.:]\d)`;
/** `kl. 10–11.30` */
const afterClock = new RegExp(`(?<!\\p{L})(?:${clock})\\s*${times}(?:\\s*[-–—]\\s*${times})?`, 'iu');
/** `10.00–11.30`, but not the day and month of a date in figures. */
const figures = /(?<![\d./])(\d{1,2})[.:](\d\d)(?!\d|[./]\d)/g;

export interface EventTimes {
  /** As in front matter: `2017-03-14T10:00` or `2017-03-14`; a time alone. */
  readonly start: string;
  readonly end: string | undefined;
  /** Whether the text contains the year. */
  readonly hasYear: boolean;
}

/**
 * Parses the time of an event, such as `tisdag 14 mars kl. 10–11.30`; undefined without a day. A day without a year is
 * the first one after the date of the release.
 *
 * @param issued day of the release, `2017-03-01`
 */
export function eventTimes(text: string, issued: string): EventTimes | undefined {
  const [dated] = datesIn(text);
  const day = dated?.value.slice(0, 10) ?? dayAfterIssue(text, issued);
  if (day === undefined) return undefined;
  const [start, end] = clockTimes(text);
  return {
    start: start === undefined ? day : `${day}T${start}`,
    end: end !== undefined && start !== undefined && end > start ? end : undefined,
    hasYear: dated !== undefined,
  };
}

function dayAfterIssue(text: string, issued: string): string | undefined {
  const [, date, name] = dayOfMonth.exec(text) ?? [];
  if (date === undefined || name === undefined) return undefined;
  const year = Number(issued.slice(0, 4));
  const [same, next] = [year, year + 1].map((each) => parseWrittenDate(`${date} ${name} ${each}`));
  return same !== undefined && same >= issued ? same : next;
}

/** Returns up to two times, `10:00`. */
function clockTimes(text: string): string[] {
  const [, hour, minute, endHour, endMinute] = afterClock.exec(text) ?? [];
  const written =
    hour === undefined
      ? [...text.matchAll(figures)].map(([, hours, minutes]) => [hours, minutes])
      : [[hour, minute], ...(endHour === undefined ? [] : [[endHour, endMinute]])];
  return written.slice(0, 2).flatMap(([hours = '', minutes = '00']) => {
    const isTime = Number(hours) < 24 && Number(minutes) < 60;
    return isTime ? `${hours.padStart(2, '0')}:${minutes}` : [];
  });
}
