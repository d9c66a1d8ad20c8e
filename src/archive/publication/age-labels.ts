import type { Settings } from '../../parse/config/settings.ts';
import type { Period } from '../../parse/date/period.ts';
import { mandateOf } from '../../register/mandates.ts';

/** What a reader should know about a release's age. */
export interface AgeLabels {
  /** The mandate period in which it was issued, if it has ended: `2014–2018`, with an en dash. */
  readonly mandate?: string;
  /** Whether it is older than the config's `labels.oldAfter`. */
  readonly old?: boolean;
}

/** Dates used to label releases: `2017-03-14`, in the archive's time zone. */
export interface AgeBorders {
  readonly today: string;
  /** The first day that is not older than the config's `labels.oldAfter`. */
  readonly oldBefore: string;
}

/** @param day of the release, `2017-03-14`. */
export function ageLabels(day: string, { today, oldBefore }: AgeBorders): AgeLabels {
  const mandate = mandateOf(day);
  return {
    ...(mandate && mandate.to < today && { mandate: mandate.label }),
    ...(day < oldBefore && { old: true }),
  };
}

/** @param now in milliseconds since the epoch. */
export function ageBorders(
  now: number,
  { timeZone, labels }: Pick<Settings, 'timeZone' | 'labels'>,
): AgeBorders {
  const today = dayAt(now, timeZone);
  return { today, oldBefore: dayBefore(today, labels.oldAfter) };
}

/** Returns the date (`2017-03-14`) at a given time in a time zone. */
export function dayAt(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** Returns the date a period earlier. If the month has no such day, returns its last day. */
export function dayBefore(day: string, { months, days }: Period): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate) - days);
  return first.toISOString().slice(0, 10);
}
