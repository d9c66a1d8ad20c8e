import type { Collection, CollectionKind, Published } from '../../archive/archive.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import { type Config, feedFormats } from '../../model/config-schema.ts';
import { type FeedFormat, feedFiles as names } from '../../permalink.ts';
import type { FeedView } from '../../render/views/view.ts';
import { fileAt } from '../../url.ts';
import type { Site } from '../site.ts';

type FeedKind = 'archive' | keyof typeof kinds | 'language';

/** Something that can be followed: a collection, in every format that the config asks for. */
export interface Feed {
  readonly kind: FeedKind;
  readonly name: string;
  /** Folder of its files from the root of the site: empty, or with a final slash. */
  readonly folder: string;
  /** Where the same can be read: empty for the home page, or a folder with a final slash. */
  readonly page: string;
  /** BCP 47. */
  readonly language: string;
  /** Newest first. */
  readonly releases: readonly Published[];
}

export const feedFiles = {
  rss: { file: names.rss, mediaType: 'application/rss+xml', name: 'RSS' },
  atom: { file: names.atom, mediaType: 'application/atom+xml', name: 'Atom' },
  json: { file: names.json, mediaType: 'application/feed+json', name: 'JSON Feed' },
} as const satisfies Record<FeedFormat, { file: string; mediaType: string; name: string }>;

/** In the order in which they are offered. */
const kinds = {
  sender: 'senders',
  committee: 'committees',
  body: 'bodies',
  topic: 'topics',
  type: 'types',
} as const satisfies Partial<Record<CollectionKind, Config['feeds']['collections'][number]>>;

/** Every feed of the site, the whole archive's first. Years and months, which come to an end, have none. */
export const feedsOf = keptWith((site: Site): readonly Feed[] => [
  ...collectionFeeds(site),
  ...languageFeeds(site),
]);

/** The same object from build to build, like its collection. */
const feedOf = keptWith(
  ({ kind, name, folder, releases, sender }: Collection, { locale }: Site): Feed => ({
    kind: kind as FeedKind,
    name: kind === 'committee' && sender ? `${name}, ${sender.name}` : name,
    folder,
    page: folder,
    language: locale.code,
    releases,
  }),
);

function collectionFeeds(site: Site): Feed[] {
  const { archive, config } = site;
  const wanted = Object.entries(kinds).filter(([, key]) => config.feeds.collections.includes(key));
  return [
    ...archive.collections.archive.map((collection) => feedOf(collection, site)),
    ...wanted.flatMap(([kind]) =>
      archive.collections[kind as keyof typeof kinds].map((collection) => feedOf(collection, site)),
    ),
  ];
}

/** One for every language, where there are several. */
function languageFeeds({ archive, config, locale, permalinks }: Site): Feed[] {
  if (!config.feeds.collections.includes('languages')) return [];
  const languages = new Set(archive.collections.year.flatMap(languagesOf));
  if (languages.size < 2) return [];
  const names = new Intl.DisplayNames(locale.code, { type: 'language' });
  return [...languages]
    .map((language): Feed => {
      const releases = archive.releases.filter(({ release }) => release.language === language);
      const name = message(locale, 'feed.language', { language: names.of(language) ?? language });
      const folder = permalinks.folderOf({ kind: 'language', language: language.toLowerCase() });
      return { kind: 'language', name, folder, page: '', language, releases };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

const languagesOf = keptWith(({ releases }: Collection): readonly string[] => [
  ...new Set(releases.map(({ release }) => release.language)),
]);

export function feedTitle({ config }: Site, { kind, name }: Pick<Feed, 'kind' | 'name'>): string {
  return kind === 'archive' ? config.title : `${name} – ${config.title}`;
}

export function feedDescription({ config, locale }: Site, { kind, name }: Feed): string {
  return (kind === 'archive' ? config.description : undefined) ?? message(locale, 'feed.of', { name });
}

/** A feed's files as links, in the formats that the config asks for. */
function linksOf(site: Site, feed: Feed): FeedView[] {
  const title = feedTitle(site, feed);
  return feedFormats
    .filter((format) => site.config.feeds.formats.includes(format))
    .map((format) => {
      const { file, mediaType, name } = feedFiles[format];
      return { title: `${title} (${name})`, url: feed.folder + file, mediaType };
    });
}

/** All feeds of one kind, for the page that explains them. */
export interface FeedGroup {
  readonly kind: FeedKind;
  readonly rows: readonly {
    readonly name: string;
    /** Page of the same releases, from the root of the site; absent for languages, which have none. */
    readonly url?: string;
    readonly feeds: readonly FeedView[];
  }[];
}

/** Every feed, by kind, the whole archive's first. */
export function feedList(site: Site): FeedGroup[] {
  const feeds = feedsOf(site);
  return [...new Set(feeds.map(({ kind }) => kind))].map((kind) => ({
    kind,
    rows: feeds
      .filter((feed) => feed.kind === kind)
      .map((feed) => ({
        name: feed.name,
        ...(kind !== 'language' && { url: fileAt(feed.page) }),
        feeds: linksOf(site, feed),
      })),
  }));
}

const byFolder = keptWith(
  (site: Site): ReadonlyMap<string, Feed> => new Map(feedsOf(site).map((feed) => [feed.folder, feed])),
);

/**
 * What the head of a page offers to follow: the feeds of the collections in these folders, in every format, and the
 * first format of the whole archive's.
 */
export function feedLinks(site: Site, ...folders: readonly string[]): FeedView[] {
  const index = byFolder(site);
  const own = folders.flatMap((folder) => index.get(folder) ?? []);
  const links = own.flatMap((feed) => linksOf(site, feed));
  const whole = index.get('');
  return whole && !own.includes(whole)
    ? [...links, ...linksOf(site, whole).slice(0, own.length > 0 ? 1 : 3)]
    : links;
}
