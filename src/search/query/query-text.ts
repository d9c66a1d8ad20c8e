import { wordsOf } from '../words.ts';

/** A parsed query text. */
export interface QueryText {
  /** Words that a release must have in one of their forms, each once. Those of the phrases are among them. */
  readonly words: readonly string[];
  /** Those outside of phrases. */
  readonly single: readonly string[];
  /** The word at the very end of the text, which may be the beginning of a word. */
  readonly open: string | undefined;
  /** Words that must follow one another as they are written. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that a release must not have in any form. */
  readonly without: readonly string[];
  /** Words that must not follow one another as they are written. */
  readonly withoutPhrases: readonly (readonly string[])[];
}

const quotationMarks = /[“”„‟«»‹›〝〞〟＂]/g;
// without lookbehind, which browsers of 2022 do not know
const quoted = /(^|[^\p{L}\p{N}])"([^"]+)"/gu;
const excluded = /(^|\s)[-−–](?=[\p{L}\p{N}])[^\s"]+/gu;

/**
 * Parses a query: words, `"phrases"` in any kind of quotation marks, `-excluded` words and `-"excluded phrases"`. Unpaired quotation marks,
 * and hyphens that stand alone or inside a word, are ignored.
 */
export function readQueryText(text: string): QueryText {
  const phrases: string[][] = [];
  const without: string[] = [];
  const withoutPhrases: string[][] = [];
  const rest = text
    .replace(quotationMarks, '"')
    .replace(quoted, (_, before: string, phrase: string, place: number, all: string) => {
      const isExcluded = /[-−–]/.test(before) && /(?:^|\s)$/.test(all.slice(0, place));
      const words = wordsOf(phrase);
      if (words.length > 0) (isExcluded ? withoutPhrases : phrases).push(words);
      return isExcluded ? ' "' : `${before}"`;
    })
    .replace(excluded, (word, before: string) => {
      const words = wordsOf(word);
      // a word with a hyphen in it is several to the index
      if (words.length > 1) withoutPhrases.push(words);
      else without.push(...words);
      return `${before}"`;
    });
  const plain = wordsOf(rest);
  return {
    words: [...new Set([...phrases.flat(), ...plain])],
    single: [...new Set(plain)],
    open: /[\p{L}\p{N}]$/u.test(rest) ? plain.at(-1) : undefined,
    phrases,
    without: [...new Set(without)],
    withoutPhrases,
  };
}

/** Whether a query has anything to search for. */
export function isEmptyText(text: string): boolean {
  const { words, without, withoutPhrases } = readQueryText(text);
  return words.length + without.length + withoutPhrases.length === 0;
}
