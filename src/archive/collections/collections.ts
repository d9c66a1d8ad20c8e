import { memoize, weakMemoize } from '../../incremental/memoize.ts';
import { formatMonth } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import { currentName, type Release, type SenderRef, senderOf, sendersOf } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Folder } from '../../permalinks/permalink.ts';
import type { Archive, Collection, CollectionKind, Published } from '../archive.ts';
import { permalinksOf } from '../links/archive-permalinks.ts';
import { type Change, type Grouping, type Membership, regroup } from './grouping.ts';

type Collections = Archive['collections'];

/**
 * Groups the published releases into all kinds of collections enabled in the config. The whole archive is one
 * collection.
 */
export function collect(change: Change, config: Settings, last?: Collections): Collections {
  const isSame = last && change.gone.length + change.fresh.length === 0;
  if (isSame) return last;
  const of = (kind: CollectionKind) => {
    const grouping = groupingOf(kind, config);
    return grouping ? regroup(last?.[kind] ?? [], change, grouping) : [];
  };
  const [archive] = of('archive');
  return {
    archive: [archive ?? emptyArchive(config)],
    sender: of('sender'),
    committee: of('committee'),
    senderYear: of('senderYear'),
    body: of('body'),
    year: of('year'),
    month: of('month'),
    topic: of('topic'),
    type: of('type'),
  };
}

function emptyArchive(config: Settings): Collection {
  return { kind: 'archive', ...membershipUnder(config)(config.title, { kind: 'archive' }), releases: [] };
}

/** Groups releases by year, regardless of the config. */
export function groupByYear(
  change: Change,
  config: Settings,
  last: readonly Collection[] = [],
): readonly Collection[] {
  return regroup(last, change, yearGrouping(config));
}

/** Returns the collections of a kind that contain a release. */
export function collectionsWith(
  archive: Archive,
  kind: CollectionKind,
  { release }: Published,
  config: Settings,
): Collection[] {
  const folders = byFolder(archive.collections[kind]);
  const found: Collection[] = [];
  for (const { folder } of groupingsOf(config)(kind)?.membershipsOf(release) ?? []) {
    const collection = folders.get(folder);
    if (collection && !found.includes(collection)) found.push(collection);
  }
  return found;
}

const groupingsOf = weakMemoize((config: Settings) =>
  memoize((kind: CollectionKind) => groupingOf(kind, config)),
);

const byFolder = weakMemoize(
  (collections: readonly Collection[]): ReadonlyMap<string, Collection> =>
    new Map(collections.map((collection) => [collection.folder, collection])),
);

const kinds = ['sender', 'committee', 'senderYear', 'body', 'year', 'month', 'topic', 'type'] as const;

/** Returns the folders of all collections that a release belongs to. */
export function foldersOf(release: Release, config: Settings): string[] {
  return kinds.flatMap((kind) => {
    const memberships = groupingOf(kind, config)?.membershipsOf(release) ?? [];
    return memberships.map(({ folder }) => folder);
  });
}

/** Returns undefined if the config disables the kind. */
function groupingOf(kind: CollectionKind, config: Settings): Grouping | undefined {
  const { language, locale, collections } = config;
  const membership = membershipUnder(config);
  const grouping = (
    membershipsOf: Grouping['membershipsOf'],
    order: Grouping['order'] = byNameIn(language),
  ): Grouping => ({ kind, membershipsOf, order });
  const optional = (wanted: Settings['collections'][number], ...given: Parameters<typeof grouping>) =>
    collections.includes(wanted) ? grouping(...given) : undefined;
  switch (kind) {
    case 'archive':
      return grouping(() => [membership(config.title, { kind: 'archive' })]);
    case 'sender':
      return grouping((release) =>
        sendersOf(release).map((sender) =>
          membership(sender.name, { kind: 'sender', sender: sender.slug }, sender),
        ),
      );
    case 'committee':
      return optional('committees', (release) =>
        release.committees.map((each) => {
          const sender = senderOf(release, each);
          const place = { kind: 'committee', sender: sender.slug, committee: each.slug } as const;
          return membership(currentName(each), place, sender);
        }),
      );
    case 'senderYear':
      return optional(
        'sender-years',
        (release) => {
          const year = release.date.day.slice(0, 4);
          return sendersOf(release).map((sender) =>
            membership(year, { kind: 'senderYear', sender: sender.slug, year }, sender),
          );
        },
        latestFirst,
      );
    case 'body':
      return optional('bodies', ({ committees }) =>
        committees.map((each) => membership(currentName(each), { kind: 'body', body: each.slug })),
      );
    case 'year':
      return yearGrouping(config);
    case 'month':
      return optional(
        'months',
        ({ date }) => {
          const [year = '', month = ''] = date.day.split('-');
          const name = formatMonth(Number(year), Number(month), language);
          return [membership(name, { kind: 'month', year, month })];
        },
        latestFirst,
      );
    case 'topic':
      return optional('topics', ({ tags }) =>
        tags.map(({ name, slug }) => membership(name, { kind: 'topic', topic: slug })),
      );
    case 'type':
      return optional('types', ({ type }) =>
        type ? [membership(message(locale, `types.${type}`), { kind: 'type', type })] : [],
      );
  }
}

function yearGrouping(config: Settings): Grouping {
  const membership = membershipUnder(config);
  const membershipsOf = ({ date }: Release) => {
    const year = date.day.slice(0, 4);
    return [membership(year, { kind: 'year', year })];
  };
  return { kind: 'year', membershipsOf, order: latestFirst };
}

function membershipUnder(config: Settings) {
  const { folderOf } = permalinksOf(config);
  return (name: string, place: Folder, sender?: SenderRef): Membership => ({
    name,
    place,
    folder: folderOf(place),
    sender,
  });
}

const byNameIn = memoize((language): Grouping['order'] => {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.name, b.name) || order(a.folder, b.folder);
});

function latestFirst(a: Collection, b: Collection): number {
  return order(b.folder, a.folder);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
