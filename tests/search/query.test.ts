import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Start } from '../../src/search/index-format.ts';
import { writeLeaf } from '../../src/search/leaves.ts';
import { encodePostings } from '../../src/search/number-code.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
import { readQueryText } from '../../src/search/query/query-text.ts';
import { isOneSlipApart } from '../../src/search/query/spelling.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { stemmerFor, stemOf, wordsOf } from '../../src/search/words.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const plain = { text: '', facets: {}, currency: 'SEK', sort: 'relevance' } as const;

async function indexOf(archive: TestArchive): Promise<SearchIndex> {
  const load = (name: string): Promise<unknown> => {
    const script = archive.read(`dist/sok/index/${name}.js`);
    return Promise.resolve(JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')'))));
  };
  return new SearchIndex((await load('start')) as Start, stemmers, load);
}

describe('a query', () => {
  const pool =
    'skolan skolor badhus simhallen ångbåt ängen öarna nämnden nämndens beslut beslutet budgeten kajen kajer elever vägen vägar'.split(
      ' ',
    );
  const texts = Array.from({ length: 40 }, (_, i) =>
    pool.filter((_, k) => (i * 7 + k * k * 3) % 5 === 0 || (i + k) % 11 === 0).join(' '),
  );

  test('finds the same as a linear search', async () => {
    const releases = texts.map((text, i) => [
      `releases/r${i}.md`,
      releaseText(
        { title: `Nummer ${i}`, slug: `r${i}`, date: `20${10 + (i % 9)}-03-02` },
        `Inledning. ${text}`,
      ),
    ]);
    const archive = new TestArchive(Object.fromEntries(releases));
    await archive.build();
    const index = await indexOf(archive);
    const stems = (text: string) => wordsOf(text).map((word) => stemOf(word, stemmerFor('sv', stemmers)));
    for (const a of pool) {
      for (const b of [a, 'badhus', 'kajernas']) {
        const { numbers } = await index.find({ ...plain, text: `${a} ${b} ` });
        const found = (await index.shown(numbers)).map(({ url }) => url.replace(/^.*\/|\.html$/g, ''));
        const wanted = stems(`${a} ${b}`);
        const expected = texts.flatMap((text, i) => {
          const own = new Set(stems(text));
          return wanted.every((stem) => own.has(stem)) ? [`r${i}`] : [];
        });
        expect(found.sort()).toEqual(expected.sort());
      }
    }
  });

  test('finds a release by the historical and the current name of its committee', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': 'committees: [{ name: Lärandenämnden, aliases: Bildningsnämnden }]\n',
      'releases/a.md': releaseText({ committee: 'Bildningsnämnden' }),
      'releases/b.md': releaseText({ title: 'Annat bad' }),
    });
    await archive.build();
    const index = await indexOf(archive);
    for (const text of ['bildningsnämnden ', 'lärandenämnden ']) {
      const found = await index.shown((await index.find({ ...plain, text })).numbers);
      expect(found.map(({ url }) => url)).toEqual(['uppsala/2024/a.html']);
    }
  });

  test('ignores, in a large archive, a word that most releases have, unless it is the only one', async () => {
    const count = 1200;
    const most = Array.from({ length: 1000 }, (_, number) => number * 4);
    const leaf = writeLeaf([
      ['och', encodePostings(most)],
      ['skol', encodePostings([4, 4400])],
    ]);
    const start: Start = { stamp: '', languages: ['sv'], months: [['2020-01', count]], leaves: [''] };
    const index = new SearchIndex(start, stemmers, () => Promise.resolve(leaf));
    expect([...(await index.find({ ...plain, text: 'och skolan' })).numbers].sort()).toEqual([1, 1100]);
    expect((await index.find({ ...plain, text: 'och' })).numbers).toHaveLength(1000);
  });

  test('sorts by date if relevance is equal', async () => {
    const leaf = writeLeaf([['bad', encodePostings([0, 4, 11])]]);
    const start: Start = { stamp: '', languages: [], months: [['2020-01', 4]], leaves: [''] };
    const index = new SearchIndex(start, stemmers, () => Promise.resolve(leaf));
    expect((await index.find({ ...plain, text: 'bad' })).numbers).toEqual([2, 1, 0]);
    expect((await index.find({ ...plain, text: 'bad', sort: 'date' })).numbers).toEqual([2, 1, 0]);
  });
});

