import { type Facet, facetPrefix, magnitude, type Shown, type Start, sumTerm } from '../index-format.ts';
import { eachPair, eachPosting } from '../number-code.ts';
import { Translations } from '../translations.ts';
import { type Stemmer, stemmerFor, stemOf, wordsOf } from '../words.ts';
import { bitOf, countFacets, type FacetCounts } from './facet-counts.ts';
import { IndexFiles, type Load } from './index-files.ts';
import { PhraseSearch, placesOf } from './phrases.ts';
import { type QueryText, readQueryText } from './query-text.ts';
import { type RespeltHits, type WordHits, WordSearch } from './word-search.ts';

/** A search query; a release must match every part. */
interface Query {
  /** Read by `readQueryText`. */
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
  /** BCP 47: of releases in several languages, the version to show if it matches. */
  readonly language?: string;
}

/** What a query finds. */
interface Found {
  /** The numbers of the matching releases, best or newest first. */
  readonly numbers: readonly number[];
  /** The words that were searched instead, because no release has those of the query. */
  readonly instead: string | undefined;
  /** Returns which words of a text match the query, for marking them. `language` is BCP 47. */
  readonly matching: (words: readonly string[], language: string) => readonly boolean[];
  /** Counts the hits of each value of a filter; loads additional files. */
  readonly counts: () => Promise<FacetCounts>;
}

/** By release: whether it matches the query, filters aside, and the bits of the filters that it fails. */
interface Matches {
  /** Negative if it does not match. */
  readonly scores: Float32Array;
  readonly fails: Uint8Array;
}

/**
 * If there are at least this many releases, a word that more than half of them contain does not narrow a query with
 * several words.
 */
const manyReleases = 1000;

/** Number of digits of the largest sum that can be searched. */
const mostDigits = 16;

/** Number of releases in which a misspelt word is looked for as it is written. */
const mostRead = 10;

/** Searches the archive's index, loading only the files that a query needs. */
export class SearchIndex {
  readonly #files: IndexFiles;
  readonly #words: WordSearch;
  readonly #phrases: PhraseSearch;
  readonly #stemmers: readonly Stemmer[];
  readonly #translations: Translations;

  /** @param stemmers Those that `start.languages` names. */
  constructor(start: Start, stemmers: readonly Stemmer[], load: Load) {
    this.#files = new IndexFiles(start, load);
    this.#words = new WordSearch(this.#files, stemmers);
    this.#phrases = new PhraseSearch(this.#files);
    this.#stemmers = stemmers;
    this.#translations = new Translations(start);
  }

  /** Returns the results for release numbers. */
  shown(numbers: readonly number[]): Promise<Shown[]> {
    return this.#files.shown(numbers);
  }

