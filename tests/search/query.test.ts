import { describe, expect, test } from 'vitest';
import type { Start } from '../../src/search/index-format.ts';
import { writeLeaf } from '../../src/search/leaves.ts';
import { encodePostings } from '../../src/search/number-code.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
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

  test('finds what reading every release finds', async () => {
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

  test('finds a release by the name that its committee had and by the name of today', async () => {
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

  test('takes no notice, in a large archive, of a word that most releases have, unless it stands alone', async () => {
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

  test('gives the newest first where nothing tells releases apart', async () => {
    const leaf = writeLeaf([['bad', encodePostings([0, 4, 11])]]);
    const start: Start = { stamp: '', languages: [], months: [['2020-01', 4]], leaves: [''] };
    const index = new SearchIndex(start, stemmers, () => Promise.resolve(leaf));
    expect((await index.find({ ...plain, text: 'bad' })).numbers).toEqual([2, 1, 0]);
    expect((await index.find({ ...plain, text: 'bad', sort: 'date' })).numbers).toEqual([2, 1, 0]);
  });
});
