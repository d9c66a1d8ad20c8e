import type { Collection, CollectionKind, Published } from '../../archive/archive.ts';
import { everyVersion } from '../../archive/collections/language-versions.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Site } from '../site.ts';

type FeedKind = 'archive' | keyof typeof kinds | 'language';

/** A collection that can be subscribed to. */
export interface Feed {
  readonly kind: FeedKind;
  readonly name: string;
  /** Folder of its files from the root of the site: empty, or with a final slash. */
  readonly folder: string;
  /** The page with the same releases: empty for the home page, otherwise a folder with a final slash. */
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
  /** The page with older releases. */
  readonly previous?: string | undefined;
  /** On a page of the history: the page with newer releases, if there is one. */
  readonly next?: string | undefined;
  /** Whether entries contain the full text. */
  readonly full: boolean;
}

/** A format that feeds are written in. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /**
   * Returns the path of a page of a feed's history; pages are numbered from the oldest, which is 1. Missing if feeds
   * in this format have no history.
   */
  readonly historyPath?: (site: Site, feed: Feed, number: number) => string;
  readonly write: (site: Site, feed: Feed, document: FeedDocument) => string;
}

/** In display order. */
const kinds = {
  sender: 'senders',
  committee: 'committees',
  body: 'bodies',
  topic: 'topics',
  type: 'types',
} as const satisfies Partial<Record<CollectionKind, Settings['feeds']['collections'][number]>>;

/** Returns all feeds of the site, the whole archive's first. Years and months are finite and have none. */
export const feedsOf = weakMemoize((site: Site): readonly Feed[] => [
  ...collectionFeeds(site),
  ...languageFeeds(site),
]);

/** Returns the feed of a collection. Like the collection, it stays the same object between builds. */
const feedOf = weakMemoize(
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

/** Returns a feed for each language, if there are several: each has the version of a release that is in its language. */
function languageFeeds({ archive, config, locale, permalinks }: Site): Feed[] {
  if (!config.feeds.collections.includes('languages')) return [];
  const years = [...archive.collections.year, ...archive.translations];
  const languages = new Set(years.flatMap(languagesOf));
  if (languages.size < 2) return [];
  const names = new Intl.DisplayNames(locale.code, { type: 'language' });
  return [...languages]
    .map((language): Feed => {
      const releases = everyVersion(archive).filter(({ release }) => release.language === language);
      const name = message(locale, 'feed.language', { language: names.of(language) ?? language });
      const folder = permalinks.folderOf({ kind: 'language', language: language.toLowerCase() });
      return { kind: 'language', name, folder, page: '', language, releases };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

const languagesOf = weakMemoize(({ releases }: Collection): readonly string[] => [
  ...new Set(releases.map(({ release }) => release.language)),
]);

export function feedTitle({ config }: Site, { kind, name }: Pick<Feed, 'kind' | 'name'>): string {
  return kind === 'archive' ? config.title : `${name} – ${config.title}`;
}

export function feedDescription({ config, locale }: Site, { kind, name }: Feed): string {
  return (kind === 'archive' ? config.description : undefined) ?? message(locale, 'feed.of', { name });
}
