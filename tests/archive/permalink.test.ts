import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permalinksOf } from '../../src/archive/links/archive-permalinks.ts';
import { languageCodes, locales } from '../../src/locale/index.ts';
import { message } from '../../src/locale/locale.ts';
import { feedFormats } from '../../src/model/config/config-schema.ts';
import { releaseTypes } from '../../src/model/front-matter-schema.ts';
import {
  type DocumentFormat,
  documentEndings,
  type MailFormat,
  mailEndings,
  type Section,
} from '../../src/permalinks/address-table.ts';
import type { Folder, Permalinks, Place } from '../../src/permalinks/permalink.ts';
import { addressOf, stemOf } from '../../src/url.ts';
import { settingsOf } from '../parse/read.ts';
import { openSample } from '../support/sample.ts';
import { runs } from '../support/thorough.ts';

type Language = keyof typeof locales;
const languages = Object.keys(locales) as Language[];
const styles = ['file', 'pretty'] as const;
const archives = languages.flatMap((language) =>
  styles.map((style) => [`${style}, ${language}`, language, style] as const),
);

function permalinksFor(language: Language, style: (typeof styles)[number]): Permalinks {
  return permalinksOf(settingsOf(`language: ${language}\npermalinks: ${style}`));
}

/** The words of a language in addresses, and other parts that are distinguished from names by their form. */
function isTaken(language: Language, name: string): boolean {
  const { messages } = locales[language];
  const words = Object.keys(messages)
    .filter((key) => key.startsWith('path.'))
    .map((key) => message(locales[language], key as keyof typeof messages));
  return [...words, 'index', 'data'].includes(name) || /^(?:\d{2}|\d{4})$/.test(name);
}

const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,4})?$/);
const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((each) => String(each).padStart(2, '0'));
const number = fc.integer({ min: 1, max: 3000 });
const sections: readonly Section[] = [
  ...(['senders', 'committees', 'topics', 'years', 'types'] as const),
  ...(['events', 'money', 'contacts', 'search', 'subscribe', 'about', 'accessibility'] as const),
];
const mailFormats = Object.keys(mailEndings) as MailFormat[];
const documentFormats = Object.keys(documentEndings) as DocumentFormat[];
const fileName = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}\.(?:csv|js|pdf|webp)$/);

/** Generators for the parts of every kind. */
type Made<T extends { kind: string }> = {
  [K in T['kind']]: {
    [N in Exclude<keyof Extract<T, { kind: K }>, 'kind'>]: fc.Arbitrary<Extract<T, { kind: K }>[N]>;
  };
};

function madeUp<T>(kind: string, parts: object): fc.Arbitrary<T> {
  return fc.record({ kind: fc.constant(kind), ...parts }) as fc.Arbitrary<unknown> as fc.Arbitrary<T>;
}

/** Folders and files of every kind, with such slugs in them. */
function arbitraries(slug: fc.Arbitrary<string>, { folderOf, pathOf }: Permalinks) {
  const folders: Made<Folder> = {
    archive: {},
    year: { year },
    month: { year, month },
    body: { body: slug },
    topic: { topic: slug },
    type: { type: fc.constantFrom(...releaseTypes) },
    language: { language: slug },
    data: {},
    searchIndex: {},
    sender: { sender: slug },
    senderYear: { sender: slug, year },
    committee: { sender: slug, committee: slug },
  };
  const foldersOf = (kinds: readonly Folder['kind'][]) =>
    fc.oneof(...kinds.map((kind) => madeUp<Folder>(kind, folders[kind])));
  const folder = foldersOf(Object.keys(folders) as Folder['kind'][]);
  const listed = folder.filter(({ kind }) => kind !== 'data' && kind !== 'searchIndex').map(folderOf);
  const followed = foldersOf(['archive', 'body', 'topic', 'type', 'language', 'sender', 'committee']).map(
    folderOf,
  );
  const release = { sender: slug, year, slug };
  const beside = madeUp<Place>('release', release).map(pathOf);
  const places: Made<Place> = {
    section: { section: fc.constantFrom(...sections) },
    agenda: { page: number.filter((page) => page > 1) },
    list: { folder: listed, page: number },
    ledger: { year, page: number },
    money: { owner: foldersOf(['sender', 'committee']).map(folderOf), page: number },
    contacts: { sender: slug },
    newsletter: { sender: slug, year, slug, mail: fc.constantFrom(...mailFormats) },
    digest: { sender: slug, mail: fc.constantFrom(...mailFormats) },
    release,
    document: { beside, document: fc.constantFrom(...documentFormats) },
    pressKit: { beside },
    feed: { folder: followed, feed: fc.constantFrom(...feedFormats) },
    feedHistory: { folder: followed, number },
    feedList: {},
    event: { beside },
    calendar: { folder: followed },
    data: { file: fileName },
    releaseData: { year, number },
    searchIndex: { file: fileName },
    pageFile: { beside, file: fileName },
    missing: {},
  };
  return {
    folder,
    places: Object.entries(places).map(([kind, parts]) => [kind, madeUp<Place>(kind, parts)] as const),
  };
}

