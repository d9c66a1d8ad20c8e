import type { SearchMemo } from '../search/search-memo.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Release } from './release.ts';

/** The result of parsing a source, without the body: if its page must be rendered, the source is parsed again. */
export interface Remembered {
  /** Of the source. */
  readonly hash: string;
  readonly release?: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parsed sources of earlier builds, by path. Only valid for the same program and config. */
export interface Memo {
  /** Covers the program and the config. */
  readonly key: string;
  readonly sources: ReadonlyMap<string, Remembered>;
  /** The input of the search index. */
  readonly search?: SearchMemo;
}

export const emptyMemo: Memo = { key: '', sources: new Map() };
