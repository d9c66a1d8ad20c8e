import { AddressPattern, type Codec, choice, type NamesIn, type WordsIn } from './address-pattern.ts';
import type { ReleaseType } from './model/front-matter-schema.ts';
import type { Release } from './model/release.ts';
import { filesAt, stemOf } from './url.ts';

/*
 * The address of everything that the site publishes: how it is made from its parts, and how the parts are read from
 * it. Both follow from the patterns below, in which `{name}` is a part and `<name>` a word of the site's language.
 * Three sorts of files have no pattern, because their authors choose their addresses: those under `public/`, the
 * site's own pages, and the pages at old addresses.
 *
 * An address that fits several patterns is read as the first of them: a sender whose name is one of the words
 * gives way to that word.
 */

/** What hosts serve for addresses that lead nowhere. */
export const missingPage = '404.html';

const data = 'data/';
const searchIndex = '<search>/index/';

/** Folders: of pages and feeds, of data. */
const folderPatterns = {
  archive: '',
  year: '{year}/',
  month: '{year}/{month}/',
  body: '<committee>/{body}/',
  topic: '<tag>/{topic}/',
  type: '<type>/{type}/',
  language: '<language>/{language}/',
  data,
  searchIndex,
  sender: '{sender}/',
  senderYear: '{sender}/{year}/',
  committee: '{sender}/{committee}/',
} as const;

/** A release's page without its ending. It names the year: release-addresses.ts looks for clashes within one. */
const release = '{sender}/{year}/{slug}';

/** Files. The second pattern of a kind is that of every page after the first. */
const filePatterns = {
  section: ['{section}/index.html'],
  list: ['{folder}index.html', '{folder}<page>/{page}.html'],
  ledger: ['<ledger>/{year}.html', '<ledger>/{year}-{page}.html'],
  contacts: ['<contacts>/{sender}.html'],
  release: [`${release}<ending>`],
  document: ['{beside}.{document}'],
  feed: ['{folder}{feed}'],
  feedHistory: ['{folder}atom-{number}.xml'],
  feedList: ['feeds.opml'],
  data: [`${data}{file}`],
  searchIndex: [`${searchIndex}{file}`],
  enclosure: ['{beside}/{file}'],
  missing: [missingPage],
} as const;

/** By format, the name of a feed in the folder of what it is a feed of. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/** By format, the ending of a document beside a release's page. */
export const documentEndings = { json: 'json', markdown: 'md', vcard: 'vcf' } as const;
export type DocumentFormat = keyof typeof documentEndings;

/** By the style that `permalinks` in the config asks for, what follows the last word of a page's address. */
const endings = { file: '.html', pretty: '/index.html' } as const;
type Style = keyof typeof endings;

/** Pages that lead into the archive, with the word that each is found under. */
const sectionWords = {
  senders: 'path.senders',
  committees: 'path.committee',
  topics: 'path.tag',
  years: 'path.years',
  types: 'path.type',
  money: 'path.ledger',
  contacts: 'path.contacts',
  search: 'path.search',
  subscribe: 'path.subscribe',
  about: 'path.about',
} as const;
export type Section = keyof typeof sectionWords;

const typeWords = {
  decision: 'path.type.decision',
  news: 'path.type.news',
  invitation: 'path.type.invitation',
  statement: 'path.type.statement',
} as const satisfies Record<ReleaseType, string>;

interface TypedParts {
  readonly type: ReleaseType;
  readonly section: Section;
  readonly feed: FeedFormat;
  readonly document: DocumentFormat;
  /** From 1. */
  readonly page: number;
  /** From 1, the oldest. */
  readonly number: number;
}

type PartsOf<P extends string> = {
  readonly [N in NamesIn<P>]: N extends keyof TypedParts ? TypedParts[N] : string;
};

/** A folder, by what it is. Parts are slugs and digits, as they stand in the address. */
export type Folder = {
  [K in keyof typeof folderPatterns]: { readonly kind: K } & PartsOf<(typeof folderPatterns)[K]>;
}[keyof typeof folderPatterns];

/**
 * A file of the site, by what it is. `folder` is the address of the folder that it stands in, with its final slash;
 * `beside` is the path of the page that it belongs to.
 */
export type Place = {
  [K in keyof typeof filePatterns]: { readonly kind: K } & PartsOf<(typeof filePatterns)[K][number]>;
}[keyof typeof filePatterns];

type Pattern =
  | (typeof folderPatterns)[keyof typeof folderPatterns]
  | (typeof filePatterns)[keyof typeof filePatterns][number];
