import type { Lexicon, RowWords } from './lexicon.ts';

/** The words of a release, valid as long as its key is the same. */
export interface Row extends RowWords {
  readonly key: string;
}

/** The words of all releases, by source path. */
export interface Table {
  readonly lexicon: Lexicon;
  readonly rows: ReadonlyMap<string, Row>;
}

/** Search data kept between builds. */
export interface SearchMemo {
  /** Identifies the program and config. The memo is only valid for the same ones. */
  readonly program: string;
  /** Covers everything the index is made from. If it is the same, so are the files. */
  readonly stamp: string;
  /** Every file of the index with its key. */
  readonly files: readonly (readonly [path: string, key: string])[];
  /** Loaded on first use: a build that changes nothing does not need it. */
  readonly table: () => Table | undefined;
}
