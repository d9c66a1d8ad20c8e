import { generateRssFeed, type Rss } from 'feedsmith';
import { escapedContent } from '../../body/escaped.ts';
import { rfc822, rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Entry, lastOf } from './entry.ts';
import { type Feed, type FeedDocument, type Format, feedDescription, feedTitle } from './feed.ts';
import { cdata, cut, entryIn, publishedMark, put, textMark, tight, updatedMark } from './fragments.ts';

/**
 * RSS 2.0 by the RSS Advisory Board's Best Practices Profile, with the full text. Readers show descriptions as HTML, so
 * plain text in them is escaped as HTML in addition to XML; titles and categories are plain text.
 */
export const rss: Format = { name: 'RSS', mediaType: 'application/rss+xml', write };

function write(site: Site, feed: Feed, { path, shown }: FeedDocument): string {
  const { config } = site;
  const last = lastOf(feed.releases, site);
  const self = { href: config.baseUrl + path, rel: 'self', type: rss.mediaType };
  const channel = generateRssFeed({
    title: feedTitle(site, feed),
    link: config.baseUrl + feed.page,
    description: escapedContent(feedDescription(site, feed)),
    language: feed.language,
    ...(last && { lastBuildDate: updatedMark }),
    generator: 'Kommuniké',
    docs: 'https://www.rssboard.org/rss-specification',
    atom: { links: [self, ...(config.feeds.hub ? [{ href: config.feeds.hub, rel: 'hub' }] : [])] },
    items: [sample],
  });
  const { before, after } = cut(tight(channel), 'item');
  const head = last ? put(before, updatedMark, rfc822(last)) : before;
  const items = shown.map((entry) =>
    entryIn(site, 'rss', entry, (found) => itemXml(found, site.locale.code)),
  );
  return [head.trimEnd(), ...items].join('\n    ') + after;
}

/** An item with every element that items may have, so that the channel declares their namespaces. */
const sample: Rss.Item<string> = {
  title: '-',
  dc: { creators: ['-'] },
  content: { encoded: '-' },
};

function itemXml(entry: Entry, language: string): string {
  const changed = entry.updated.at > entry.published.at;
  const { picture } = entry;
  const item: Rss.Item<string> = {
    title: entry.title,
    link: entry.url,
    description: escapedContent(entry.summary),
    categories: entry.categories.map((name) => ({ name })),
    ...(picture && {
      enclosures: [{ url: picture.original, length: picture.size, type: picture.mediaType }],
    }),
    guid: { value: entry.id, isPermaLink: true },
    pubDate: publishedMark,
    ...(changed && { atom: { updated: updatedMark } }),
    dc: { creators: [...entry.authors], ...(entry.language !== language && { languages: [entry.language] }) },
    content: { encoded: textMark },
  };
  const xml = generateRssFeed({ title: '-', link: '-', description: '-', items: [item] });
  const { inside } = cut(tight(xml), 'item');
  const dated = put(put(inside, publishedMark, rfc822(entry.published)), updatedMark, rfc3339(entry.updated));
  return put(dated, textMark, cdata(entry.html()));
}
