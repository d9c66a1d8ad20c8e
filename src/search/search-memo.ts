import type { Lexicon } from './lexicon.ts';

/** The words of a release, as long as its key is the same. */
export interface Row {
  readonly key: string;
  /** `number * 4 + strength`, numbers by the lexicon. */
  readonly stems: Uint32Array;
}

/** The words of every release, by path of its source. */
export interface Table {
  readonly lexicon: Lexicon;
  readonly rows: ReadonlyMap<string, Row>;
}

/** What earlier builds learnt for the search. */
export interface SearchMemo {
  /** The program and what of the config the files depend on: what is remembered is worth nothing to another. */
  readonly program: string;
  /** Covers all that the index was made from: while it stands, so do its files. */
  readonly stamp: string;
  /** Every file of the index with its key. */
  readonly files: readonly (readonly [path: string, key: string])[];
  /** Read when it is first needed: a build that changes nothing needs none of it. */
  readonly table: () => Table | undefined;
}
