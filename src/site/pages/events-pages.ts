import type { Invitation } from '../../archive/agenda.ts';
import { message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { AgendaItemView, EventsView, PagesView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { calendarLink } from '../events/calendars.ts';
import { whenView } from '../events/event-time.ts';
import { frame, trail } from '../frame/frame.ts';
import { sectionLink } from '../frame/sections.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { senderLink } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** The calendar page: coming events, then past ones, with the same page size as lists of releases. */
export function eventsOutputs(site: Site): Output[] {
  const { agenda, config, permalinks } = site;
  const { coming, past } = agenda;
  const all = [...coming, ...past];
  if (all.length === 0) return [];
  const count = Math.ceil(all.length / config.pageSize);
  const paths = Array.from({ length: count }, (_, i) => permalinks.pathOf({ kind: 'agenda', page: i + 1 }));
  return paths.map((path, i) => {
    const [newer, older] = [paths[i - 1], paths[i + 1]];
    const pages = {
      page: i + 1,
      pages: count,
      ...(newer !== undefined && { newer }),
      ...(older !== undefined && { older }),
    };
    const first = i * config.pageSize;
    const shown = {
      coming: coming.slice(first, first + config.pageSize),
      past: past.slice(
        Math.max(0, first - coming.length),
        Math.max(0, first + config.pageSize - coming.length),
      ),
    };
    return page(site, { path, layout: 'events', view: () => eventsView(site, path, pages, shown) });
  });
}

type Shown = Readonly<Record<'coming' | 'past', readonly Invitation[]>>;

function eventsView(site: Site, path: string, pages: PagesView, shown: Shown): EventsView {
  const { locale, config, agenda } = site;
  const heading = message(locale, 'events.heading');
  const isFirst = pages.page === 1;
  const title = isFirst ? heading : `${heading}, ${message(locale, 'pages.current', { ...pages })}`;
  const lead = message(locale, 'events.lead');
  const breadcrumbs = trail(site);
  const calendar = isFirst ? calendarLink(site, '') : undefined;
  const [subscribe] = sectionLink(site, 'subscribe');
  const about = { site, title, path, lang: locale.code, breadcrumbs, description: lead };
  const groups = (['coming', 'past'] as const).flatMap((id) => {
    const events = shown[id].map((invitation) => itemView(site, invitation));
    return events.length > 0 ? [{ id, heading: message(locale, `events.${id}`), events }] : [];
  });
  return frame(
    site,
    {
      kind: 'events',
      path,
      title,
      description: lead,
      breadcrumbs,
      section: 'events',
      pages,
      links: calendar ? [{ rel: 'alternate', ...calendar }] : [],
      structured: [webPage(about, 'CollectionPage')],
    },
    {
      heading,
      lead,
      ...(isFirst && agenda.coming.length === 0 && { none: message(locale, 'events.none') }),
      groups,
      ...(pages.pages > 1 && { pages }),
      ...(calendar && { calendar: { ...calendar, address: absoluteUrl(config.baseUrl, calendar.url) } }),
      ...(calendar && subscribe && { subscribe }),
    },
  );
}

function itemView(site: Site, { entry, event }: Invitation): AgendaItemView {
  const { locale } = site;
  const { release, url } = entry;
  const place = event.place ?? event.address ?? (event.online && message(locale, 'event.online'));
  return {
    title: release.title,
    url,
    ...(release.language !== locale.code && { lang: release.language }),
    when: whenView(site, event, locale),
    ...(release.withdrawn && { label: message(locale, 'event.cancelled') }),
    ...(place !== undefined && { place }),
    sender: senderLink(site, release.sender),
  };
}
