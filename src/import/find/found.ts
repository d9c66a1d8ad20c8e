import type { ImportWords } from '../../locale/import-words.ts';
import { inAllLanguages } from '../../locale/index.ts';
import type { Pattern } from '../../locale/pattern.ts';
import type { Said } from '../../model/said.ts';

/** Something that was recognised: where, how sure, and why. */
export interface Found<T> {
  readonly value: T;
  /** 1-based. */
  readonly line: number;
  readonly sure: boolean;
  /** A phrase: `stands after a label`. */
  readonly why: Said;
}

/** One pattern of what all languages have for the same thing. */
export function wordsOf(of: (words: ImportWords) => Pattern): Pattern {
  return inAllLanguages(({ imports }) => of(imports));
}

/** Matches a line that is nothing but what a pattern of all languages stands for. */
export function wholeLine(of: (words: ImportWords) => Pattern): RegExp {
  return new RegExp(`^${wordsOf(of)}$`, 'iu');
}

/** Matches what begins with a label, and a sign or space after it. */
export function labelled(of: (words: ImportWords) => Pattern, sign = '[:.]?'): RegExp {
  return new RegExp(`^${wordsOf(of)}(?!\\p{L})\\s*${sign}\\s*`, 'iu');
}

/** Matches a part of a text. */
export function within(of: (words: ImportWords) => Pattern): RegExp {
  return new RegExp(wordsOf(of), 'iu');
}

/** Matches words of a text. */
export function wordsIn(of: (words: ImportWords) => Pattern): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${wordsOf(of)}(?![\\p{L}\\p{N}-])`, 'giu');
}
