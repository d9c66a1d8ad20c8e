import type { Collection, CollectionKind } from '../archive/archive.ts';
import { type MessageKey, message } from '../locale/locale.ts';
import type { Output } from '../output.ts';
import type { EntranceView, PagesView } from '../render/view.ts';
import { cardKey, cardView } from './card.ts';
import { frame, placeOf } from './frame.ts';
import { keyOf, type Site } from './site.ts';

const kickers = {
  archive: 'home',
  sender: 'list.sender',
  committee: 'list.committee',
  body: 'list.body',
  year: 'list.year',
  month: 'list.month',
  topic: 'list.topic',
  type: 'list.type',
} as const satisfies Record<CollectionKind, MessageKey>;

/** The pages of every collection: the home page is the whole archive's first. */
export function listOutputs(site: Site): Output[] {
  return Object.values(site.archive.collections).flatMap((collections) =>
    collections.flatMap((collection) => collectionPages(site, collection)),
  );
}

/** Page 1 is the folder's index; the others stand beside it: `sida/2.html`. */
function collectionPages(site: Site, collection: Collection): Output[] {
  const { pageSize } = site.config;
  const pages = Math.max(1, Math.ceil(collection.releases.length / pageSize));
  const pathOf = (page: number) =>
    page === 1
      ? `${collection.folder}index.html`
      : `${collection.folder}${message(site.locale, 'path.page')}/${page}.html`;
  return Array.from({ length: pages }, (_, i): Output => {
    const page = i + 1;
    const path = pathOf(page);
    const shown = collection.releases.slice(i * pageSize, page * pageSize);
    const entrances = collection.kind === 'archive' ? entrancesKey(site) : '';
    const key = keyOf(
      site,
      path,
      collection.name,
      collection.releases.length,
      entrances,
      ...shown.map(cardKey),
    );
    const pagesView: PagesView = {
      page,
      pages,
      ...(page > 1 && { newer: pathOf(page - 1) }),
      ...(page < pages && { older: pathOf(page + 1) }),
    };
    const common = {
      cards: () => shown.map((entry) => cardView(site, entry)),
      ...(pages > 1 && { pages: pagesView }),
    };
    return { path, key, stage: 'list', render: () => renderList(site, collection, path, common) };
  });
}

interface Listing {
  readonly cards: () => ReturnType<typeof cardView>[];
  readonly pages?: PagesView;
}

function renderList(site: Site, collection: Collection, path: string, { cards, pages }: Listing): string {
  const place = placeOf(site, path);
  const { description } = site.config;
  const title =
    pages && pages.page > 1
      ? `${collection.name}, ${message(site.locale, 'pages.current', { page: pages.page, pages: pages.pages })}`
      : collection.name;
  const listing = { heading: collection.name, cards: cards(), ...(pages && { pages }) };
  if (collection.kind === 'archive') {
    const view = {
      ...frame(site, { kind: 'home', path, title, breadcrumbs: [], ...(description && { description }) }),
      ...listing,
      senders: entrances(site.archive.collections.sender),
      years: entrances(site.archive.collections.year),
    };
    return site.theme.render('home', view, place);
  }
  const view = {
    ...frame(site, { kind: 'list', path, title }),
    ...listing,
    kicker: message(site.locale, kickers[collection.kind]),
    count: collection.releases.length,
  };
  return site.theme.render('list', view, place);
}

function entrances(collections: readonly Collection[]): EntranceView[] {
  return collections.map(({ name, folder, releases }) => ({
    text: name,
    url: `${folder}index.html`,
    count: releases.length,
  }));
}

function entrancesKey({ archive: { collections } }: Site): string {
  return JSON.stringify([entrances(collections.sender), entrances(collections.year)]);
}
