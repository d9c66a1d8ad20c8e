import { type PlacedWord, placedWords } from '../words.ts';

/** A part of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** In characters. */
const length = 220;

/** Returns which of the words of a text, in their order, match a query. */
export type Matching = (words: readonly string[]) => readonly boolean[];

function matchingWords(text: string, matching: Matching): PlacedWord[] {
  const words = placedWords(text);
  const isMatch = matching(words.map(({ word }) => word));
  return words.filter((_, i) => isMatch[i]);
}

/** Splits a whole text into parts, with its matching words marked. */
export function marked(text: string, matching: Matching): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of matchingWords(text, matching)) {
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/**
 * Returns the part of a text, about 220 characters, that contains the most different matching words, marked; or its
 * beginning if none match.
 */
export function excerpt(text: string, matching: Matching): Piece[] {
  const hits = matchingWords(text, matching);
  let best = 0;
  let from = 0;
  for (let i = 0, end = 0; i < hits.length; i++) {
    const start = hits[i]?.start ?? 0;
    while (end < hits.length && (hits[end]?.end ?? 0) - start <= length * 0.8) end++;
    const different = new Set(hits.slice(i, end).map(({ word }) => word)).size;
    if (different > best) {
      best = different;
      from = start;
    }
  }
  const start = from < length / 2 ? 0 : text.indexOf(' ', from - 50) + 1;
  const cut = text.length <= start + length ? text.length : text.lastIndexOf(' ', start + length);
  const end = cut > start ? cut : start + length;
  const shown = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  return marked(shown, matching);
}
