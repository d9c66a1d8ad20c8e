import { generateJsonFeed } from 'feedsmith';
import { rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import type { Entry } from './entry.ts';
import { type Feed, type FeedDocument, type Format, feedDescription, feedTitle } from './feed.ts';
import { entryIn } from './fragments.ts';

/** JSON Feed 1.1. */
export const jsonFeed: Format = {
  name: 'JSON Feed',
  mediaType: 'application/feed+json',
  write,
};

function write(site: Site, feed: Feed, { path, shown }: FeedDocument): string {
  const { config } = site;
  const shell = generateJsonFeed({
    title: feedTitle(site, feed),
    home_page_url: config.baseUrl + feed.page,
    feed_url: config.baseUrl + path,
    description: feedDescription(site, feed),
    language: feed.language,
    ...(config.feeds.hub && { hubs: [{ type: 'WebSub', url: config.feeds.hub }] }),
    items: [],
  });
  const items = shown.map((entry) => entryIn(site, 'json', entry, itemJson));
  return `${JSON.stringify(shell, null, 2).slice(0, -2)},\n  "items": [\n    ${items.join(',\n    ')}\n  ]\n}\n`;
}

/**
 * Formats an item without the library, which converts timestamps to UTC, and so a date without a time to the evening
 * before.
 */
function itemJson(entry: Entry): string {
  const { picture } = entry;
  return JSON.stringify({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary === '' ? undefined : entry.summary,
    content_html: entry.html(),
    date_published: rfc3339(entry.published),
    date_modified: entry.updated.at > entry.published.at ? rfc3339(entry.updated) : undefined,
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.categories,
    language: entry.language,
    image: picture?.url,
    attachments: picture && [
      { url: picture.original, mime_type: picture.mediaType, size_in_bytes: picture.size },
    ],
  });
}
