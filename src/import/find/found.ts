import type { ImportWords } from '../../locale/import-words.ts';
import { inAllLanguages } from '../../locale/index.ts';
import type { Pattern } from '../../locale/pattern.ts';
import type { LocalizedText } from '../../model/localized-text.ts';

/** A recognised value, with its line, certainty and reason. */
export interface Found<T> {
  readonly value: T;
  /** 1-based. */
  readonly line: number;
  readonly sure: boolean;
  /** A phrase: `is after a label`. */
  readonly why: LocalizedText;
}

/** Returns one pattern of the alternatives in all languages. */
export function wordsOf(of: (words: ImportWords) => Pattern): Pattern {
  return inAllLanguages(({ imports }) => of(imports));
}

/** Matches a line that consists only of a pattern of all languages. */
export function wholeLine(of: (words: ImportWords) => Pattern): RegExp {
  return new RegExp(`^${wordsOf(of)}$`, 'iu');
}

/** Matches text that begins with a label, followed by punctuation or space. */
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
