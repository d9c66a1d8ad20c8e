import { weakMemoize } from '../../incremental/memoize.ts';
import type { FeedView } from '../../render/views/view.ts';
import { fileAt } from '../../url.ts';
import type { Site } from '../site.ts';
import { type Feed, feedsOf, feedTitle } from './feed.ts';
import { formatsOf } from './feed-formats.ts';

/** Returns links to a feed in every format that it is published in. */
function linksOf(site: Site, feed: Feed): FeedView[] {
  const title = feedTitle(site, feed);
  return formatsOf(site, feed).map(([format, { name, mediaType }]) => ({
    title: `${title} (${name})`,
    url: site.permalinks.pathOf({ kind: 'feed', folder: feed.folder, feed: format }),
    mediaType,
  }));
}

/** All feeds of one kind, for the page that lists them. */
export interface FeedGroup {
  readonly kind: Feed['kind'];
  readonly rows: readonly {
    readonly name: string;
    /** Page with the same releases, relative to the root of the site; missing for languages, which have none. */
    readonly url?: string;
    readonly feeds: readonly FeedView[];
  }[];
}

/** Returns all feeds by kind, the whole archive's first. */
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

const byFolder = weakMemoize(
  (site: Site): ReadonlyMap<string, Feed> => new Map(feedsOf(site).map((feed) => [feed.folder, feed])),
);

/**
 * Returns the feed links of a page: the feeds of the collections in these folders in all their formats, and the whole
 * archive's in the first format. The archive's folder is empty.
 */
export function feedLinks(site: Site, ...folders: readonly string[]): FeedView[] {
  const index = byFolder(site);
  const own = folders.flatMap((folder) => index.get(folder) ?? []);
  const links = own.flatMap((feed) => linksOf(site, feed));
  const whole = index.get('');
  return whole && !own.includes(whole) ? [...links, ...linksOf(site, whole).slice(0, 1)] : links;
}
