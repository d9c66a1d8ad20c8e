import { formatClock, formatDate, formatWeekday } from '../../locale/format.ts';
import type { Moment } from '../../model/release.ts';

type Point = Pick<Moment, 'day' | 'time'>;

/**
 * Formats the time of an event: `tisdag 14 mars 2017 kl. 10:00–11:30`, `tisdag 14 mars 2017 – torsdag 16 mars 2017`.
 * Whole days have no times.
 */
export function formatSpan(start: Point, end: Point | undefined, language: string): string {
  const from = formatPoint(start, language);
  if (end === undefined || (end.day === start.day && end.time === start.time)) return from;
  if (end.day !== start.day) return `${from} – ${formatPoint(end, language)}`;
  return end.time === undefined ? from : `${from}–${formatClock(end.time, language)}`;
}

function formatPoint(point: Point, language: string): string {
  return `${formatWeekday(point.day, language)} ${formatDate(point, language)}`;
}
