import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weakMemoize } from '../../src/incremental/memoize.ts';
import type { Start } from '../../src/search/index-format.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { stemmerFor, stemOf, wordsOf } from '../../src/search/words.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

/** An invented release, and what a search must find it by. */
interface Model {
  readonly slug: string;
  readonly title: string;
  readonly body: string;
  readonly language: 'sv' | 'en';
  readonly year: number;
  readonly month: number;
  readonly senders: readonly string[];
  readonly committee: string | undefined;
  readonly topic: string;
  readonly type: 'news' | 'decision';
  readonly amount: number | undefined;
  readonly isWithdrawn: boolean;
}

const frequent = ['barn', 'och', 'unga', 'på', 'år', 'är', 'e-post', '1 500', '1\u00a0500', "kommun's"];
const rare = ['badhus', 'ångbåt', 'kajen', 'läxhjälp', 'budget', 'vägar'];
const senders = ['Uppsala', 'Sundsvall', 'Malmö'];
const count = 1200;

/** A sequence of numbers that seem random, the same at every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    state ^= state >>> 13;
    return (state >>> 0) % below;
  };
}

const models = Array.from({ length: count }, (_, i): Model => {
  const next = numbersFrom(i + 1);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const words = Array.from({ length: 24 }, () => (next(12) === 0 ? pick(rare) : pick(frequent)));
  const lead = pick(senders);
  return {
    slug: `r${i}`,
    title: `Nummer ${i} ${pick(rare)}`,
    // a phrase of frequent words that every release has, save every tenth
    body: `${i % 10 === 0 ? 'Unga barn' : 'Fri entré för alla'}: ${words.join(pick([' ', ', ', ' – ']))}.`,
    language: next(4) === 0 ? 'en' : 'sv',
    year: 2015 + next(5),
    month: 1 + next(9),
    senders: [...new Set(next(6) === 0 ? [lead, pick(senders)] : [lead])],
    committee: next(2) === 0 ? pick(['Socialnämnden', 'Tekniska nämnden']) : undefined,
    topic: pick(['skola', 'trafik']),
    type: pick(['news', 'decision'] as const),
    amount: next(2) === 0 ? (next(30) + 1) * 100_000 : undefined,
    isWithdrawn: next(20) === 0,
  };
});

function textOf(model: Model): string {
  const { amount, committee } = model;
  return releaseText(
    {
      title: model.title,
      slug: model.slug,
      date: `${model.year}-0${model.month}-11`,
      municipality: `[${model.senders.join(', ')}]`,
      committee,
      tags: `[${model.topic}]`,
      type: model.type,
      language: model.language,
      amounts: amount === undefined ? undefined : `[{ value: ${amount}, purpose: bygge }]`,
      contacts: undefined,
      withdrawn: model.isWithdrawn ? '{ date: 2024-06-01, reason: Fel. }' : undefined,
    },
    model.body,
  );
}

interface Asked {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly withoutPhrases: readonly string[];
  readonly facets: Readonly<Record<string, string>>;
  readonly from?: number;
  readonly to?: number;
  readonly least?: number;
}

const slugOf = (name: string) => name.toLowerCase().replace('ö', 'o').replace('ä', 'a').replace(' ', '-');

/** The parts of a release in which phrases may be. */
function partsOf({ title, body, senders: own, committee, topic, isWithdrawn }: Model): string[] {
  const facts = [...own.map((name) => `${name}${name === 'Malmö' ? ' stad' : 's kommun'}`), committee ?? ''];
  return isWithdrawn ? [title] : [title, ...facts, topic, body];
}

/** The values of its facets; a withdrawn release has kept its senders, topics and the like. */
function valuesOf({ senders: own, committee, topic, type }: Model): Record<string, readonly string[]> {
  const slug = committee && slugOf(committee);
  return {
    sender: own.map(slugOf),
    committee: slug ? [slug, `${slugOf(own[0] ?? '')}/${slug}`] : [],
    topic: [topic],
    type: [type],
  };
}

const readingOf = weakMemoize((model: Model) => {
  const parts = partsOf(model);
  const words = wordsOf(parts.join(' '));
  return {
    stems: new Set(words.map((word) => stemOf(word, stemmerFor(model.language, stemmers)))),
    spaced: parts.map((part) => ` ${wordsOf(part).join(' ')} `),
  };
});

const stemsOf = (text: string) =>
  wordsOf(text).map((word) => [
    word,
    ...['sv', 'en'].map((code) => stemOf(word, stemmerFor(code, stemmers))),
  ]);

/** Reads every release, as slowly and plainly as can be. */
function matches(model: Model, asked: Asked, except?: string): boolean {
  const { stems, spaced } = readingOf(model);
  const hasWord = (word: string) => stemsOf(word).every((forms) => forms.some((stem) => stems.has(stem)));
  const hasPhrase = (phrase: string) =>
    spaced.some((part) => part.includes(` ${wordsOf(phrase).join(' ')} `));
  const values = valuesOf(model);
  const { from = 0, to = 9999, least = 0 } = asked;
  return (
    asked.words.every(hasWord) &&
    asked.phrases.every(hasPhrase) &&
    !asked.without.some(hasWord) &&
    !asked.withoutPhrases.some(hasPhrase) &&
    Object.entries(asked.facets).every(([name, value]) => name === except || values[name]?.includes(value)) &&
    (except === 'year' || (model.year >= from && model.year <= to)) &&
    (least === 0 || (model.amount !== undefined && !model.isWithdrawn && model.amount >= least))
  );
}

