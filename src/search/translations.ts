import type { Start } from './index-format.ts';
import { eachPair } from './number-code.ts';

/** Returns, by the number of each translation, that of the language version that stands for it. */
export function mainVersions({ translations = '' }: Start): ReadonlyMap<number, number> {
  const mains = new Map<number, number>();
  eachPair(translations, (number, main) => mains.set(number, main));
  return mains;
}

/**
 * Leaves one language version of every release: the one that stands for all if it is among them, otherwise the first.
 * It takes the place of the first.
 */
export function onceEach(numbers: readonly number[], mains: ReadonlyMap<number, number>): number[] {
  if (mains.size === 0) return [...numbers];
  const matching = new Set(numbers);
  const shown = new Map<number, number>();
  for (const number of numbers) {
    const main = mains.get(number) ?? number;
    if (!shown.has(main)) shown.set(main, matching.has(main) ? main : number);
  }
  return [...shown.values()];
}
