import { stemmers } from './stemmers.ts';
import { eachWord, type Stemmer, stemmerFor, stemOf } from './words.ts';

/**
 * All stems so far, numbered. It only grows: numbers keep their meaning as long as the lexicon exists, so rows of
 * earlier builds stay valid.
 */
export class Lexicon {
  readonly stems: string[];
  readonly #numbers: Map<string, number>;
  readonly #byWord = new Map<Stemmer | undefined, Map<string, number>>();

  constructor(stems: readonly string[] = []) {
    this.stems = [...stems];
    this.#numbers = new Map(this.stems.map((stem, number) => [stem, number]));
  }

  /** Gives the number of a folded word's stem. */
  numbering(stemmer: Stemmer | undefined): (word: string) => number {
    const known = this.#byWord.get(stemmer) ?? new Map<string, number>();
    this.#byWord.set(stemmer, known);
    return (word) => {
      let number = known.get(word);
      if (number === undefined) {
        number = this.#number(stemOf(word, stemmer));
        known.set(word, number);
      }
      return number;
    };
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

/** The searchable text of a release. Plain text. */
export interface Findable {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Summary, sender, committees, topics, people, case number. */
  readonly facts: readonly string[];
  readonly body: string;
}

/** Number of times a word must occur in a body to count as occurring several times. */
const several = 3;
const inFacts = several + 1;
const inTitle = several + 2;

/** A mark for each stem, by number; all zero between releases. */
let marks = new Uint8Array(1 << 16);

/** The stems of a release as `number * 4 + strength`, a row of the index's table. In no particular order. */
export function rowOf({ language, title, facts, body }: Findable, lexicon: Lexicon): Uint32Array {
  const numberOf = lexicon.numbering(stemmerFor(language, stemmers));
  const met: number[] = [];
  const mark = (text: string, markOf: (before: number) => number) => {
    eachWord(text, (word) => {
      const number = numberOf(word);
      if (number >= marks.length) marks = grown(marks, number);
      const before = marks[number] as number;
      if (before === 0) met.push(number);
      marks[number] = markOf(before);
    });
  };
  mark(body, (before) => Math.min(before + 1, several));
  for (const fact of facts) mark(fact, () => inFacts);
  mark(title, () => inTitle);
  const row = new Uint32Array(met.length);
  for (let i = 0; i < met.length; i++) {
    const number = met[i] as number;
    row[i] = number * 4 + Math.max(0, (marks[number] as number) - several + 1);
    marks[number] = 0;
  }
  return row;
}

function grown(array: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * Math.max(array.length, index + 1));
  larger.set(array);
  return larger;
}
