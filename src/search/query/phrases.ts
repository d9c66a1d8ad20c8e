import { eachPlaceOf } from '../number-code.ts';
import { withoutMarks } from '../words.ts';
import type { IndexFiles } from './index-files.ts';

/** Larger than the number of places in any release. */
const stride = 2 ** 24;

/** Searches for phrases: consecutive words, exactly as written. */
export class PhraseSearch {
  readonly #files: IndexFiles;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /**
   * Returns, by release number, whether the release contains a phrase.
   *
   * @param phrase folded words
   * @param isExact whether å, ä and ö are separate letters
   */
  async find(phrase: readonly string[], isExact: boolean): Promise<Uint8Array> {
    const codes = await Promise.all(phrase.map((word) => this.#codesOf(word, isExact)));
    const order = codes
      .map((own, offset) => ({ own, offset, length: own.reduce((sum, code) => sum + code.length, 0) }))
      .sort((a, b) => a.length - b.length);
    let begins: ReadonlySet<number> | undefined;
    for (const { own, offset } of order) {
      const next = new Set<number>();
      for (const code of own) {
        eachPlaceOf(code, (release, place) => {
          const begin = release * stride + place - offset;
          if (place >= offset && (begins === undefined || begins.has(begin))) next.add(begin);
        });
      }
      begins = next;
    }
    const has = new Uint8Array(this.#files.total);
    for (const begin of begins ?? []) has[Math.floor(begin / stride)] = 1;
    return has;
  }

  async #codesOf(word: string, isExact: boolean): Promise<string[]> {
    const unmarked = withoutMarks(word);
    const words = [...(await this.#files.placesBesides(unmarked))];
    const isWanted = (one: string) => (isExact ? one === word : withoutMarks(one) === unmarked);
    return words.flatMap(([one, code]) => (isWanted(one) ? [code] : []));
  }
}

/** Returns the indexes of those words of a text that are part of a phrase. */
export function placesOf(
  phrases: readonly (readonly string[])[],
  text: readonly string[],
  isRespelt: boolean,
): Set<number> {
  const spell = (words: readonly string[]) => (isRespelt ? words.map(withoutMarks) : words);
  const spelt = spell(text);
  const places = new Set<number>();
  for (const phrase of phrases.map(spell)) {
    for (let begin = 0; begin + phrase.length <= spelt.length; begin++)
      if (phrase.every((word, i) => spelt[begin + i] === word))
        for (const i of phrase.keys()) places.add(begin + i);
  }
  return places;
}
