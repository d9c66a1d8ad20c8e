import type { Collection } from '../../archive/archive.ts';
import { keptWith, once } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import { type Batch, batch, type Output, planned } from '../../model/output.ts';
import type { ListView, PagesView } from '../../render/views/view.ts';
import { feedLinks } from '../feeds/feed-list.ts';
import { frame, placeOf } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { cardKey, cardView } from '../parts/cards.ts';
import { identityOf } from '../parts/collection-identity.ts';
import { moneyFigures, moneyKey, sumOf } from '../parts/figures.ts';
import { keyOf, type Site } from '../site.ts';
import { homeOutput } from './home-page.ts';

/** The pages of every collection: the home page is the whole archive's first. */
export function listBatches(site: Site): Batch[] {
  return Object.entries(site.archive.collections).map(([kind, collections]) =>
    batch(`lists ${kind}`, pathsOfAll(collections, site), () =>
      collections.flatMap((collection) => collectionPages(site, collection)),
    ),
  );
}

const pathsOfAll = keptWith((collections: readonly Collection[], site: Site) =>
  collections.flatMap((collection) => pathsOf(collection, site)),
);

/** Page 1 is the folder's index; the others stand beside it: `sida/2.html`. */
const pathsOf = keptWith(({ folder, releases }: Collection, { config, locale }: Site): readonly string[] => {
  const count = Math.max(1, Math.ceil(releases.length / config.pageSize));
  const word = message(locale, 'path.page');
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? `${folder}index.html` : `${folder}${word}/${i + 1}.html`,
  );
});

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
    if (page === 1 && collection.kind === 'archive') return homeOutput(site, collection, pages);
    return listOutput(site, collection, path, pages);
  });
}

function listOutput(site: Site, collection: Collection, path: string, pages: PagesView): Output {
  const { pageSize } = site.config;
  const { page } = pages;
  const shownOf = () => collection.releases.slice((page - 1) * pageSize, page * pageSize);
  const identity = once(() => identityOf(site, collection, page === 1));
  const key = () => {
    const { name, entrances } = identity();
    const own = JSON.stringify([name, pages, collection.releases.length, entrances]);
    const money = page === 1 ? moneyKey(site, collection) : '';
    return keyOf(site, path, own, money, ...shownOf().map(cardKey));
  };
  const render = () => {
    const { kicker, parent, entrances, name, section, breadcrumbs, sender, about } = identity();
    const own = identity().title ?? name;
    const title = page > 1 ? `${own}, ${message(site.locale, 'pages.current', { ...pages })}` : own;
    const metadata = { site, title, path, lang: site.locale.code, breadcrumbs };
    const view: ListView = frame(
      site,
      {
        kind: 'list',
        path,
        title,
        breadcrumbs,
        pages,
        feeds: feedLinks(site, collection.folder),
        ...(section && { section }),
        ...(sender !== undefined && { sender }),
        structured: [webPage(metadata, 'CollectionPage', about && { about })],
      },
      {
        kicker,
        ...(parent && { parent }),
        heading: name,
        count: collection.releases.length,
        cards: shownOf().map((entry) => cardView(site, entry, { isSenders: sender !== undefined })),
        ...(pages.pages > 1 && { pages }),
        entrances,
        figures: page === 1 ? moneyFigures(site, sumOf(site, collection)) : [],
      },
    );
    return site.theme.render('list', view, placeOf(site, path));
  };
  return planned(path, 'list', key, render);
}
