import { formatNumber } from '../../locale/format.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { FeedGroupView, FeedView, SubscribeView } from '../../render/views/view.ts';
import { fileAt } from '../../url.ts';
import { calendarsOf, calendarType } from '../events/calendars.ts';
import { formats } from '../feeds/feed-formats.ts';
import { feedLinks, feedList } from '../feeds/feed-list.ts';
import { frame, trail } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';

/** The page that explains feeds and lists all of them. */
export function subscribeOutputs(site: Site): Output[] {
  const path = site.sections.get('subscribe');
  if (path === undefined) return [];
  const view = (): SubscribeView => {
    const heading = message(site.locale, 'subscribe.heading');
    const description = message(site.locale, 'subscribe.lead');
    const breadcrumbs = trail(site);
    const about = { site, title: heading, path, lang: site.locale.code, breadcrumbs, description };
    return frame(
      site,
      {
        kind: 'subscribe',
        path,
        title: heading,
        description,
        breadcrumbs,
        feeds: feedLinks(site, ''),
        structured: [webPage(about, 'WebPage')],
      },
      {
        heading,
        groups: [...feedGroups(site), ...calendarGroup(site)],
      },
    );
  };
  return [page(site, { path, layout: 'subscribe', view })];
}

/** All feeds of the site, by kind. */
function feedGroups(site: Site): FeedGroupView[] {
  return feedList(site).map(({ kind, rows }) => {
    const group = { id: kind, heading: message(site.locale, headings[kind]) };
    if (kind === 'committee' && rows.length > mostCommittees) {
      const count = formatNumber(rows.length, site.locale.code);
      return { ...group, note: message(site.locale, 'subscribe.many', { count }), rows: [] };
    }
    return { ...group, rows: rows.map((row) => ({ ...row, feeds: row.feeds.map(shortly) })) };
  });
}

/** The calendars of the archive and of every sender with events. */
function calendarGroup(site: Site): FeedGroupView[] {
  const rows = calendarsOf(site).map(({ name, folder, path }) => ({
    name,
    url: folder === '' ? (site.sections.get('events') ?? '') : fileAt(folder),
    feeds: [{ title: 'iCalendar', url: path, mediaType: calendarType }],
  }));
  return rows.length > 0 ? [{ id: 'calendars', heading: message(site.locale, 'nav.events'), rows }] : [];
}

/** The committees of every sender, as long as the list stays readable. */
const mostCommittees = 200;

/** Next to the name of the feed, the format is enough as a title. */
function shortly(feed: FeedView): FeedView {
  const format = Object.values(formats).find(({ mediaType }) => mediaType === feed.mediaType);
  return format ? { ...feed, title: format.name } : feed;
}

const headings = {
  archive: 'home.all',
  sender: 'nav.municipalities',
  committee: 'subscribe.committees',
  body: 'nav.committees',
  topic: 'nav.topics',
  type: 'nav.types',
  language: 'feed.languages',
} as const satisfies Record<ReturnType<typeof feedList>[number]['kind'], MessageKey>;
