import type { ReleaseType } from '../model/front-matter-schema.ts';
import type { Release } from '../model/release.ts';
import { filesAt, stemOf } from '../url.ts';
import { AddressPattern, type Codec, choice, type NamesIn, type WordsIn } from './address-pattern.ts';
import {
  type DocumentFormat,
  documentEndings,
  endings,
  type FeedFormat,
  feedFiles,
  filePatterns,
  folderPatterns,
  type MailFormat,
  mailEndings,
  release,
  type Section,
  type Style,
  sectionWords,
  typeWords,
} from './address-table.ts';

interface TypedParts {
  readonly type: ReleaseType;
  readonly section: Section;
  readonly feed: FeedFormat;
  readonly document: DocumentFormat;
  readonly mail: MailFormat;
  /** From 1. */
  readonly page: number;
  /** From 1, which is the oldest. */
  readonly number: number;
}

type PartsOf<P extends string> = {
  readonly [N in NamesIn<P>]: N extends keyof TypedParts ? TypedParts[N] : string;
};

/** A folder by kind. Its parts are slugs and digits, as in the address. */
export type Folder = {
  [K in keyof typeof folderPatterns]: { readonly kind: K } & PartsOf<(typeof folderPatterns)[K]>;
}[keyof typeof folderPatterns];

/**
 * A file of the site by kind. `folder` is the address of its folder, with a final slash; `beside` is the path of the
 * page it belongs to, `owner` the folder of a sender or a committee.
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

/** Composes and parses the addresses of one archive. Paths are file paths from the root of the site. */
export interface Permalinks {
  readonly folderOf: (folder: Folder) => string;
  readonly pathOf: (place: Place) => string;
  /** The first page of a folder. */
  readonly indexOf: (folder: Folder) => string;
  readonly pageOf: (release: Pick<Release, 'sender' | 'date' | 'slug'>) => string;
  /** Returns undefined if no pattern matches. */
  readonly folderAt: (folder: string) => Folder | undefined;
  /**
   * Parses an address, whether or not anything exists there: a path, or one of the shorter forms that `filesAt`
   * accepts. Returns undefined if no pattern matches.
   */
  readonly placeAt: (address: string) => Place | undefined;
}

/** @param word returns a word in the site's language by its key. */
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
    ['mail', choice(mailEndings)],
    ['folder', { shape: '(?:[a-z0-9-]+\\/)*' }],
    ['owner', { shape: '(?:[a-z0-9-]+\\/){1,2}' }],
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

/**
 * Returns the path of the page made from a file below `pages/`, given the file's path without extension. An `index`
 * is the page of its folder.
 */
export function ownPagePath(stem: string, style: Style): string {
  return /(?:^|\/)index$/.test(stem) ? `${stem}.html` : stem + endings[style];
}

/**
 * Returns the path of the page at an old address, which begins with a slash. For `/nyheter/123`, hosts serve the
 * index of that folder; for `/nyheter/123.html`, the file itself.
 */
export function redirectPath(address: string): string {
  const path = address.slice(1);
  return /\.html?$/i.test(path) ? path : `${path.replace(/\/+$/, '')}/index.html`;
}
