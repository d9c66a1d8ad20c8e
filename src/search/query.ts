import {
  type Facet,
  facetPrefix,
  magnitude,
  type Shown,
  type Start,
  shownName,
  shownTogether,
  sumTerm,
} from './index-format.ts';
import { leafName, leafOf, leavesBelow } from './leaves.ts';
import { eachPair, eachPosting, type Strength } from './number-code.ts';
import { mainVersions, onceEach } from './translations.ts';
import { type Stemmer, stemmerFor, stemOf, wordsOf } from './words.ts';

/** A search query; a release must match every part. */
interface Query {
  /** All words must be found. The last one may be the beginning of a word, unless something follows it. */
  readonly text: string;
  /** Slugs. */
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  /** First and last year, inclusive. */
  readonly from?: number;
  readonly to?: number;
  /** Bounds of a sum of money, in whole units of the currency, inclusive. */
  readonly least?: number;
  readonly most?: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly sort: 'relevance' | 'date';
}

/** Loads a file of the index by its name. */
type Load = (name: string) => Promise<unknown>;

/** Weight of a word by where it occurs: body once, body several times, facts, title. */
const weights: Readonly<Record<Strength, number>> = { 0: 1, 1: 1.6, 2: 2.5, 3: 6 };

/**
 * Maximum number of files to load for a prefix. With more, the prefix is too short, and only the exact word is
 * searched.
 */
const mostLeaves = 6;

/**
 * If there are at least this many releases, a word that more than half of them contain does not narrow a query with
 * several words.
 */
const manyReleases = 1000;

/** Number of digits of the largest sum that can be searched. */
const mostDigits = 16;

/** Searches the archive's index, loading only the files that a query needs. */
export class SearchIndex {
  readonly #load: Load;
  readonly #start: Start;
  readonly #leaves: ReadonlySet<string>;
  readonly #total: number;
  readonly #stemmers: readonly Stemmer[];
  /** By the number of a translation, that of the language version that stands for it. */
  readonly #mains: ReadonlyMap<number, number>;

  /** @param stemmers Those that `start.languages` names. */
  constructor(start: Start, stemmers: readonly Stemmer[], load: Load) {
    this.#start = start;
    this.#load = load;
    this.#leaves = new Set(start.leaves);
    this.#total = start.months.reduce((total, [, count]) => total + count, 0);
    this.#stemmers = stemmers;
    this.#mains = mainVersions(start);
  }