const slugsOf = (asked: Asked) => models.flatMap((model) => (matches(model, asked) ? [model.slug] : []));

describe('in an archive of more than a thousand releases', () => {
  let made: Promise<SearchIndex> | undefined;

  async function makeIndex(): Promise<SearchIndex> {
    const releases = models.map((model) => [`releases/${model.slug}.md`, textOf(model)]);
    const archive = new TestArchive({
      'kommunike.config.yaml':
        'collections: []\nopenData: { parts: [] }\nfeeds: { formats: [rss], collections: [] }\n',
      ...Object.fromEntries(releases),
    });
    const { code, diagnostics } = await archive.build();
    expect({ code, errors: diagnostics.filter(({ severity }) => severity === 'error') }).toEqual({
      code: 0,
      errors: [],
    });
    const site = archive.site();
    const load = (name: string): Promise<unknown> => {
      const script = Buffer.from(site[`sok/index/${name}.js`] ?? '', 'latin1').toString('utf8');
      return Promise.resolve(JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')'))));
    };
    return new SearchIndex((await load('start')) as Start, stemmers, load);
  }

  async function find(asked: Asked) {
    made ??= makeIndex();
    const index = await made;
    const { facets, from, to, least } = asked;
    const text = [
      ...asked.words.map((word) => `${word} `),
      ...asked.phrases.map((phrase) => `”${phrase}” `),
      ...asked.without.map((word) => `-${word} `),
      ...asked.withoutPhrases.map((phrase) => `-"${phrase}" `),
    ].join('');
    const query = { text, facets, currency: 'SEK', sort: 'relevance' } as const;
    const limits = { ...(from && { from }), ...(to && { to }), ...(least && { least }) };
    const found = await index.find({ ...query, ...limits });
    const shown = await index.shown(found.numbers);
    return { ...found, slugs: shown.map(({ url }) => url.replace(/^.*\/|\.html$/g, '')) };
  }

  const none = { words: [], phrases: [], without: [], withoutPhrases: [], facets: {} };

  test.each([
    'fri entré',
    'för alla',
    'unga barn',
    'barn och unga',
    'är på år',
    'e-post',
    'och 1 500',
    'kommun’s e-post',
    '1 500 1 500',
    'barn',
    'kommuns',
    'nummer 7',
  ])('finds all that have a phrase of frequent words, and no other: %s', async (phrase) => {
    const asked = { ...none, phrases: [phrase] };
    expect((await find(asked)).slugs.sort()).toEqual(slugsOf(asked).sort());
  });

  test('finds more than a thousand', async () => {
    const { numbers, instead } = await find({ ...none, phrases: ['fri entré för alla'] });
    expect([numbers.length > 1000, instead]).toEqual([true, undefined]);
  });

  test('marks a phrase, and its words nowhere else', async () => {
    const { matching } = await find({ ...none, words: ['badhus'], phrases: ['barn och unga'] });
    const text = wordsOf('Unga och barn: barn och unga, badhuset och barn.');
    const marked = text.map((word, i) => (matching(text, 'sv')[i] ? word.toUpperCase() : word));
    expect(marked.join(' ')).toBe('unga och barn BARN OCH UNGA BADHUSET och barn');
  });

  test('finds a phrase without å, ä and ö where no other has it, although its words are there', async () => {
    const { numbers, instead } = await find({ ...none, phrases: ['entre for alla'] });
    expect([numbers.length > 1000, instead]).toEqual([true, 'entre för alla']);
  });

  const few = <T>(list: readonly T[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 2 });
  const phrase = fc
    .array(fc.constantFrom(...frequent, ...rare), { minLength: 2, maxLength: 3 })
    .map((words) => words.join(' '));
  const facet = {
    sender: fc.constantFrom('uppsala', 'sundsvall', 'malmo'),
    committee: fc.constantFrom('socialnamnden', 'uppsala/socialnamnden', 'malmo/tekniska-namnden'),
    topic: fc.constantFrom('skola', 'trafik'),
    type: fc.constantFrom('news', 'decision'),
  };
  const query: fc.Arbitrary<Asked> = fc.record(
    {
      words: few(rare),
      phrases: fc.array(phrase, { maxLength: 1 }),
      without: few(rare),
      withoutPhrases: fc.array(phrase, { maxLength: 1 }),
      facets: fc.record(facet, { requiredKeys: [] }),
      from: fc.integer({ min: 2015, max: 2017 }),
      to: fc.integer({ min: 2017, max: 2019 }),
      least: fc.integer({ min: 1, max: 25 }).map((n) => n * 100_000),
    },
    { requiredKeys: ['words', 'phrases', 'without', 'withoutPhrases', 'facets'] },
  );

  test('finds what reading every release finds, and counts what each value of a filter would find', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { slugs, counts, instead } = await find(asked);
        if (instead !== undefined) return;
        expect(slugs.sort()).toEqual(slugsOf(asked).sort());
        const counted = await counts();
        for (const [name, values] of counted) {
          const rest = models.filter((model) => matches(model, asked, name));
          const expected = (value: string) =>
            rest.filter((model) =>
              name === 'year' ? String(model.year) === value : valuesOf(model)[name]?.includes(value),
            ).length;
          for (const [value, own] of values)
            expect([name, value, own]).toEqual([name, value, expected(value)]);
        }
        expect([...counted.keys()].sort()).toEqual(['committee', 'sender', 'topic', 'type', 'year']);
      }),
      { numRuns: 60 },
    );
  });
});
