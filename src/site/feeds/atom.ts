import { type Atom, generateAtomFeed } from 'feedsmith';
import { rfc3339 } from '../../locale/format.ts';
import type { Site } from '../site.ts';
import { type Entry, entryOf, lastOf } from './entry.ts';
import { type Feed, type FeedDocument, type Format, feedDescription, feedTitle } from './feed.ts';
import { cdata, cut, entryIn, entryWriter, type Placeholders, put, tight, updatedMark } from './fragments.ts';

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
  const entries = shown.map((entry) =>
    full ? entryIn(site, 'atom', entry, fullXml) : leadXml(entryOf(site, entry)),
  );
  return [isHistory ? asHistory(head) : head, ...entries].join('\n  ') + after;
}

const sample: Atom.Entry<string> = { id: '-', title: { value: '-' }, updated: updatedMark };

/** Marks a document as an archive, whose entries are not the newest. */
function asHistory(head: string): string {
  return `${head.replace('<feed ', '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')}\n  <fh:archive/>`;
}

const leadXml = entryWriter(leadOf, entryXml);

const fullXml = entryWriter(
  (entry: Entry, put: Placeholders): Atom.Entry<string> => ({
    ...leadOf(entry, put),
    content: { type: 'html', value: put.xml(cdata(entry.html())), xml: { lang: put.text(entry.language) } },
  }),
  entryXml,
);

/** Returns an entry without its full text. */
function leadOf(entry: Entry, { text, xml, number }: Placeholders): Atom.Entry<string> {
  const { picture } = entry;
  const page = { href: text(entry.url), rel: 'alternate', type: 'text/html', hreflang: text(entry.language) };
  return {
    id: text(entry.id),
    title: { value: text(entry.title) },
    published: xml(rfc3339(entry.published)),
    updated: xml(rfc3339(entry.updated)),
    authors: entry.authors.map((name) => ({ name: text(name) })),
    categories: entry.categories.map((term) => ({ term: text(term) })),
    links: picture
      ? [
          page,
          {
            href: text(picture.original),
            rel: 'enclosure',
            type: text(picture.mediaType),
            length: number(picture.size),
          },
        ]
      : [page],
    summary: { value: text(entry.summary) },
  };
}

function entryXml(entry: Atom.Entry<string>): string {
  const xml = generateAtomFeed({ id: '-', title: { value: '-' }, updated: '-', entries: [entry] });
  return cut(xml, 'entry').inside;
}