  /** Returns the numbers of the matching releases, best or newest first, each release in one of its languages. */
  async find(query: Query): Promise<number[]> {
    const words = [...new Set(wordsOf(query.text))];
    const last = openWord(query.text);
    const [masks, found] = await Promise.all([
      this.#masks(query),
      Promise.all(words.map((word) => this.#word(word, word === last))),
    ]);
    const needed = this.#total < manyReleases ? found : found.filter(({ count }) => count * 2 <= this.#total);
    const required = needed.length > 0 ? needed : found;
    const [first, end] = this.#years(query);
    const results: { number: number; score: number }[] = [];
    for (let number = first; number < end; number++) {
      if (!masks.every((mask) => mask[number]) || !required.every(({ scores }) => scores[number])) continue;
      let score = 0;
      for (const { scores } of found) score += scores[number] ?? 0;
      results.push({ number, score });
    }
    const byDate = query.sort === 'date';
    results.sort((a, b) => (byDate ? 0 : b.score - a.score) || b.number - a.number);
    return onceEach(
      results.map(({ number }) => number),
      this.#mains,
    );
  }

  /** Returns the results for release numbers. */
  async shown(numbers: readonly number[]): Promise<Shown[]> {
    const all = await Promise.all(
      numbers.map(async (number) => {
        const [month, place] = this.#placeOf(number);
        const file = (await this.#load(shownName(month, Math.floor(place / shownTogether)))) as Shown[];
        return file[place % shownTogether];
      }),
    );
    return all.filter((one) => one !== undefined);
  }

  /** Returns a function that tells whether a word of a text matches the query, for marking it. */
  marker(query: Query): (word: string, language: string) => boolean {
    const words = wordsOf(query.text);
    const wanted = new Set(words.flatMap((word) => [...this.#stems(word)]));
    const last = openWord(query.text);
    return (word, language) =>
      wanted.has(stemOf(word, stemmerFor(language, this.#stemmers))) ||
      (last !== undefined && last.length > 1 && word.startsWith(last));
  }

  /** A word's stems in the languages of the archive: the visitor's language is not known. */
  #stems(word: string): Set<string> {
    const stems = new Set([word]);
    for (const stemmer of this.#stemmers) stems.add(stemOf(word, stemmer));
    return stems;
  }

  async #word(word: string, isOpen: boolean): Promise<{ scores: Float32Array; count: number }> {
    const scores = new Float32Array(this.#total);
    let count = 0;
    const add = (code: string, certainty: number) => {
      const postings: [number, number][] = [];
      eachPosting(code, (number, strength) => postings.push([number, weights[strength]]));
      const rarity = Math.log(1 + this.#total / Math.max(1, postings.length)) * certainty;
      for (const [number, weight] of postings) {
        if (!scores[number]) count++;
        scores[number] = Math.max(scores[number] ?? 0, weight * rarity);
      }
    };
    const stems = this.#stems(word);
    const below = isOpen && word.length > 1 ? leavesBelow(word, this.#leaves) : [];
    const open = below.length > 0 && below.length <= mostLeaves ? below : [];
    await Promise.all([
      ...[...stems].map(async (stem) => {
        const code = await this.#term(stem);
        if (code !== undefined) add(code, 1);
      }),
      ...open.map(async (leaf) => {
        for (const [term, code] of await this.#leaf(leaf)) {
          if (term.startsWith(word) && !stems.has(term)) add(code, 0.7);
        }
      }),
    ]);
    return { scores, count };
  }

  /** Returns a mask for each part of the query except words and years. */
  async #masks({ facets, least, most, currency }: Query): Promise<Uint8Array[]> {
    const asked = Object.entries(facets) as [Facet, string][];
    const masks = asked.map(async ([facet, slug]): Promise<Uint8Array> => {
      const mask = new Uint8Array(this.#total);
      const code = await this.#term(facetPrefix[facet] + slug);
      if (code !== undefined) eachPosting(code, (number) => mask.fill(1, number, number + 1));
      return mask;
    });
    if (least !== undefined || most !== undefined)
      masks.push(this.#sums(least ?? 0, most ?? Infinity, currency));
    return Promise.all(masks);
  }

  async #sums(least: number, most: number, currency: string): Promise<Uint8Array> {
    const mask = new Uint8Array(this.#total);
    const digits: number[] = [];
    const end = Math.min(mostDigits, most === Infinity ? mostDigits : magnitude(most));
    for (let digit = magnitude(least); digit <= end; digit++) digits.push(digit);
    await Promise.all(
      digits.map(async (digit) => {
        const code = await this.#term(sumTerm(currency, 10 ** (digit - 1)));
        if (code === undefined) return;
        eachPair(code, (number, sum) => {
          if (sum >= least && sum <= most) mask[number] = 1;
        });
      }),
    );
    return mask;
  }

  async #term(term: string): Promise<string | undefined> {
    const leaf = leafOf(term, this.#leaves);
    return leaf === undefined ? undefined : (await this.#leaf(leaf)).get(term);
  }

  readonly #read = new Map<string, Promise<ReadonlyMap<string, string>>>();

  #leaf(leaf: string): Promise<ReadonlyMap<string, string>> {
    let read = this.#read.get(leaf);
    if (!read) {
      read = this.#load(leafName(leaf)).then((text) => readLeaf(text as string));
      this.#read.set(leaf, read);
      read.catch(() => this.#read.delete(leaf));
    }
    return read;
  }

  #years({ from, to }: Query): [number, number] {
    let first = 0;
    let end = 0;
    for (const [month, count] of this.#start.months) {
      const year = Number(month.slice(0, 4));
      if (from !== undefined && year < from) first += count;
      if (to === undefined || year <= to) end += count;
    }
    return [first, end];
  }

  #placeOf(number: number): [string, number] {
    let rest = number;
    for (const [month, count] of this.#start.months) {
      if (rest < count) return [month, rest];
      rest -= count;
    }
    throw new RangeError(`no release ${number}`);
  }
}

/** Returns the word at the very end of a text. */
function openWord(text: string): string | undefined {
  return /[\p{L}\p{N}]$/u.test(text) ? wordsOf(text).at(-1) : undefined;
}

/** Formats a file of terms: one line for each term, with its postings. */
export function writeLeaf(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([term, code]) => `${term} ${code}`).join('\n');
}

function readLeaf(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    terms.set(line.slice(0, space), line.slice(space + 1));
  }
  return terms;
}
