import { encodePlaces } from './number-code.ts';
import { eachPlace } from './text-code.ts';

/** Maximum number of places that are inverted at a time, which bounds the memory that it takes. */
const mostPlaces = 1 << 22;

/** The places of a group of words. */
interface Inverted {
  readonly group: number;
  /** Index in `places` after the last place of each word. */
  readonly ends: Uint32Array;
  /** The release of each place, by number. */
  readonly releases: Uint32Array;
  /** Each within its release. */
  readonly places: Uint32Array;
}

/** Inverts texts (the words of each release) into the places of each word, to search for phrases. */
export class WordPlaces {
  readonly #texts: readonly Uint8Array[];
  /** Number of places of each word, and of releases that contain it. */
  readonly counts: Uint32Array;
  readonly releases: Uint32Array;
  /** Fingerprint of each word's places, 64 bits in two arrays. */
  readonly #prints: readonly [Uint32Array, Uint32Array];
  /** Group in which each word is inverted. */
  #groups = new Uint16Array();
  #inverted: Inverted | undefined;

  /** `texts` are in order of the releases' numbers. Word numbers are less than `words`. */
  constructor(texts: readonly Uint8Array[], words: number) {
    this.#texts = texts;
    this.counts = new Uint32Array(words);
    this.releases = new Uint32Array(words);
    const [a, b] = [new Uint32Array(words), new Uint32Array(words)];
    const last = new Uint32Array(words);
    for (const [release, text] of texts.entries()) {
      eachPlace(text, (word, place) => {
        this.counts[word] = (this.counts[word] as number) + 1;
        if (last[word] !== release + 1) {
          last[word] = release + 1;
          this.releases[word] = (this.releases[word] as number) + 1;
          a[word] = Math.imul((a[word] as number) ^ (release + 1), 0x9e3779b1);
        }
        a[word] = Math.imul((a[word] as number) ^ (place + 1), 0x01000193);
        b[word] =
          Math.imul((b[word] as number) + (a[word] as number), 0x9e3779b1) ^ ((b[word] as number) >>> 15);
      });
    }
    this.#prints = [a, b];
  }

  /** Returns a fingerprint of a word's places. */
  printOf(word: number): string {
    return `${this.counts[word]}.${this.#prints[0][word]}.${this.#prints[1][word]}`;
  }

  /** Groups words in the order in which `codeOf` will be called, so that each group is inverted once. */
  arrange(words: readonly number[]): void {
    this.#groups = new Uint16Array(this.counts.length);
    this.#inverted = undefined;
    let group = 0;
    let sum = 0;
    for (const word of words) {
      const count = this.counts[word] as number;
      if (sum > 0 && sum + count > mostPlaces) {
        group++;
        sum = 0;
      }
      sum += count;
      this.#groups[word] = group;
    }
  }

  /** Returns a word's places, encoded. */
  codeOf(word: number): string {
    const group = this.#groups[word] as number;
    if (this.#inverted?.group !== group) this.#inverted = this.#invert(group);
    const { ends, releases, places } = this.#inverted;
    const end = ends[word] as number;
    const begin = end - (this.counts[word] as number);
    return encodePlaces(releases.subarray(begin, end), places.subarray(begin, end));
  }

  #invert(group: number): Inverted {
    const groups = this.#groups;
    const ends = new Uint32Array(groups.length);
    let total = 0;
    for (let word = 0; word < groups.length; word++) {
      ends[word] = total;
      if (groups[word] === group) total += this.counts[word] as number;
    }
    const [releases, places] = [new Uint32Array(total), new Uint32Array(total)];
    for (const [release, text] of this.#texts.entries()) {
      eachPlace(text, (word, place) => {
        if (groups[word] !== group) return;
        const next = ends[word] as number;
        releases[next] = release;
        places[next] = place;
        ends[word] = next + 1;
      });
    }
    return { group, ends, releases, places };
  }
}
