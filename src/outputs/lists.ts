import type { Collection } from '../archive/archive.ts';
import { message } from '../locale/locale.ts';
import { type Output, planned } from '../output.ts';
import type { ListView, PagesView } from '../render/view.ts';
import { cardKey, cardView } from './card.ts';
import { feedLinks } from './feeds/catalogue.ts';
import { frame, placeOf } from './frame.ts';
import { homeOutput } from './home.ts';
import { type Identity, identityOf } from './identity.ts';
import { keyOf, type Site } from './site.ts';
import { webPage } from './structured.ts';
import { moneyFigures, moneyKey } from './sums.ts';

/** The pages of every collection: the home page is the whole archive's first. */
export function listOutputs(site: Site): Output[] {
  return Object.values(site.archive.collections).flatMap((collections) =>
    collections.flatMap((collection) => collectionPages(site, collection)),
  );
}

/** Page 1 is the folder's index; the others stand beside it: `sida/2.html`. */
function collectionPages(site: Site, collection: Collection): Output[] {
  const { pageSize } = site.config;
  const count = Math.max(1, Math.ceil(collection.releases.length / pageSize));
  const pathOf = (page: number) =>
    page === 1
      ? `${collection.folder}index.html`
      : `${collection.folder}${message(site.locale, 'path.page')}/${page}.html`;
  return Array.from({ length: count }, (_, i): Output => {
    const page = i + 1;
    const pages: PagesView = {
      page,
      pages: count,
      ...(page > 1 && { newer: pathOf(page - 1) }),
      ...(page < count && { older: pathOf(page + 1) }),
    };
    const path = pathOf(page);
    if (page === 1 && collection.kind === 'archive') return homeOutput(site, collection, pages);
    return listOutput(site, collection, path, pages);
  });
}

function listOutput(site: Site, collection: Collection, path: string, pages: PagesView): Output {
  const { pageSize } = site.config;
  const { page } = pages;
  const shown = collection.releases.slice((page - 1) * pageSize, page * pageSize);
  let known: Identity | undefined;
  const identity = () => {
    known ??= identityOf(site, collection, page === 1);
    return known;
  };
  const key = () => {
    const { name, entrances } = identity();
    const own = JSON.stringify([name, pages, collection.releases.length, entrances]);
    const money = page === 1 ? moneyKey(site, collection.releases) : '';
    return keyOf(site, path, own, money, ...shown.map(cardKey));
  };
  const render = () => {
    const { kicker, parent, entrances, name, section, breadcrumbs, sender, about } = identity();
    const own = identity().title ?? name;
    const title = page > 1 ? `${own}, ${message(site.locale, 'pages.current', { ...pages })}` : own;
    const metadata = { site, title, path, lang: site.locale.code, breadcrumbs };
    const view: ListView = {
      ...frame(site, {
        kind: 'list',
        path,
        title,
        breadcrumbs,
        pages,
        feeds: feedLinks(site, collection.folder),
        ...(section && { section }),
        ...(sender !== undefined && { sender }),
        structured: [webPage(metadata, 'CollectionPage', about && { about })],
      }),
      kicker,
      ...(parent && { parent }),
      heading: name,
      count: collection.releases.length,
      cards: shown.map((entry) => cardView(site, entry, { isSenders: sender !== undefined })),
      ...(pages.pages > 1 && { pages }),
      entrances,
      figures: page === 1 ? moneyFigures(site, collection.releases) : [],
    };
    return site.theme.render('list', view, placeOf(site, path));
  };
  return planned(path, 'list', key, render);
}
