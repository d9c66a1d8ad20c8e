/** Inverts rows (the stems of each release) into columns (the releases of each stem): the actual index. */
export class Inverted {
  readonly #rows: readonly Uint32Array[];
  readonly #stems: number;
  #starts: Uint32Array | undefined;
  #postings: Uint32Array | undefined;
  /** Number of releases that contain each stem, by stem number. */
  readonly counts: Uint32Array;
  /** Fingerprint of each stem's postings, by stem number; two lanes of 32 bits. */
  readonly #prints: readonly [Uint32Array, Uint32Array];

  /** `rows` are in order of the releases' positions. Stem numbers are less than `stems`. */
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

  /** Returns a fingerprint of a stem's postings. */
  printOf(stem: number): string {
    return `${this.counts[stem]}.${this.#prints[0][stem]}.${this.#prints[1][stem]}`;
  }

  /** Returns the postings of a stem, ascending `position * 4 + strength`. */
  postingsOf(stem: number): Uint32Array {
    const { starts, postings } = this.#columns();
    return postings.subarray(starts[stem], (starts[stem] as number) + (this.counts[stem] as number));
  }

  /** Computed on first use, because a build that changes no file of the index does not need it. */
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
