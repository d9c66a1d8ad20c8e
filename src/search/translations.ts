import type { Start } from './index-format.ts';
import { eachPair } from './number-code.ts';

/** Returns, by the number of each translation, that of the language version that represents it. */
export function mainVersions({ translations = '' }: Start): ReadonlyMap<number, number> {
  const mains = new Map<number, number>();
  eachPair(translations, (number, main) => mains.set(number, main));
  return mains;
}

/**
 * Keeps one language version of every release among those with a score: the representing one if it is among them,
 * otherwise the first. It gets the best of their scores; the others become negative.
 */
export function keepOneEach(scores: Float32Array, mains: ReadonlyMap<number, number>): void {
  const kept = new Map<number, number>();
  for (const [number, main] of mains) {
    const score = scores[number] ?? -1;
    if (score < 0) continue;
    const shown = (scores[main] ?? -1) >= 0 ? main : kept.get(main);
    if (shown === undefined) kept.set(main, number);
    else {
      scores[shown] = Math.max(scores[shown] ?? -1, score);
      scores[number] = -1;
    }
  }
}