describe('the text of a query', () => {
  test('has words, phrases in any quotation marks, and excluded words', () => {
    expect(readQueryText('budget ”barn och unga” «ny skola» -förskola "ett" bib')).toEqual({
      words: ['barn', 'och', 'unga', 'ny', 'skola', 'ett', 'budget', 'bib'],
      open: 'bib',
      phrases: [
        ['barn', 'och', 'unga'],
        ['ny', 'skola'],
      ],
      without: ['förskola'],
    });
  });

  test.each([
    ['Barn- och utbildningsnämnden', ['barn', 'och', 'utbildningsnämnden']],
    ['KSN-2017-0123 - skola', ['ksn', '2017', '0123', 'skola']],
    ['"barn och', ['barn', 'och']],
    ['2"3 5" skruv', ['2', '3', '5', 'skruv']],
  ])('treats meaningless characters as spaces: %s', (text, words) => {
    const { without, phrases, ...read } = readQueryText(text);
    expect([read.words, without, phrases]).toEqual([words, [], []]);
  });

  test('has no incomplete word after a phrase or an excluded word', () => {
    for (const text of ['skola "barn och unga"', 'skola -bad', 'skola '])
      expect(readQueryText(text).open).toBe(undefined);
  });

  test('never throws, and finds every phrase among the words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '-', '"', '”', '«', '»', '1') });
    fc.assert(
      fc.property(text, (written) => {
        const { words, phrases } = readQueryText(written);
        expect(words).toEqual(expect.arrayContaining(phrases.flat()));
      }),
    );
  });
});

describe('words that no release has', () => {
  const leaf = writeLeaf([
    ['läxhjälp', encodePostings([0, 8])],
    ['lärar', encodePostings([4])],
    ['lar', encodePostings([12])],
    ['bad', encodePostings([0, 4])],
    ['f:laxhjalp', 'läxhjälp'],
    ['f:larar', 'lärar'],
    ['s:a', encodePostings([0, 4])],
    ['s:b', encodePostings([8, 12])],
  ]);
  const months: Start['months'] = [
    ['2019-01', 1],
    ['2020-01', 3],
  ];
  const shown = { title: 'Bad', text: 'Barn får läxhjälpen.', sender: '', committees: [] };
  const files: Readonly<Record<string, unknown>> = {
    't-': leaf,
    'r-2019-01-0': [shown],
    'r-2020-01-0': [shown, shown, { ...shown, title: 'Läxhjälpen i bad' }],
  };
  const index = new SearchIndex({ stamp: '', languages: ['sv'], months, leaves: [''] }, stemmers, (name) =>
    Promise.resolve(files[name]),
  );
  const find = (text: string, more = {}) => index.find({ ...plain, text, ...more });

  test('are searched without å, ä and ö, in all their forms', async () => {
    for (const text of ['laxhjalp ', 'laxhjalpen ', 'läxhjalp ', 'laxhj']) {
      const { numbers, instead, isMatch } = await find(text);
      expect([...numbers].sort()).toEqual([0, 2]);
      expect(instead).toBe(`läxhjälpen`.slice(0, text.trim().length));
      expect(isMatch('läxhjälpens', 'sv')).toBe(true);
    }
  });

  test('are searched with one typo, only if they are long, and shown as spelt in releases', async () => {
    const { numbers, instead } = await find('läxhjölpen ');
    expect([[...numbers].sort(), instead]).toEqual([[0, 2], 'läxhjälpen']);
    for (const text of ['bat ', 'xyzzyx ', 'läxhjölpx '])
      expect(await find(text)).toMatchObject({ numbers: [], instead: undefined });
  });

  test('are not replaced if a release has them, or if a filter alone finds nothing', async () => {
    expect(await find('lar ')).toMatchObject({ numbers: [3], instead: undefined });
    expect(await find('lar ', { from: 2000, to: 2001 })).toMatchObject({ numbers: [], instead: undefined });
  });

  test('after a hyphen exclude releases', async () => {
    expect((await find('läxhjälp -bad')).numbers).toEqual([2]);
    expect([...(await find('-bad')).numbers].sort()).toEqual([2, 3]);
  });

  test('are counted by filter, each as if it were not set', async () => {
    const { counts } = await find('bad', { facets: { sender: 'b' }, from: 2020 });
    const found = Object.fromEntries(
      [...(await counts())].map(([name, own]) => [name, Object.fromEntries(own)]),
    );
    expect(found).toMatchObject({ sender: { a: 1, b: 0 }, year: {} });
    const all = Object.fromEntries(
      [...(await (await find('läxhjälp')).counts())].map(([name, own]) => [name, Object.fromEntries(own)]),
    );
    expect(all).toMatchObject({ sender: { a: 1, b: 1 }, year: { 2019: 1, 2020: 1 } });
  });
});

test.each([
  ['bad', 'bada', true],
  ['bad', 'bda', true],
  ['bad', 'båd', true],
  ['bad', 'ad', true],
  ['bad', 'dab', false],
  ['bad', 'bader', false],
  ['bad', 'bild', false],
])('%s and %s are one typo apart: %s', (a, b, is) => {
  expect([isOneSlipApart(a, b), isOneSlipApart(b, a)]).toEqual([is, is]);
});
