import { primarySubtag } from '../primary-subtag.ts';
import type { Start } from './index-format.ts';
import { eachPair } from './number-code.ts';

/** The language versions of releases, by number. */
export class Translations {
  /** By the number of each translation, that of the language version that represents it. */
  readonly #mains = new Map<number, number>();
  /** By primary subtag. */
  readonly #numbers = new Map<string, Set<number>>();

  constructor({ translations = {} }: Start) {
    for (const [language, code] of Object.entries(translations)) {
      const numbers = new Set<number>();
      this.#numbers.set(language, numbers);
      eachPair(code, (number, main) => {
        this.#mains.set(number, main);
        numbers.add(number);
      });
    }
  }

  /**
   * Keeps one language version of every release among those with a score: the one in the preferred language, else the
   * representing one, else the first. It gets the best of their scores; the others become negative.
   *
   * @param language BCP 47
   */
  keepOneEach(scores: Float32Array, language = ''): void {
    const preferred = this.#numbers.get(primarySubtag(language));
    const kept = new Map<number, number>();
    for (const [number, main] of this.#mains) {
      const score = scores[number] ?? -1;
      if (score < 0) continue;
      const shown = (scores[main] ?? -1) >= 0 ? main : kept.get(main);
      if (shown === undefined) kept.set(main, number);
      else {
        const [stays, goes] = preferred?.has(number) ? [number, shown] : [shown, number];
        scores[stays] = Math.max(scores[shown] ?? -1, score);
        scores[goes] = -1;
        kept.set(main, stays);
      }
    }
  }
}
