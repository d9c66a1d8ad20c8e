import type { Collection } from '../../archive/archive.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import { type Batch, batch, type Output } from '../../model/output.ts';
import type { ListView, PagesView } from '../../render/views/view.ts';
import { calendarLink } from '../events/calendars.ts';
import { feedLinks } from '../feeds/feed-list.ts';
import { frame } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { listCard } from '../parts/cards.ts';
import { identityOf } from '../parts/collections/collection-identity.ts';
import { earlierNamesView } from '../parts/collections/committee-views.ts';
import { collectionFigures } from '../parts/collections/figures.ts';
import type { Site } from '../site.ts';
import { homePage } from './home-page.ts';
import { ledgerTables } from './money/ledger-page.ts';

/** The pages of every collection; the home page is the first page of the whole archive. */
export function listBatches(site: Site): Batch[] {
  return Object.entries(site.archive.collections).map(([kind, collections]) =>
    batch(`lists ${kind}`, pathsOfAll(collections, site), () =>
      collections.flatMap((collection) => collectionPages(site, collection)),
    ),
  );
}

const pathsOfAll = weakMemoize((collections: readonly Collection[], site: Site) =>
  collections.flatMap((collection) => pathsOf(collection, site)),
);

const pathsOf = weakMemoize(
  ({ folder, releases }: Collection, { config, permalinks }: Site): readonly string[] => {
    const count = Math.max(1, Math.ceil(releases.length / config.pageSize));
    return Array.from({ length: count }, (_, i) => permalinks.pathOf({ kind: 'list', folder, page: i + 1 }));
  },
);

function collectionPages(site: Site, collection: Collection): Output[] {
  const paths = pathsOf(collection, site);
  return paths.map((path, i): Output => {
    const page = i + 1;
    const [newer, older] = [paths[i - 1], paths[i + 1]];
    const pages: PagesView = {
      page,
      pages: paths.length,
      ...(newer !== undefined && { newer }),
      ...(older !== undefined && { older }),
    };
    if (page === 1 && collection.kind === 'archive') return homePage(site, collection, pages);
    return listPage(site, collection, path, pages);
  });
}

function listPage(site: Site, collection: Collection, path: string, pages: PagesView): Output {
  const { pageSize } = site.config;
  const { page: number } = pages;
  const view = (): ListView => {
    const shown = collection.releases.slice((number - 1) * pageSize, number * pageSize);
    const identity = identityOf(site, collection, number === 1);
    const { kicker, parent, entrances, name, section, breadcrumbs, sender, about } = identity;
    const own = identity.title ?? name;
    const calendar =
      collection.kind === 'sender' && number === 1 ? calendarLink(site, collection.folder) : undefined;
    const title = number > 1 ? `${own}, ${message(site.locale, 'pages.current', { ...pages })}` : own;
    const metadata = { site, title, path, lang: site.locale.code, breadcrumbs };
    return frame(
      site,
      {
        kind: 'list',
        path,
        title,
        breadcrumbs,
        pages,
        feeds: feedLinks(site, collection.folder),
        links: calendar ? [{ rel: 'alternate', ...calendar }] : [],
        ...(section && { section }),
        ...(sender !== undefined && { sender }),
        structured: [webPage(metadata, 'CollectionPage', about && { about })],
      },
      {
        kicker,
        ...(parent && { parent }),
        heading: name,
        earlier: number === 1 ? earlierNamesView(site, collection) : [],
        count: collection.releases.length,
        cards: shown.map((entry) => listCard(site, entry, sender !== undefined)),
        ...(pages.pages > 1 && { pages }),
        ...(calendar && { calendar }),
        entrances,
        figures: number === 1 ? collectionFigures(site, collection) : [],
        tables: number === 1 ? ledgerTables(site, collection) : [],
      },
    );
  };
  return page(site, { path, layout: 'list', view });
}
