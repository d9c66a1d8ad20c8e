import { distance } from 'fastest-levenshtein';
import { withoutInvisible } from '../../invisible.ts';

/**
 * Returns the candidate that is nearest to a misspelt word, or undefined: at most a third of the letters may differ
 * (two of five), and no more than `most`, ignoring case, accents and hyphens.
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
    const apart = isSwapped(wanted, known) ? 1 : distance(wanted, known);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Whether two words differ only in the order of two adjacent letters, which is a single typo. */
function isSwapped(a: string, b: string): boolean {
  const at = a.split('').findIndex((unit, i) => unit !== b[i]);
  const swapped = `${a.slice(0, at)}${a.slice(at + 1, at + 2)}${a.slice(at, at + 1)}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b;
}

/** Longer words get no suggestions, because the time to compare is quadratic in the length. */
const longest = 100;

function plain(word: string): string {
  return withoutInvisible(word)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[\s_-]/g, '');
}
