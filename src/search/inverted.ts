/** Turns rows (a release's stems) into columns (a stem's releases): the index proper. */
export class Inverted {
  readonly #rows: readonly Uint32Array[];
  readonly #stems: number;
  #starts: Uint32Array | undefined;
  #postings: Uint32Array | undefined;
  /** In how many releases each stem stands, by number. */
  readonly counts: Uint32Array;
  /** Changes with the postings of a stem, by number; two lanes of 32 bits. */
  readonly #prints: readonly [Uint32Array, Uint32Array];

  /** `rows` by position of the release; numbers of stems are below `stems`. */
  constructor(rows: readonly Uint32Array[], stems: number) {
    this.#rows = rows;
    this.#stems = stems;
    this.counts = new Uint32Array(stems);
    const [a, b] = [new Uint32Array(stems), new Uint32Array(stems)];
    for (let position = 0; position < rows.length; position++) {
      const row = rows[position] as Uint32Array;
      for (let i = 0; i < row.length; i++) {
        const cell = row[i] as number;
        const stem = cell >>> 2;
        const posting = position * 4 + (cell & 3) + 1;
        this.counts[stem] = (this.counts[stem] as number) + 1;
        a[stem] = Math.imul((a[stem] as number) ^ posting, 0x01000193);
        b[stem] = Math.imul((b[stem] as number) + posting, 0x9e3779b1) ^ ((b[stem] as number) >>> 15);
      }
    }
    this.#prints = [a, b];
  }

  /** Same print, same postings. */
  printOf(stem: number): string {
    return `${this.counts[stem]}.${this.#prints[0][stem]}.${this.#prints[1][stem]}`;
  }

  /** Ascending `position * 4 + strength`. */
  postingsOf(stem: number): Uint32Array {
    const { starts, postings } = this.#columns();
    return postings.subarray(starts[stem], (starts[stem] as number) + (this.counts[stem] as number));
  }

  /** Made when first asked for: a build in which no file of the index changed never asks. */
  #columns(): { starts: Uint32Array; postings: Uint32Array } {
    if (this.#starts && this.#postings) return { starts: this.#starts, postings: this.#postings };
    const starts = new Uint32Array(this.#stems);
    let total = 0;
    for (let stem = 0; stem < this.#stems; stem++) {
      starts[stem] = total;
      total += this.counts[stem] as number;
    }
    const postings = new Uint32Array(total);
    const next = starts.slice();
    for (let position = 0; position < this.#rows.length; position++) {
      const row = this.#rows[position] as Uint32Array;
      for (let i = 0; i < row.length; i++) {
        const cell = row[i] as number;
        const stem = cell >>> 2;
        postings[next[stem] as number] = position * 4 + (cell & 3);
        next[stem] = (next[stem] as number) + 1;
      }
    }
    this.#starts = starts;
    this.#postings = postings;
    return { starts, postings };
  }
}
