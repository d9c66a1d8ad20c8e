import {
  type Phrases,
  phrasesName,
  type Shown,
  type Start,
  shownName,
  shownTogether,
} from '../index-format.ts';
import { type LeafKind, leafName, leafOf, leavesBelow } from '../leaves.ts';

/** Loads a file of the index by its name. */
export type Load = (name: string) => Promise<unknown>;

/** The files of the index, each loaded on first use. */
export class IndexFiles {
  readonly #load: Load;
  readonly #months: Start['months'];
  readonly #leaves: ReadonlySet<string>;
  readonly #read = new Map<string, Promise<ReadonlyMap<string, string>>>();
  #placeLeaves: Promise<ReadonlySet<string>> | undefined;
  /** Number of releases. */
  readonly total: number;

  constructor(start: Start, load: Load) {
    this.#load = load;
    this.#months = start.months;
    this.#leaves = new Set(start.leaves);
    this.total = start.months.reduce((total, [, count]) => total + count, 0);
  }

  /** Returns the index entry of a term. */
  async term(term: string): Promise<string | undefined> {
    return (await this.besides(term)).get(term);
  }

  /** Returns the terms of the file in which a term is or would be. */
  async besides(term: string): Promise<ReadonlyMap<string, string>> {
    const leaf = leafOf(term, this.#leaves);
    return leaf === undefined ? new Map() : this.#leaf(leaf);
  }

  /** Returns all terms with a prefix; undefined if they are in more than `most` files. */
  async below(prefix: string, most: number): Promise<(readonly [term: string, code: string])[] | undefined> {
    const leaves = leavesBelow(prefix, this.#leaves);
    if (leaves.length > most) return undefined;
    const read = await Promise.all(leaves.map((leaf) => this.#leaf(leaf)));
    return read.flatMap((terms) => [...terms].filter(([term]) => term.startsWith(prefix)));
  }

  /** Returns the results for release numbers, in their order. */
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

  /** Calls `call` with each month that has releases: its year, their first number, and the one after their last. */
  eachMonth(call: (year: number, first: number, end: number) => void): void {
    let first = 0;
    for (const [month, count] of this.#months) {
      call(Number(month.slice(0, 4)), first, first + count);
      first += count;
    }
  }

  /** Returns the places of the words in the file in which a word is or would be, `unmarked` without its marks. */
  async placesBesides(unmarked: string): Promise<ReadonlyMap<string, string>> {
    this.#placeLeaves ??= this.#load(phrasesName).then((file) => new Set((file as Phrases).leaves));
    this.#placeLeaves.catch(() => {
      this.#placeLeaves = undefined;
    });
    const leaf = leafOf(unmarked, await this.#placeLeaves);
    return leaf === undefined ? new Map() : this.#leaf(leaf, 'p');
  }

  #leaf(leaf: string, kind: LeafKind = 't'): Promise<ReadonlyMap<string, string>> {
    const name = leafName(leaf, kind);
    let read = this.#read.get(name);
    if (!read) {
      read = this.#load(name).then((text) => readLeaf(text as string));
      this.#read.set(name, read);
      read.catch(() => this.#read.delete(name));
    }
    return read;
  }

  #placeOf(number: number): [string, number] {
    let rest = number;
    for (const [month, count] of this.#months) {
      if (rest < count) return [month, rest];
      rest -= count;
    }
    throw new RangeError(`no release ${number}`);
  }
}

function readLeaf(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    terms.set(line.slice(0, space), line.slice(space + 1));
  }
  return terms;
}
