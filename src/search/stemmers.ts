import { allLocales } from '../locale/index.ts';
import type { Stemmer } from './words.ts';

/** One stemmer per locale. The page loads those of its archive's languages, built from the same files. */
export const stemmers: readonly Stemmer[] = allLocales.map(({ code, alsoFor, stem }) => ({
  languages: [code, ...alsoFor],
  stem,
}));
