import type { SearchMemo } from '../search/search-memo.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Release } from './release.ts';

/** What parsing a source came to. Bodies are left out: a source whose page must be rendered is parsed again. */
export interface Remembered {
  /** Of the source. */
  readonly hash: string;
  readonly release?: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** What earlier builds parsed, by path of the source. Worth nothing to another program or config. */
export interface Memo {
  /** Covers the program and the config. */
  readonly key: string;
  readonly sources: ReadonlyMap<string, Remembered>;
  /** What the search index was made from. */
  readonly search?: SearchMemo;
}

export const emptyMemo: Memo = { key: '', sources: new Map() };
