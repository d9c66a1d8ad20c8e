import { type Atom, generateAtomFeed } from 'feedsmith';
import type { Published } from '../../archive/archive.ts';
import { rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Entry, lastOf } from './entry.ts';
import { type Feed, type FeedDocument, type Format, feedDescription, feedTitle } from './feed.ts';
import { cdata, cut, entryIn, publishedMark, put, textMark, tight, updatedMark } from './fragments.ts';

/** Date of a feed without releases, because RFC 4287 requires one. */
const never = '1970-01-01T00:00:00Z';

/** Atom (RFC 4287), with its history (RFC 5005). */
export const atom: Format = {
  name: 'Atom',
  mediaType: 'application/atom+xml',
  historyPath: ({ permalinks }, { folder }, number) =>
    permalinks.pathOf({ kind: 'feedHistory', folder, number }),
  write,
};

function write(site: Site, feed: Feed, document: FeedDocument): string {
  const { config } = site;
  const at = (path: string | undefined, rel: string) =>
    path === undefined ? [] : [{ href: config.baseUrl + path, rel, type: atom.mediaType }];
  const { path, current, shown, full } = document;
  const isHistory = path !== current;
  const last = lastOf(isHistory ? shown : feed.releases, site);
  const shell = generateAtomFeed({
    id: config.baseUrl + current,
    title: { value: feedTitle(site, feed) },
    subtitle: { value: feedDescription(site, feed) },
    updated: updatedMark,
    authors: [{ name: config.title }],
    generator: { text: 'Kommuniké' },
    links: [
      { href: config.baseUrl + feed.page, rel: 'alternate', type: 'text/html' },
      ...at(path, 'self'),
      ...(isHistory ? at(current, 'current') : []),
      ...at(document.previous, 'prev-archive'),
      ...at(document.next, 'next-archive'),
      ...(config.feeds.hub && !isHistory ? [{ href: config.feeds.hub, rel: 'hub' }] : []),
    ],
    xml: { lang: feed.language },
    entries: [sample],
  });
  const { before, after } = cut(tight(shell), 'entry');
  const head = put(before, updatedMark, last ? rfc3339(last) : never).trimEnd();
  const entries = shown.map((entry) => (full ? fullEntry(site, entry) : leadEntry(site, entry)));
  return [isHistory ? asHistory(head) : head, ...entries].join('\n  ') + after;
}

const sample: Atom.Entry<string> = { id: '-', title: { value: '-' }, updated: updatedMark };

/** Marks a document as an archive, whose entries are not the newest. */
function asHistory(head: string): string {
  return `${head.replace('<feed ', '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')}\n  <fh:archive/>`;
}

function fullEntry(site: Site, published: Published): string {
  return entryIn(site, 'atom', published, ({ html }) =>
    put(shellOf(site, published), textMark, cdata(html())),
  );
}

const content = new RegExp(`\\s*<content[^>]*>${textMark}</content>`);

function leadEntry(site: Site, published: Published): string {
  return shellOf(site, published).replace(content, '');
}

/** Returns an entry with a placeholder instead of its text; the same for all documents. */
function shellOf(site: Site, published: Published): string {
  return entryIn(site, 'atom shell', published, shellXml);
}

function shellXml(entry: Entry): string {
  const { picture } = entry;
  const xml = generateAtomFeed({
    id: '-',
    title: { value: '-' },
    updated: '-',
    entries: [
      {
        id: entry.id,
        title: { value: entry.title },
        published: publishedMark,
        updated: updatedMark,
        authors: entry.authors.map((name) => ({ name })),
        categories: entry.categories.map((term) => ({ term })),
        links: [
          { href: entry.url, rel: 'alternate', type: 'text/html', hreflang: entry.language },
          ...(picture
            ? [{ href: picture.original, rel: 'enclosure', type: picture.mediaType, length: picture.size }]
            : []),
        ],
        ...(entry.summary !== '' && { summary: { value: entry.summary } }),
        content: { type: 'html', value: textMark, xml: { lang: entry.language } },
      },
    ],
  });
  const { inside } = cut(tight(xml), 'entry');
  const dated = put(inside, publishedMark, rfc3339(entry.published));
  return put(dated, updatedMark, rfc3339(entry.updated));
}