type Word =
  | `path.${Exclude<WordsIn<Pattern>, 'ending'>}`
  | (typeof typeWords)[ReleaseType]
  | (typeof sectionWords)[Section];

/** The addresses of one archive. Paths are those of files, from the root of the site. */
export interface Permalinks {
  readonly folderOf: (folder: Folder) => string;
  readonly pathOf: (place: Place) => string;
  /** The first page of a folder. */
  readonly indexOf: (folder: Folder) => string;
  readonly pageOf: (release: Pick<Release, 'sender' | 'date' | 'slug'>) => string;
  /** Undefined for a folder of no kind. */
  readonly folderAt: (folder: string) => Folder | undefined;
  /**
   * What an address stands for, whether something is there or not: a path, or a shorter form of it, as `filesAt` takes
   * them. Undefined where no pattern fits.
   */
  readonly placeAt: (address: string) => Place | undefined;
}

/** @param word of the site's language, by its key. */
export function permalinks(style: Style, word: (key: Word) => string): Permalinks {
  const ending = endings[style];
  const codecs = new Map<string, Codec>([
    ['year', { shape: '\\d{4}' }],
    ['month', { shape: '\\d{2}' }],
    ['page', { shape: '(?:[2-9]|[1-9]\\d+)', read: Number }],
    ['number', { shape: '[1-9]\\d*', read: Number }],
    ['type', choice(worded(typeWords, word))],
    ['section', choice(worded(sectionWords, word))],
    ['feed', choice(feedFiles)],
    ['document', choice(documentEndings)],
    ['folder', { shape: '(?:[a-z0-9-]+\\/)*' }],
    ['file', { shape: '(?![^/]*\\.html$)[^/]+' }],
  ]);
  const compiled = (pattern: string) =>
    new AddressPattern(
      pattern,
      (name) => codecs.get(name) ?? slug,
      (name) => (name === 'ending' ? ending : word(`path.${name}` as Word)),
    );
  codecs.set('beside', {
    shape: compiled(release).shape,
    write: (page) => stemOf(String(page)),
    read: (stem) => stem + ending,
  });
  const folders = Object.entries(folderPatterns).map(([kind, pattern]) => [kind, compiled(pattern)] as const);
  const files = Object.entries(filePatterns).map(
    ([kind, patterns]) => [kind, patterns.map(compiled)] as const,
  );
  const folderByKind = new Map(folders);
  const fileByKind = new Map(files);

  const folderOf = (folder: Folder): string => folderByKind.get(folder.kind)?.write(folder) ?? '';
  const folderAt = (address: string): Folder | undefined => {
    for (const [kind, pattern] of folders) {
      const parts = pattern.read(address);
      if (parts) return { kind, ...parts } as Folder;
    }
    return undefined;
  };
  const pathOf = (place: Place): string => {
    const patterns = fileByKind.get(place.kind);
    const isLater = 'page' in place && place.page > 1;
    return patterns?.[isLater ? 1 : 0]?.write(place) ?? '';
  };
  const placeOn = (path: string): Place | undefined => {
    for (const [kind, patterns] of files) {
      for (const pattern of patterns) {
        const parts = pattern.read(path);
        if (!parts || (parts.folder !== undefined && !folderAt(String(parts.folder)))) continue;
        return { kind, ...(patterns.length > 1 && { page: 1 }), ...parts } as Place;
      }
    }
    return undefined;
  };
  return {
    folderOf,
    folderAt,
    pathOf,
    indexOf: (folder) => pathOf({ kind: 'list', folder: folderOf(folder), page: 1 }),
    pageOf: ({ sender, date, slug }) =>
      pathOf({ kind: 'release', sender: sender.slug, year: date.day.slice(0, 4), slug }),
    placeAt(address) {
      for (const path of filesAt(address.replace(/^\//, ''))) {
        const place = placeOn(path);
        if (place) return place;
      }
      return undefined;
    },
  };
}

const slug: Codec = { shape: '[a-z0-9-]+' };

function worded(keys: Readonly<Record<string, Word>>, word: (key: Word) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, word(key)]));
}

/** The page that a file below `pages/` becomes, by its path without ending: an `index` is the page of its folder. */
export function ownPagePath(stem: string, style: Style): string {
  return /(?:^|\/)index$/.test(stem) ? `${stem}.html` : stem + endings[style];
}

/**
 * The page that stands at an old address, which begins with a slash: a host answers `/nyheter/123` with the index of
 * that folder, and `/nyheter/123.html` with the file itself.
 */
export function redirectPath(address: string): string {
  const path = address.slice(1);
  return /\.html?$/i.test(path) ? path : `${path.replace(/\/+$/, '')}/index.html`;
}
