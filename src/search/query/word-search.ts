import { unmarkedTerm } from '../index-format.ts';
import { eachPosting, type Strength } from '../number-code.ts';
import { type Stemmer, stemOf, withoutMarks } from '../words.ts';
import type { IndexFiles } from './index-files.ts';
import { isOneSlipApart, shortestMisspelt, withMarksOf } from './spelling.ts';

/** The releases that have a word, in one of its forms. */
export interface WordHits {
  /** By release; 0 if the word is missing. */
  readonly scores: Float32Array;
  /** Number of releases. */
  readonly count: number;
  /** The stems by which they were found. */
  readonly stems: ReadonlySet<string>;
}

/** The releases with a word that the visitor may have meant. */
export interface RespeltHits extends WordHits {
  /** The word as it was interpreted. */
  readonly spelt: readonly string[];
  /** Whether `spelt` is a stem rather than a word. */
  readonly isStem: boolean;
}

/** Weight of a word by where it occurs: body once, body several times, facts, title. */
const weights: Readonly<Record<Strength, number>> = { 0: 1, 1: 1.6, 2: 2.5, 3: 6 };

/** Certainty of a word that begins with the one that was written. */
const begun = 0.7;

/**
 * Maximum number of files to load for a prefix. With more, the prefix is too short, and only the exact word is
 * searched.
 */
const mostLeaves = 6;

/** Searches for single words. */
export class WordSearch {
  readonly #files: IndexFiles;
  readonly #stemmers: readonly Stemmer[];

  constructor(files: IndexFiles, stemmers: readonly Stemmer[]) {
    this.#files = files;
    this.#stemmers = stemmers;
  }

  /** A word's stems in the languages of the archive: the visitor's language is not known. */
  stemsOf(word: string): Set<string> {
    return new Set([word, ...this.#stemmers.map((stemmer) => stemOf(word, stemmer))]);
  }

  /** Finds a word, and if it is open the words that begin with it. */
  async find(word: string, isOpen: boolean): Promise<WordHits> {
    const stems = this.stemsOf(word);
    const [exact, below] = await Promise.all([
      this.#codesOf(stems),
      isOpen && word.length > 1 ? this.#files.below(word, mostLeaves) : undefined,
    ]);
    const longer = (below ?? []).filter(([term]) => !stems.has(term));
    return this.#hits(exact, new Map(longer));
  }

  /** Finds the words that only differ in the marks of å, ä and ö; if there are none, one that is a typo away. */
  async findRespelt(word: string, isOpen: boolean): Promise<RespeltHits> {
    const stems = this.stemsOf(word);
    const [own, marked, begins] = await Promise.all([
      this.#codesOf(stems),
      this.#marked([...stems, ...this.stemsOf(withoutMarks(word))]),
      isOpen && word.length > 1 ? this.#markedBelow(word) : [],
    ]);
    const alike = await this.#codesOf(new Set([...stems, ...marked]));
    const longer = await this.#codesOf(new Set(begins.filter((stem) => !alike.has(stem))));
    if (alike.size + longer.size === 0) return this.#slip(word, stems);
    const hits = this.#hits(alike, longer);
    const others = [...hits.stems].filter((stem) => !stems.has(stem)).map((stem) => withMarksOf(stem, word));
    return { ...hits, spelt: [...new Set([...(own.size > 0 ? [word] : []), ...others])], isStem: false };
  }

  /** The stems in the index that are one of these without marks. */
  async #marked(stems: readonly string[]): Promise<string[]> {
    const unmarked = [...new Set(stems.map(withoutMarks))];
    const lists = await Promise.all(unmarked.map((stem) => this.#files.term(unmarkedTerm(stem))));
    return [...unmarked, ...lists.flatMap((list) => list?.split(' ') ?? [])];
  }

  async #markedBelow(word: string): Promise<string[]> {
    const found = await this.#files.below(unmarkedTerm(word), mostLeaves);
    return (found ?? []).flatMap(([, list]) => list.split(' '));
  }

  /** Only searches the file that would contain the word: a typo in its first letters is not found. */
  async #slip(word: string, stems: ReadonlySet<string>): Promise<RespeltHits> {
    const near = new Map<string, string>();
    for (const stem of word.length < shortestMisspelt ? [] : stems) {
      for (const [term, code] of await this.#files.besides(stem))
        if (isOneSlipApart(stem, term) && !term.includes(':')) near.set(term, code);
    }
    const [best] = [...near].sort(([, a], [, b]) => b.length - a.length);
    return { ...this.#hits(new Map(best && [best]), new Map()), spelt: best ? [best[0]] : [], isStem: true };
  }

  async #codesOf(stems: ReadonlySet<string>): Promise<Map<string, string>> {
    const codes = await Promise.all(
      [...stems].map(async (stem) => [stem, await this.#files.term(stem)] as const),
    );
    return new Map(codes.flatMap(([stem, code]) => (code === undefined ? [] : [[stem, code]])));
  }

  /** @param longer Words that begin with the one that was written. */
  #hits(exact: ReadonlyMap<string, string>, longer: ReadonlyMap<string, string>): WordHits {
    const { total } = this.#files;
    const scores = new Float32Array(total);
    let count = 0;
    const add = (code: string, certainty: number) => {
      const postings: [number, number][] = [];
      eachPosting(code, (number, strength) => postings.push([number, weights[strength]]));
      const rarity = Math.log(1 + total / Math.max(1, postings.length)) * certainty;
      for (const [number, weight] of postings) {
        if (!scores[number]) count++;
        scores[number] = Math.max(scores[number] ?? 0, weight * rarity);
      }
    };
    for (const code of exact.values()) add(code, 1);
    for (const code of longer.values()) add(code, begun);
    return { scores, count, stems: new Set([...exact.keys(), ...longer.keys()]) };
  }
}