describe.each(archives)('addresses (%s)', (_, language, style) => {
  const links = permalinksFor(language, style);
  const { folderOf, folderAt, pathOf, placeAt } = links;
  const slug = anySlug.filter((name) => !isTaken(language, name));
  const { folder, places } = arbitraries(slug, links);

  test('of a folder are parsed back', () => {
    fc.assert(
      fc.property(folder, (place) => {
        expect(folderAt(folderOf(place))).toEqual(place);
      }),
      { numRuns: runs(300) },
    );
  });

  test.each(places)('of kind %s are parsed back', (_kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (place) => {
        expect(placeAt(pathOf(place))).toEqual(place);
      }),
      { numRuns: runs(100) },
    );
  });

  test.each(places)('of kind %s are parsed to the same file for any names', (kind) => {
    const [, arbitrary] = arbitraries(anySlug, links).places.find(([each]) => each === kind) ?? [];
    if (!arbitrary) throw new Error(kind);
    fc.assert(
      fc.property(arbitrary, (place) => {
        const path = pathOf(place);
        const read = placeAt(path);
        expect(read && pathOf(read)).toBe(path);
      }),
      { numRuns: runs(100) },
    );
  });

  test('of pages are recognised without their endings, and in the other style', () => {
    const page = fc.oneof(
      ...places.flatMap(([kind, each]) => (/^(?:section|ledger|contacts|release)$/.test(kind) ? [each] : [])),
      folder
        .filter(({ kind }) => !/^(?:archive|data|searchIndex|language)$/.test(kind))
        .map((each): Place => ({ kind: 'list', folder: folderOf(each), page: 1 })),
    );
    fc.assert(
      fc.property(page, (place) => {
        const path = pathOf(place);
        const forms = [`/${path}`, addressOf(path), stemOf(path), `/${stemOf(path)}`, `${stemOf(path)}.html`];
        if (path.endsWith('/index.html') || place.kind === 'release')
          forms.push(`${stemOf(path)}/`, `${stemOf(path)}/index.html`);
        for (const form of forms) expect([form, placeAt(form)]).toEqual([form, place]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('of the home page are recognised in all forms', () => {
    for (const form of ['', '/', 'index.html', '/index.html'])
      expect(placeAt(form)).toEqual({ kind: 'list', folder: '', page: 1 });
  });
});

test.each([
  ['uppsala/2017/sofia.html', { kind: 'release', sender: 'uppsala', year: '2017', slug: 'sofia' }],
  ['uppsala/2017/sofia.md', { kind: 'document', beside: 'uppsala/2017/sofia.html', document: 'markdown' }],
  ['uppsala/2017/sofia/skolan-960.webp', { kind: 'pageFile', beside: 'uppsala/2017/sofia.html' }],
  ['uppsala/sida/2.html', { kind: 'list', folder: 'uppsala/', page: 2 }],
  ['sida/index.html', { kind: 'list', folder: 'sida/', page: 1 }],
  ['sida/sida/2.html', { kind: 'list', folder: 'sida/', page: 2 }],
  ['pengar/2017-2.html', { kind: 'ledger', year: '2017', page: 2 }],
  ['namnd/', { kind: 'section', section: 'committees' }],
  ['typ/beslut/feed.xml', { kind: 'feed', folder: 'typ/beslut/', feed: 'rss' }],
  ['atom-1.xml', { kind: 'feedHistory', folder: '', number: 1 }],
])('%s is parsed', (path, place) => {
  expect(permalinksFor('sv', 'file').placeAt(path)).toMatchObject(place);
});

test.each([
  'robots.txt',
  'assets/style.css',
  'uppsala/2017/a/b/c.html',
  'Uppsala/2017/sofia.html',
  '_headers',
])('%s matches no pattern', (path) => expect(permalinksFor('sv', 'file').placeAt(path)).toBeUndefined());

test('every file of a site has a pattern, except files of hosts, themes and authors', async () => {
  const { files } = await openSample();
  const { placeAt, pathOf } = permalinksFor('sv', 'file');
  const others = Object.entries(files).filter(([path, text]) => {
    const place = placeAt(path);
    return (!place || pathOf(place) !== path) && !text.includes('http-equiv="refresh"');
  });
  expect(others.map(([path]) => path.replace(/^assets\/.*/, 'assets')).sort()).toEqual([
    ...['.nojekyll', '_headers', '_redirects', '_redirects.map'],
    ...Array(10 + languageCodes.length).fill('assets'),
    ...['robots.txt', 'sitemap.xml'],
  ]);
});
