import { weakMemoize } from '../../incremental/memoize.ts';
import { newsletterDefaults } from '../../model/config/newsletter-schema.ts';
import { type Moment, type Release, type SenderRef, sendersOf } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAfter, dayAt, lastWeekBefore, startOfDayIn, type Week } from '../../parse/date/zone.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { issuedSince, issueOf } from './recent-news.ts';

/** The contents of the newsletters. */
export interface Mailing {
  /** Releases of the last days in every language, newest first within each language. */
  readonly releases: readonly Published[];
  /** The last week that is over. */
  readonly week: Week;
  /** Senders with news in that week. */
  readonly digests: readonly Digest[];
}

/** A week of one sender. */
export interface Digest {
  readonly sender: SenderRef;
  /** Newest first, joint releases included. */
  readonly releases: readonly Published[];
  readonly changes: readonly Change[];
}

/** A correction of an earlier release, or a withdrawal. */
export interface Change {
  readonly entry: Published;
  /** Missing if the release was withdrawn. */
  readonly correction?: Release['corrections'][number];
}

/** In milliseconds. */
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Returns the contents of the newsletters; undefined if the config disables them.
 *
 * @param now in milliseconds since the epoch
 */
export function mailingAt(
  { collections, translations }: Archive,
  config: Settings,
  now: number,
): Mailing | undefined {
  const days = daysIn(config);
  if (days === undefined) return undefined;
  const { timeZone } = config;
  const week = lastWeekBefore(dayAt(now, timeZone));
  const start = startOfDayIn(week.from, timeZone);
  const end = startOfDayIn(dayAfter(week.to, 1), timeZone);
  const since = now - days * oneDay + 1;
  return {
    releases: publicOf(issuedSince([...collections.year, ...translations], since, now)),
    week,
    digests: digestsOf(
      publicOf(issuedSince(collections.year, start, end - 1)),
      changesIn(collections.year, start, end),
    ),
  };
}

function publicOf(entries: readonly Published[]): readonly Published[] {
  return entries.filter(({ hidden }) => !hidden);
}

function digestsOf(releases: readonly Published[], changes: readonly Change[]): Digest[] {
  const bySender = new Map<string, { sender: SenderRef; releases: Published[]; changes: Change[] }>();
  const digestsWith = ({ release }: Published) =>
    sendersOf(release).map((sender) => {
      const digest = bySender.get(sender.slug) ?? { sender, releases: [], changes: [] };
      bySender.set(sender.slug, digest);
      return digest;
    });
  for (const entry of releases) for (const digest of digestsWith(entry)) digest.releases.push(entry);
  for (const change of changes) for (const digest of digestsWith(change.entry)) digest.changes.push(change);
  return [...bySender.values()];
}

/**
 * Returns withdrawals and corrections from `start` to before `end`. Corrections of releases issued in that time are left
 * out, because these are shown as corrected.
 */
function changesIn(years: readonly Collection[], start: number, end: number): Change[] {
  const isThen = ({ at }: Moment) => at >= start && at < end;
  return years.flatMap(changedIn).flatMap((entry): Change[] => {
    const { withdrawn, corrections } = entry.release;
    if (entry.hidden) return [];
    if (withdrawn) return isThen(withdrawn.date) ? [{ entry }] : [];
    if (issueOf(entry.release) >= start) return [];
    return corrections.filter(({ date }) => isThen(date)).map((correction) => ({ entry, correction }));
  });
}

const changedIn = weakMemoize(({ releases }: Collection) =>
  releases.filter(({ release: { withdrawn, corrections } }) => withdrawn || corrections.length > 0),
);

/**
 * Returns when newsletters next change because of the time, in milliseconds since the epoch.
 *
 * @param years releases that may have newsletters, translations included, by year
 */
export function nextMailing(years: readonly Collection[], config: Settings, now: number): number | undefined {
  const days = daysIn(config);
  if (days === undefined) return undefined;
  const { to } = lastWeekBefore(dayAt(now, config.timeZone));
  const monday = startOfDayIn(dayAfter(to, 8), config.timeZone);
  return issuedSince(years, now - days * oneDay + 1, now).reduce(
    (next, { release }) => Math.min(next, issueOf(release) + days * oneDay),
    monday,
  );
}

function daysIn({ newsletter }: Settings): number | undefined {
  if (newsletter === 'off') return undefined;
  return (newsletter === 'on' ? newsletterDefaults : newsletter).days;
}