  async find(query: Query): Promise<Found> {
    const text = readQueryText(query.text);
    const { words, open, without } = text;
    const [fails, sums, exact, hasPhrases, excluded, excludedPhrases] = await Promise.all([
      this.#fails(query),
      this.#sums(query),
      Promise.all(words.map((word) => this.#words.find(word, word === open))),
      this.#havePhrases(text.phrases, true),
      Promise.all(without.map((word) => this.#words.find(word, false))),
      this.#havePhrases(text.withoutPhrases, true),
    ]);
    let found: readonly WordHits[] = exact;
    let scores = this.#scores(exact, hasPhrases);
    let respelt: readonly RespeltHits[] | undefined;
    if (words.length > 0 && scores.every((score) => score < 0)) {
      const [other, otherPhrases] = await Promise.all([
        Promise.all(words.map((word) => this.#words.findRespelt(word, word === open))),
        this.#havePhrases(text.phrases, false),
      ]);
      const otherScores = this.#scores(other, otherPhrases);
      if (otherScores.some((score) => score >= 0)) [found, scores, respelt] = [other, otherScores, other];
    }
    for (let number = 0; number < scores.length; number++) {
      const isExcluded =
        excluded.some((hits) => hits.scores[number]) || excludedPhrases.some((has) => has[number]);
      if (sums?.[number] === 0 || isExcluded) scores[number] = -1;
    }
    const matches = { scores, fails };
    this.#translations.keepOneEach(scores, query.language);
    const numbers = sorted(matches, query.sort);
    return {
      numbers,
      instead: respelt && (await this.#spelling(words, respelt, numbers)),
      matching: this.#marker(text, found, respelt !== undefined),
      counts: () => countFacets(this.#files, (number) => (scores[number] ?? -1) >= 0, fails),
    };
  }

  #havePhrases(phrases: readonly (readonly string[])[], isExact: boolean): Promise<readonly Uint8Array[]> {
    return Promise.all(phrases.map((phrase) => this.#phrases.find(phrase, isExact)));
  }

  /** Sums up what the words are worth; a release that lacks a required one or a phrase gets a negative score. */
  #scores(found: readonly WordHits[], phrases: readonly Uint8Array[]): Float32Array {
    const { total } = this.#files;
    const needed = total < manyReleases ? found : found.filter(({ count }) => count * 2 <= total);
    const required = needed.length > 0 ? needed : found;
    const sums = new Float32Array(total);
    for (let number = 0; number < total; number++) {
      const isFound = required.every(({ scores }) => scores[number]) && phrases.every((has) => has[number]);
      if (!isFound) sums[number] = -1;
      else for (const { scores } of found) sums[number] = (sums[number] ?? 0) + (scores[number] ?? 0);
    }
    return sums;
  }

  /** The query's words as they were taken; a stem as most of the first releases write it. */
  async #spelling(
    words: readonly string[],
    respelt: readonly RespeltHits[],
    numbers: readonly number[],
  ): Promise<string> {
    const texts = respelt.some(({ isStem }) => isStem) ? await this.shown(numbers.slice(0, mostRead)) : [];
    const written = texts.flatMap(({ title, text }) => wordsOf(`${title} ${text}`));
    return words
      .map((word, i) => {
        const { spelt = [], isStem = false, stems = new Set() } = respelt[i] ?? {};
        const forms = isStem
          ? [
              written.find((form) => [...this.#words.stemsOf(form)].some((stem) => stems.has(stem))) ??
                spelt[0],
            ]
          : spelt.slice(0, 3);
        return forms.join('/') || word;
      })
      .join(' ');
  }

  #marker(
    { words, single, open, phrases }: QueryText,
    found: readonly WordHits[],
    isRespelt: boolean,
  ): Found['matching'] {
    const wanted = new Set(single.flatMap((word) => [...this.#words.stemsOf(word)]));
    if (isRespelt)
      for (const word of single) for (const stem of found[words.indexOf(word)]?.stems ?? []) wanted.add(stem);
    return (text, language) => {
      const stemmer = stemmerFor(language, this.#stemmers);
      const inPhrase = placesOf(phrases, text, isRespelt);
      return text.map(
        (word, i) =>
          inPhrase.has(i) ||
          wanted.has(stemOf(word, stemmer)) ||
          (open !== undefined && open.length > 1 && word.startsWith(open)),
      );
    };
  }

  /** Returns the bits of the filters that each release fails. */
  async #fails({ facets, from, to }: Query): Promise<Uint8Array> {
    const fails = new Uint8Array(this.#files.total);
    await Promise.all(
      (Object.entries(facets) as [Facet, string][]).map(async ([facet, slug]) => {
        const code = await this.#files.term(facetPrefix[facet] + slug);
        const has = new Uint8Array(fails.length);
        if (code !== undefined) eachPosting(code, (number) => has.fill(1, number, number + 1));
        for (let number = 0; number < fails.length; number++)
          if (!has[number]) fails[number] = (fails[number] ?? 0) | bitOf[facet];
      }),
    );
    this.#files.eachMonth((year, first, end) => {
      if ((from === undefined || year >= from) && (to === undefined || year <= to)) return;
      for (let number = first; number < end; number++) fails[number] = (fails[number] ?? 0) | bitOf.year;
    });
    return fails;
  }

  /** Returns whether each release has a sum within the bounds; undefined if there are none. */
  async #sums({ least, most, currency }: Query): Promise<Uint8Array | undefined> {
    if (least === undefined && most === undefined) return undefined;
    const [from, to] = [least ?? 0, most ?? Infinity];
    const mask = new Uint8Array(this.#files.total);
    const digits: number[] = [];
    const end = Math.min(mostDigits, to === Infinity ? mostDigits : magnitude(to));
    for (let digit = magnitude(from); digit <= end; digit++) digits.push(digit);
    await Promise.all(
      digits.map(async (digit) => {
        const code = await this.#files.term(sumTerm(currency, 10 ** (digit - 1)));
        if (code === undefined) return;
        eachPair(code, (number, sum) => {
          if (sum >= from && sum <= to) mask[number] = 1;
        });
      }),
    );
    return mask;
  }
}

/** Returns the releases that match the query and its filters, the best or the newest first. */
function sorted({ scores, fails }: Matches, sort: Query['sort']): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < scores.length; number++)
    if ((scores[number] ?? -1) >= 0 && fails[number] === 0) numbers.push(number);
  const byDate = sort === 'date';
  return numbers.sort((a, b) => (byDate ? 0 : (scores[b] ?? 0) - (scores[a] ?? 0)) || b - a);
}
