import { wordsOf } from '../words.ts';

/** A parsed query text. */
export interface QueryText {
  /** Words that a release must have, each once. */
  readonly words: readonly string[];
  /** The word at the very end of the text, which may be the beginning of a word. */
  readonly open: string | undefined;
  /** Words that must follow one another, each phrase at least two; its words are in `words` as well. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that a release must not have. */
  readonly without: readonly string[];
}

// without lookbehind, which browsers of 2022 do not support
const quoted = /(^|\s)"([^"]+)"/g;
const excluded = /(^|\s)-(?=[\p{L}\p{N}])[^\s"]+/gu;

/**
 * Parses a query: words, `"phrases"` in any kind of quotation marks, and `-excluded` words. Unpaired quotation marks,
 * and hyphens that stand alone or inside a word, are ignored.
 */
export function readQueryText(text: string): QueryText {
  const phrases: string[][] = [];
  const without: string[] = [];
  const rest = text
    .replace(/[“”„«»]/g, '"')
    .replace(quoted, (_, before: string, phrase: string) => {
      phrases.push(wordsOf(phrase));
      return `${before}"`;
    })
    .replace(excluded, (word, before: string) => {
      without.push(...wordsOf(word));
      return `${before}"`;
    });
  const plain = wordsOf(rest);
  return {
    words: [...new Set([...phrases.flat(), ...plain])],
    open: /[\p{L}\p{N}]$/u.test(rest) ? plain.at(-1) : undefined,
    phrases: phrases.filter(({ length }) => length > 1),
    without: [...new Set(without)],
  };
}

/** Whether a query has anything to search for. */
export function isEmptyText(text: string): boolean {
  const { words, without } = readQueryText(text);
  return words.length === 0 && without.length === 0;
}
