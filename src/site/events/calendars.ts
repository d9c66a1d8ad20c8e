import { type Invitation, invitationsIn } from '../../archive/agenda.ts';
import type { Collection, Published } from '../../archive/archive.ts';
import { currentSince } from '../../archive/publication/last-change.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import { type Batch, batch, madeBatch, type Output, planned } from '../../model/output.ts';
import type { Release, ReleaseEvent } from '../../model/release.ts';
import { dayAfter } from '../../parse/date/zone.ts';
import type { FeedView } from '../../render/views/view.ts';
import { absoluteUrl, fileAt } from '../../url.ts';
import { file } from '../page.ts';
import { localeFor } from '../parts/cards.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { type CalendarEvent, type CalendarHead, type Times, writeCalendar } from './icalendar.ts';

export const calendarType = 'text/calendar';

/** Plans a calendar file next to the page of every release with an event, and the calendars for subscription. */
export function calendarBatches(site: Site): Batch[] {
  const years = site.archive.pages.filter((year) => withEvents(year).length > 0);
  const calendars = calendarsOf(site).map((calendar) => calendarOutput(site, calendar));
  return [
    ...[...new Set(years.map(({ name }) => name))].map((name) => {
      const entries = years.filter((year) => year.name === name).flatMap(withEvents);
      const paths = entries.map((entry) => eventPath(site, entry));
      return batch(`events ${name}`, paths, () => entries.map((entry) => eventOutput(site, entry)));
    }),
    ...(calendars.length > 0 ? [madeBatch('calendars', calendars)] : []),
  ];
}

const withEvents = weakMemoize(({ releases }: Collection) =>
  releases.filter(({ release }) => release.event !== undefined),
);

/** Returns the path of the calendar file of a release, which has an event. */
export function eventPath({ permalinks }: Site, { url }: Published): string {
  return permalinks.pathOf({ kind: 'event', beside: url });
}

function eventOutput(site: Site, entry: Published): Output {
  return planned(
    eventPath(site, entry),
    'release',
    () => releaseKey(site, entry),
    () => {
      const { event } = entry.release;
      return writeCalendar(event ? [calendarEvent(site, entry, event)] : []);
    },
    entry.release.path,
  );
}

/** A calendar for subscription. */
export interface Calendar {
  readonly name: string;
  /** Folder of the collection, which is the whole archive or a sender. */
  readonly folder: string;
  readonly path: string;
  readonly invitations: readonly Invitation[];
}

/** Returns the calendars of the archive and of every sender that has an event, the archive's first. */
export const calendarsOf = weakMemoize((site: Site): readonly Calendar[] => {
  const { archive, agenda, permalinks, config } = site;
  const { collections } = archive;
  return [...collections.archive, ...collections.sender].flatMap((collection) => {
    const { name, folder } = collection;
    const own = new Set(invitationsIn(collection).map(({ entry }) => entry));
    const isOwn = ({ entry }: Invitation) => own.has(entry);
    const past = agenda.past.filter(isOwn).slice(0, config.feeds.items).reverse();
    const invitations = [...past, ...agenda.coming.filter(isOwn)];
    return invitations.length === 0
      ? []
      : { name, folder, path: permalinks.pathOf({ kind: 'calendar', folder }), invitations };
  });
});

/** Returns a link to the calendar of a collection, if it has one. */
export function calendarLink(site: Site, folder: string): FeedView | undefined {
  const calendar = calendarsOf(site).find((each) => each.folder === folder);
  return (
    calendar && {
      title: message(site.locale, 'calendar.of', { name: calendar.name }),
      url: calendar.path,
      mediaType: calendarType,
    }
  );
}

function calendarOutput(site: Site, { name, folder, path, invitations }: Calendar): Output {
  const page = folder === '' ? (site.sections.get('events') ?? '') : fileAt(folder);
  return file(site, {
    path,
    stage: 'feed',
    from: () => ({
      events: invitations.map(({ entry, event }) => calendarEvent(site, entry, event)),
      head: headOf(site, name, page),
    }),
    write: ({ events, head }) => writeCalendar(events, head),
  });
}

/** Plans a calendar that has become empty. */
export function emptyCalendar(site: Site, path: string, name: string, page: string): Output {
  return file(site, {
    path,
    stage: 'feed',
    from: () => headOf(site, name, page),
    write: (head) => writeCalendar([], head),
  });
}

function headOf({ config }: Site, name: string, page: string): CalendarHead {
  return {
    name: name === config.title ? name : `${name} – ${config.title}`,
    url: absoluteUrl(config.baseUrl, page),
  };
}

function calendarEvent(site: Site, entry: Published, event: ReleaseEvent): CalendarEvent {
  const { release, url, firstUrl = url } = entry;
  const { baseUrl } = site.config;
  const { place, address, online, register } = event;
  const locale = localeFor(site, release);
  const page = absoluteUrl(baseUrl, url);
  const lines = [
    release.summary,
    online && `${message(locale, 'event.online')}: ${online}`,
    register && `${message(locale, 'event.register')}: ${register}`,
    page,
  ];
  return {
    uid: absoluteUrl(baseUrl, firstUrl),
    times: timesOf(event),
    language: release.language,
    title: release.title,
    text: lines.filter(Boolean).join('\n\n'),
    location: [place, address].filter(Boolean).join(', ') || online,
    url: page,
    isCancelled: release.withdrawn !== undefined,
    sequence: sequenceOf(release),
    created: release.date.at,
    changed: currentSince(release).at,
  };
}

function timesOf({ start, end }: ReleaseEvent): Times {
  return start.time === undefined
    ? { from: start.day, to: dayAfter((end ?? start).day) }
    : { from: start.at, to: end?.at };
}

/** More corrections than a release ever has. */
const most = 1000;

/**
 * Returns the SEQUENCE of an event: a number that increases with every correction, later update or withdrawal, and only
 * depends on dates in the source.
 */
function sequenceOf(release: Release): number {
  const { date, corrections, updated, withdrawn } = release;
  // a withdrawn release no longer has its corrections
  const changes = withdrawn ? most : corrections.length + (updated ? 1 : 0);
  const days = Math.floor((currentSince(release).at - date.at) / (24 * 60 * 60 * 1000));
  return changes + days;
}
