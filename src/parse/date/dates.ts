import { createProblem } from '../../codes/index.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Decision, Moment } from '../../model/release.ts';
import type { Loose } from '../fields/fields.ts';
import { type Report, take } from '../fields/findings.ts';
import type { Path } from '../yaml/places.ts';
import { readDay, readMoment } from './moment.ts';
import type { Occurrence } from './zone.ts';

type Front = Loose<FrontMatter>;

/** Parses everything in a release that has a date, and checks it against the release's own. */
export function readDates(front: Front, timeZone: string, report: Report) {
  const moment = (written: string | undefined, path: Path, occurrence?: Occurrence): Moment | undefined =>
    written === undefined ? undefined : take(readMoment(written, timeZone, occurrence), path, report);
  const date = moment(front.date, ['date']);
  // if a time occurs twice, nothing is public too early or too long
  const embargo = moment(front.embargo, ['embargo'], 'later');
  const expires = moment(front.expires, ['expires']);
  const updated = moment(front.updated, ['updated']);
  const corrections = (front.corrections ?? []).flatMap((written, i) => {
    const corrected = moment(written?.date, ['corrections', i, 'date']);
    if (corrected) notBefore(date, corrected, ['corrections', i, 'date'], 'correction', report);
    return corrected && written?.text !== undefined ? { date: corrected, text: written.text } : [];
  });
  const gone = moment(front.withdrawn?.date, ['withdrawn', 'date']);
  const reason = front.withdrawn?.reason;
  moment(front.source?.imported, ['source', 'imported']);
  if (updated) notBefore(date, updated, ['updated'], 'update', report);
  if (gone) notBefore(date, gone, ['withdrawn', 'date'], 'withdrawal', report);
  const begin = latest(date, embargo);
  if (expires && begin && expires.at <= begin.at)
    report(['expires'], createProblem('dates-reversed', spell(expires), spell(begin)));
  return {
    date,
    embargo,
    expires,
    updated,
    corrections,
    withdrawn: gone && reason !== undefined ? { date: gone, reason } : undefined,
    decision: decisionOf(front.decision, report),
  };
}

function decisionOf(written: Front['decision'], report: Report): Decision | undefined {
  if (!written) return undefined;
  const { body, section, minutes } = written;
  const date =
    written.date === undefined ? undefined : take(readDay(written.date), ['decision', 'date'], report);
  return {
    ...(body !== undefined && { body }),
    ...(date !== undefined && { date }),
    ...(section !== undefined && { section }),
    ...(minutes !== undefined && { minutes }),
  };
}

function notBefore(
  date: Moment | undefined,
  later: Moment,
  path: Path,
  what: 'correction' | 'update' | 'withdrawal',
  report: Report,
): void {
  if (!date || later.day >= date.day) return;
  report(path, createProblem('date-before-release', what, later.day, date.day));
}

function latest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a && b ? (b.at > a.at ? b : a) : (a ?? b);
}

function spell({ day, time }: Moment): string {
  return time === undefined ? day : `${day} ${time}`;
}
