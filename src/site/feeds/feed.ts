import type { Collection, CollectionKind, Published } from '../../archive/archive.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
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

/** A document of a feed: the feed itself, or a page of its history (RFC 5005, section 4). Paths are from the root of the site. */
export interface FeedDocument {
  readonly path: string;
  /** The feed itself, in the same format. */
  readonly current: string;
  readonly shown: readonly Published[];
  /** The page of older releases. */
  readonly previous?: string | undefined;
  /** Of a page of the history: the page of newer releases, where there is one. */
  readonly next?: string | undefined;
  /** Whether entries carry the whole text. */
  readonly full: boolean;
}

/** A format that feeds are written in. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Where a page of a feed's history stands, counted from the oldest, which is 1; absent where feeds have no history. */
  readonly historyPath?: (site: Site, feed: Feed, number: number) => string;
  readonly write: (site: Site, feed: Feed, document: FeedDocument) => string;
}

/** In the order in which they are offered. */
const kinds = {
  sender: 'senders',
  committee: 'committees',
  body: 'bodies',
  topic: 'topics',
  type: 'types',
} as const satisfies Partial<Record<CollectionKind, Settings['feeds']['collections'][number]>>;

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
