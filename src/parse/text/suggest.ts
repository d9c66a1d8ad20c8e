import { distance } from 'fastest-levenshtein';
import { codePointName, withoutInvisible } from '../../invisible.ts';

/**
 * The candidate that a misspelt word most likely means, or nothing when none is near: at most a third of the
 * letters may differ (two of five), and no more than `most`, upper and lower case, accents and hyphens apart.
 */
export function nearest(
  written: string,
  candidates: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  const wanted = plain(written);
  if (wanted === '' || wanted.length > longest) return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(most, wanted.length < 5 ? 1 : Math.max(2, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const known = plain(candidate);
    if (Math.abs(known.length - wanted.length) >= bestDistance) continue;
    const apart = distance(wanted, known);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Longer words are never suggested for: the time to compare grows with the square of the length. */
const longest = 100;

function plain(word: string): string {
  return withoutInvisible(word)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[\s_-]/g, '');
}

/** An author's words between quotation marks, on one line and of bearable length. */
export function quoted(written: string): string {
  const line = visible(written).replace(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, 200)];
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')}”`;
}

/** Shows the code point of a character that nobody sees, unless it holds an emoji or a foreign word together. */
function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹${codePointName(code)}›`;
  });
}

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<=[\0-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\0-\u024f])/gu;

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
