import { generateRssFeed } from 'feedsmith';
import type { Published } from '../../archive/archive.ts';
import { rfc822 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Feed, feedDescription, feedTitle } from './catalogue.ts';
import { type Entry, lastOf } from './entry.ts';
import { cdata, cut, entryIn, publishedMark, put, textMark, tight, updatedMark } from './fragments.ts';

/** RSS 2.0 by the RSS Advisory Board's Best Practices Profile, with the full text. */
export function rss(site: Site, feed: Feed, path: string, shown: readonly Published[]): string {
  const { config } = site;
  const last = lastOf(shown);
  const links = [{ href: config.baseUrl + path, rel: 'self', type: 'application/rss+xml' }];
  if (config.feeds.hub) links.push({ href: config.feeds.hub, rel: 'hub', type: '' });
  const channel = tight(
    generateRssFeed({
      title: feedTitle(site, feed),
      link: config.baseUrl + feed.page,
      description: feedDescription(site, feed),
      language: feed.language,
      ...(last && { lastBuildDate: updatedMark }),
      generator: 'Kommuniké',
      docs: 'https://www.rssboard.org/rss-specification',
      atom: { links },
      items: [itemOf(sample)],
    }),
  );
  const { before, after } = cut(channel, 'item');
  const head = last ? put(before, updatedMark, rfc822(last)) : before;
  const items = shown.map((entry) => entryIn(site, 'rss', entry, item));
  return `${head.trimEnd()}\n    ${[...items, ''].join('\n    ').trimEnd()}${after}`;
}

function item(entry: Entry): string {
  const xml = generateRssFeed({ title: '-', link: '-', description: '-', items: [itemOf(entry)] });
  const { inside } = cut(tight(xml), 'item');
  const dated = put(put(inside, publishedMark, rfc822(entry.published)), updatedMark, rfc3339Of(entry));
  return put(dated, textMark, cdata(entry.html));
}
