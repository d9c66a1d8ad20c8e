import { generateRssFeed, type Rss } from 'feedsmith';
import { escapedContent } from '../../body/escaped.ts';
import { rfc822, rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Entry, lastOf } from './entry.ts';
import { type Feed, type FeedDocument, type Format, feedDescription, feedTitle } from './feed.ts';
import { cdata, cut, entryIn, entryWriter, put, tight, updatedMark } from './fragments.ts';

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
    entryIn(site, 'rss', entry, (found) => itemXml({ entry: found, language: site.locale.code })),
  );
  return [head.trimEnd(), ...items].join('\n    ') + after;
}

/** An item with every element that items may have, so that the channel declares their namespaces. */
const sample: Rss.Item<string> = {
  title: '-',
  dc: { creators: ['-'] },
  content: { encoded: '-' },
};

interface InLanguage {
  readonly entry: Entry;
  /** Of the site. */
  readonly language: string;
}

const itemXml = entryWriter(
  ({ entry, language }: InLanguage, { text, xml, number }): Rss.Item<string> => {
    const { picture, updated, published } = entry;
    return {
      title: text(entry.title),
      link: text(entry.url),
      description: text(escapedContent(entry.summary)),
      categories: entry.categories.map((name) => ({ name: text(name) })),
      ...(picture && {
        enclosures: [
          { url: text(picture.original), length: number(picture.size), type: text(picture.mediaType) },
        ],
      }),
      guid: { value: text(entry.id), isPermaLink: true },
      pubDate: xml(rfc822(published)),
      ...(updated.at > published.at && { atom: { updated: xml(rfc3339(updated)) } }),
      dc: {
        creators: entry.authors.map(text),
        ...(entry.language !== language && { languages: [text(entry.language)] }),
      },
      content: { encoded: xml(cdata(entry.html())) },
    };
  },
  (item) => {
    const xml = generateRssFeed({ title: '-', link: '-', description: '-', items: [item] });
    return cut(xml, 'item').inside;
  },
);
