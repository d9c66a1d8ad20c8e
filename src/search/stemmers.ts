import { allLocales } from '../locale/index.ts';
import type { Stemmer } from './words.ts';

/** One for each language that has a locale. The page loads those of its archive's languages, made from the same files. */
export const stemmers: readonly Stemmer[] = allLocales.map(({ code, alsoFor, stem }) => ({
  languages: [code, ...alsoFor],
  stem,
}));
