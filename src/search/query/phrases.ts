import type { Shown } from '../index-format.ts';
import { withoutMarks, wordsOf } from '../words.ts';

/** Most releases whose texts are read to verify a phrase. */
export const mostVerified = 400;

/**
 * Whether a release contains every phrase, word for word, in its title, its text or its names.
 *
 * @param isExact Whether å, ä and ö are letters of their own.
 */
export function hasPhrases(
  { title, text, sender, committees }: Shown,
  phrases: readonly (readonly string[])[],
  isExact: boolean,
): boolean {
  const spell = (words: readonly string[]) => {
    const spaced = ` ${words.join(' ')} `;
    return isExact ? spaced : withoutMarks(spaced);
  };
  const parts = [title, text, sender, ...committees].map((part) => spell(wordsOf(part)));
  return phrases.every((phrase) => parts.some((part) => part.includes(spell(phrase))));
}
