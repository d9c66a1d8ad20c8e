import { stemmers } from './stemmers.ts';
import { TextWriter } from './text-code.ts';
import { eachWord, type Stemmer, stemmerFor, stemOf } from './words.ts';

/**
 * All words and stems so far, numbered. It only grows: numbers keep their meaning as long as the lexicon exists, so rows of
 * earlier builds stay valid.
 */
export class Lexicon {
  readonly stems: string[];
  /** Folded words, as they are written. */
  readonly words: string[];
  readonly #stemNumbers: Map<string, number>;
  readonly #wordNumbers: Map<string, number>;
  /** The number of each word's stem, by stemmer and the word's number. */
  readonly #stemsOf = new Map<Stemmer | undefined, number[]>();

  constructor(stems: readonly string[] = [], words: readonly string[] = []) {
    this.stems = [...stems];
    this.words = [...words];
    this.#stemNumbers = new Map(this.stems.map((stem, number) => [stem, number]));
    this.#wordNumbers = new Map(this.words.map((word, number) => [word, number]));
  }

  /** Returns the number of a folded word. */
  wordNumber(word: string): number {
    return numberIn(this.words, this.#wordNumbers, word);
  }

  /** Returns a function that returns the number of a word's stem, by the word's number. */
  stemming(stemmer: Stemmer | undefined): (word: number) => number {
    const known = this.#stemsOf.get(stemmer) ?? [];
    this.#stemsOf.set(stemmer, known);
    return (word) => {
      let stem = known[word];
      if (stem === undefined) {
        stem = numberIn(this.stems, this.#stemNumbers, stemOf(this.words[word] ?? '', stemmer));
        known[word] = stem;
      }
      return stem;
    };
  }
}

function numberIn(list: string[], numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const number = list.length;
  list.push(text);
  numbers.set(text, number);
  return number;
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

/** What the index's table holds of a release. */
export interface RowWords {
  /** `number * 4 + strength`, with numbers of the lexicon. In no particular order. */
  readonly stems: Uint32Array;
  /** The words in their order, to be read by `eachPlace`. */
  readonly text: Uint8Array;
}

export function rowOf({ language, title, facts, body }: Findable, lexicon: Lexicon): RowWords {
  const stemNumber = lexicon.stemming(stemmerFor(language, stemmers));
  const text = new TextWriter();
  const met: number[] = [];
  const mark = (part: string, markOf: (before: number) => number) => {
    text.begin();
    eachWord(part, (word) => {
      const wordNumber = lexicon.wordNumber(word);
      text.add(wordNumber);
      const number = stemNumber(wordNumber);
      if (number >= marks.length) marks = grown(marks, number);
      const before = marks[number] as number;
      if (before === 0) met.push(number);
      marks[number] = markOf(before);
    });
  };
  // the body last: what is added to its end moves no other word
  mark(title, () => inTitle);
  for (const fact of facts) mark(fact, (before) => Math.max(before, inFacts));
  mark(body, (before) => (before < several ? before + 1 : before));
  const stems = new Uint32Array(met.length);
  for (let i = 0; i < met.length; i++) {
    const number = met[i] as number;
    stems[i] = number * 4 + Math.max(0, (marks[number] as number) - several + 1);
    marks[number] = 0;
  }
  return { stems, text: text.bytes() };
}

function grown(array: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * Math.max(array.length, index + 1));
  larger.set(array);
  return larger;
}
