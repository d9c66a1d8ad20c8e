import { type Atom, generateAtomFeed } from 'feedsmith';
import type { Published } from '../../archive/archive.ts';
import { rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Entry, lastOf } from './entry.ts';
import { type Feed, feedDescription, feedFiles, feedTitle } from './feed-list.ts';
import { cdata, cut, entryIn, publishedMark, put, textMark, tight, updatedMark } from './fragments.ts';

/** One document of a feed: the current one, or a page of its history (RFC 5005, section 4). */
export interface AtomDocument {
  /** From the root of the site. */
  readonly path: string;
  readonly shown: readonly Published[];
  /** The page of older releases. */
  readonly previous?: string;
  /** Of a page of the history: the page of newer releases, where there is one. */
  readonly next?: string;
  readonly isHistory: boolean;
  /** Whether entries carry the whole text. */
  readonly full: boolean;
}

/** The Unix epoch dates a feed that has never had a release: RFC 4287 wants some moment. */
const never = '1970-01-01T00:00:00Z';

/** Atom (RFC 4287). */
export function atom(site: Site, feed: Feed, document: AtomDocument): string {
  const { config } = site;
  const current = config.baseUrl + feed.folder + feedFiles.atom.file;
  const at = (path: string | undefined, rel: string) =>
    path === undefined ? [] : [{ href: config.baseUrl + path, rel, type: feedFiles.atom.mediaType }];
  const { shown, full } = document;
  const last = lastOf(shown);
  const shell = generateAtomFeed({
    id: current,
    title: { value: feedTitle(site, feed) },
    subtitle: { value: feedDescription(site, feed) },
    updated: updatedMark,
    authors: [{ name: config.title }],
    generator: { text: 'Kommuniké' },
    links: [
      { href: config.baseUrl + feed.page, rel: 'alternate', type: 'text/html' },
      ...at(document.path, 'self'),
      ...(document.isHistory ? at(feed.folder + feedFiles.atom.file, 'current') : []),
      ...at(document.previous, 'prev-archive'),
      ...at(document.next, 'next-archive'),
      ...(config.feeds.hub && !document.isHistory ? [{ href: config.feeds.hub, rel: 'hub' }] : []),
    ],
    xml: { lang: feed.language },
    entries: [sample],
  });
  const { before, after } = cut(tight(shell), 'entry');
  const head = put(before, updatedMark, last ? rfc3339(last) : never).trimEnd();
  const entries = shown.map((entry) => (full ? fullEntry(site, entry) : leadEntry(site, entry)));
  return [document.isHistory ? asHistory(head) : head, ...entries].join('\n  ') + after;
}

const sample: Atom.Entry<string> = { id: '-', title: { value: '-' }, updated: updatedMark };

/** Says that the document is an archive, whose entries are not to be taken for the newest. */
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

/** An entry with a mark in place of its text: the same for all documents. */
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
        id: entry.url,
        title: { value: entry.title },
        published: publishedMark,
        updated: updatedMark,
        authors: [{ name: entry.author }],
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
