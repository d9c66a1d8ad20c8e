import { keptWith } from '../../incremental/memoize.ts';
import type { FeedView } from '../../render/views/view.ts';
import { fileAt } from '../../url.ts';
import type { Site } from '../site.ts';
import { type Feed, feedsOf, feedTitle } from './feed.ts';
import { formatsOf } from './feed-formats.ts';

/** A feed's files as links, in the formats that the config asks for. */
function linksOf(site: Site, feed: Feed): FeedView[] {
  const title = feedTitle(site, feed);
  return formatsOf(site).map(([format, { name, mediaType }]) => ({
    title: `${title} (${name})`,
    url: site.permalinks.pathOf({ kind: 'feed', folder: feed.folder, feed: format }),
    mediaType,
  }));
}

/** All feeds of one kind, for the page that explains them. */
export interface FeedGroup {
  readonly kind: Feed['kind'];
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
    ? [...links, ...linksOf(site, whole).slice(0, own.length > 0 ? 1 : undefined)]
    : links;
}
