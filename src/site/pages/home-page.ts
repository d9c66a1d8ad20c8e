import type { Collection, CollectionKind } from '../../archive/archive.ts';
import { formatNumber } from '../../locale/format.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { EntrancesView, FigureView, HomeView, PagesView } from '../../render/views/view.ts';
import { feedLinks } from '../feeds/feed-list.ts';
import { frame } from '../frame/frame.ts';
import { type Section, sectionLink } from '../frame/sections.ts';
import { webSite } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { listCard } from '../parts/cards.ts';
import { entrancesOf } from '../parts/collections/entrances.ts';
import { labelledSums, sumOfAll } from '../parts/collections/figures.ts';
import type { Site } from '../site.ts';

/** Maximum number of links to collections; the others are on a separate page. */
const limit = 12;

/** The home page: the newest releases, links into the archive and key figures. */
export function homePage(site: Site, { name, releases }: Collection, pages: PagesView): Output {
  const { config, permalinks, sections } = site;
  const path = permalinks.indexOf({ kind: 'archive' });
  const shown = releases.slice(0, config.pageSize);
  const search = sections.get('search');
  const { description } = config;
  const [data] = sectionLink(site, 'data');
  const view = (): HomeView =>
    frame(
      site,
      {
        kind: 'home',
        path,
        title: name,
        breadcrumbs: [],
        pages,
        feeds: feedLinks(site, ''),
        ...(description && { description }),
        structured: [webSite(site)],
      },
      {
        heading: name,
        cards: shown.map((entry) => listCard(site, entry)),
        ...(pages.pages > 1 && { pages }),
        entrances: homeEntrances(site),
        figures: archiveFigures(site),
        ...(search !== undefined && { search }),
        ...(data && { data: { ...data, text: message(site.locale, 'data.invite') } }),
      },
    );
  return page(site, { path, layout: 'home', view });
}

function homeEntrances(site: Site): EntrancesView[] {
  const { collections } = site.archive;
  const group = (section: Section, kind: CollectionKind, heading: MessageKey, most = limit) => {
    const all = site.sections.get(section);
    return entrancesOf(collections[kind], {
      id: section,
      heading: message(site.locale, heading),
      ...(all !== undefined && { url: all }),
      limit: most,
      more:
        all === undefined
          ? undefined
          : { text: message(site.locale, 'entrances.all', { count: collections[kind].length }), url: all },
    });
  };
  return [
    ...group('senders', 'sender', 'nav.municipalities'),
    ...group('topics', 'topic', 'nav.topics'),
    ...group('committees', 'body', 'nav.committees'),
    ...group('years', 'year', 'nav.years', 2 * limit),
  ];
}

/** Key figures of the archive; sums are separate for each currency. */
export function archiveFigures(site: Site): FigureView[] {
  const { archive, locale, sections } = site;
  const { releases, collections } = archive;
  const figure = (count: number, key: MessageKey, section?: Section): FigureView => {
    const url = section && sections.get(section);
    return {
      value: formatNumber(count, locale.code),
      label: message(locale, key, { count }),
      ...(url !== undefined && { url }),
    };
  };
  const money = sumOfAll(site).filter(({ flow }) => flow === 'spending');
  return [
    figure(releases.length, 'figure.releases'),
    figure(collections.sender.length, 'figure.senders', 'senders'),
    figure(collections.year.length, 'figure.years', 'years'),
    ...labelledSums(locale, money, () => message(locale, 'figure.money')).map((each) => ({
      ...each,
      url: sections.get('money') ?? '',
    })),
  ];
}
