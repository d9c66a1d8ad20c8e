import { type StemLanguage, stemLanguage, stemOf, wordsOf } from './words.ts';

/**
 * Every stem ever met, numbered. It only grows: a number means the same stem for as long as the lexicon lives, so
 * rows of earlier builds stay readable.
 */
export class Lexicon {
  readonly stems: string[];
  readonly #numbers: Map<string, number>;
  readonly #byWord = new Map<StemLanguage | undefined, Map<string, number>>();

  constructor(stems: readonly string[] = []) {
    this.stems = [...stems];
    this.#numbers = new Map(this.stems.map((stem, number) => [stem, number]));
  }

  /** The number of a folded word's stem. */
  numberOf(word: string, language: StemLanguage | undefined): number {
    let known = this.#byWord.get(language);
    if (!known) {
      known = new Map();
      this.#byWord.set(language, known);
    }
    let number = known.get(word);
    if (number === undefined) {
      number = this.#number(stemOf(word, language));
      known.set(word, number);
    }
    return number;
  }

  #number(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.stems.length;
    this.stems.push(stem);
    this.#numbers.set(stem, number);
    return number;
  }
}

/** What of a release can be found by its words. Plain text. */
export interface Findable {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Summary, sender, committees, topics, people, case number. */
  readonly facts: readonly string[];
  readonly body: string;
}

/** How often a word stands in a body to count as said several times. */
const several = 3;

/** The stems of a release as `number * 4 + strength`, a row of the index's table. In no particular order. */
export function rowOf({ language: tag, title, facts, body }: Findable, lexicon: Lexicon): Uint32Array {
  const language = stemLanguage(tag);
  const counts = new Map<number, number>();
  for (const word of wordsOf(body)) {
    const number = lexicon.numberOf(word, language);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const strengths = new Map<number, number>();
  for (const [number, count] of counts) strengths.set(number, count >= several ? 1 : 0);
  for (const fact of facts) for (const word of wordsOf(fact)) strengths.set(lexicon.numberOf(word, language), 2);
  for (const word of wordsOf(title)) strengths.set(lexicon.numberOf(word, language), 3);
  const row = new Uint32Array(strengths.size);
  let i = 0;
  for (const [number, strength] of strengths) row[i++] = number * 4 + strength;
  return row;
}
