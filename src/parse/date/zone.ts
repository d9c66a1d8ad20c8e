import { Temporal } from 'temporal-polyfill';

/** A local time in a zone. */
export interface ZonedTime {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** For a skipped local time: the local time of the same moment, `2026-03-29T03:30`. */
  readonly shifted?: string;
}

/** Which of two moments to use for a local time that occurs twice because summer time ends. */
export type Occurrence = 'earlier' | 'later';

/** A local time (`2017-03-14T10:00`, which must exist in the calendar) in an IANA zone; an unknown zone throws. */
export function zonedTime(local: string, timeZone: string, occurrence: Occurrence): ZonedTime {
  const wanted = Temporal.PlainDateTime.from(local);
  const zoned = wanted.toZonedDateTime(timeZone, { disambiguation: occurrence });
  if (zoned.toPlainDateTime().equals(wanted)) return { at: zoned.epochMilliseconds };
  const later = wanted.toZonedDateTime(timeZone, { disambiguation: 'later' });
  return {
    at: later.epochMilliseconds,
    shifted: later.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * Returns when a day (`2017-03-14`) begins in a zone, in milliseconds since the Unix epoch: midnight, or later if the
 * clocks skip midnight.
 */
export function startOfDayIn(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00Z`);
  const steady = steadyTimes.get(timeZone)?.find(({ from, to }) => from <= midnight && midnight < to);
  if (steady) return midnight - steady.offset;
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  remember(zoned, timeZone);
  return zoned.epochMilliseconds;
}

/** A span without clock changes in a zone; milliseconds, as in UTC. */
interface SteadyTime {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const steadyTimes = new Map<string, SteadyTime[]>();

/** The span between two clock changes, without the days around them. */
function remember(zoned: Temporal.ZonedDateTime, timeZone: string): void {
  const last = zoned.getTimeZoneTransition('previous')?.epochMilliseconds;
  const next = zoned.getTimeZoneTransition('next')?.epochMilliseconds;
  const [from, to] = [
    (last ?? Number.NEGATIVE_INFINITY) + 2 * day,
    (next ?? Number.POSITIVE_INFINITY) - 2 * day,
  ];
  const known = steadyTimes.get(timeZone) ?? [];
  if (known.every((time) => time.from !== from))
    known.push({ from, to, offset: zoned.offsetNanoseconds / 1e6 });
  steadyTimes.set(timeZone, known);
}

const day = 24 * 60 * 60 * 1000;

/** Returns the local time in a zone at an instant (`2017-03-14T10:00Z`), to the minute; undefined if it is invalid. */
export function localTime(instant: string, timeZone: string): string | undefined {
  try {
    return Temporal.Instant.from(instant)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  } catch {
    return undefined;
  }
}

/** Returns the local day (`2017-03-14`) in a zone at a moment, in milliseconds since the Unix epoch. */
export function dayAt(moment: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A week from Monday to Sunday (ISO 8601). */
export interface Week {
  /** 1 to 53. */
  readonly number: number;
  /** `2026-11-16` */
  readonly from: string;
  readonly to: string;
}

/** Returns the last week that is over on a day (`2026-11-28`). The next one is over seven days after its last day. */
export function lastWeekBefore(day: string): Week {
  const today = Temporal.PlainDate.from(day);
  const sunday = today.subtract({ days: today.dayOfWeek });
  return {
    number: sunday.weekOfYear ?? 0,
    from: sunday.subtract({ days: 6 }).toString(),
    to: sunday.toString(),
  };
}

/** Returns the day (`2026-11-30`) a number of days after another. */
export function dayAfter(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
