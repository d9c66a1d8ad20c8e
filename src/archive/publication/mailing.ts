import { newsletterDefaults } from '../../model/config/newsletter-schema.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAfter, dayAt, lastWeekBefore, startOfDayIn, type Week } from '../../parse/date/zone.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { issuedSince, issueOf } from './recent-news.ts';

/** The contents of the newsletters. */
export interface Mailing {
  /** Releases of the last days, newest first. */
  readonly releases: readonly Published[];
  /** The last week that is over. */
  readonly week: Week;
  /** Senders that published something in that week, with those releases. */
  readonly senders: readonly { readonly slug: string; readonly releases: readonly Published[] }[];
}

/** In milliseconds. */
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Returns the contents of the newsletters; undefined if the config disables them.
 *
 * @param now in milliseconds since the epoch
 */
export function mailingAt({ collections }: Archive, config: Settings, now: number): Mailing | undefined {
  const days = daysIn(config);
  if (days === undefined) return undefined;
  const { timeZone } = config;
  const week = lastWeekBefore(dayAt(now, timeZone));
  const start = startOfDayIn(week.from, timeZone);
  const end = startOfDayIn(dayAfter(week.to, 1), timeZone);
  const since = Math.min(start, now - days * oneDay);
  const recent = issuedSince(collections.year, since, now).filter(({ hidden }) => !hidden);
  const bySender = new Map<string, Published[]>();
  for (const entry of recent) {
    const issue = issueOf(entry.release);
    if (issue < start || issue >= end) continue;
    const { slug } = entry.release.sender;
    bySender.set(slug, [...(bySender.get(slug) ?? []), entry]);
  }
  return {
    releases: recent.filter(({ release }) => now - issueOf(release) < days * oneDay),
    week,
    senders: [...bySender].map(([slug, releases]) => ({ slug, releases })),
  };
}

/** Returns when newsletters next change because of the time, in milliseconds since the epoch. */
export function nextMailing(years: readonly Collection[], config: Settings, now: number): number | undefined {
  const days = daysIn(config);
  if (days === undefined) return undefined;
  const { to } = lastWeekBefore(dayAt(now, config.timeZone));
  const monday = startOfDayIn(dayAfter(to, 8), config.timeZone);
  const ends = issuedSince(years, now - days * oneDay + 1, now).map(
    ({ release }) => issueOf(release) + days * oneDay,
  );
  return Math.min(monday, ...ends);
}

function daysIn({ newsletter }: Settings): number | undefined {
  if (newsletter === 'off') return undefined;
  return (newsletter === 'on' ? newsletterDefaults : newsletter).days;
}
