import { listParts } from '../../locale/format.ts';
import { allLocales } from '../../locale/index.ts';

/** `och`, `and`: the word between the last two of several names, in every language. */
const conjunctions = new Set(
  allLocales.flatMap(({ code }) => listParts(['a', 'b'], code).map(({ before }) => before.trim())),
);
const between = new RegExp(
  `\\s*[,;/&+]\\s*|\\s+(?:${[...conjunctions].filter((word) => word !== '').join('|')})\\s+`,
  'iu',
);

/** Returns the names in a text that may contain several: `Ekeskär och Region Ljusmark`. */
export function namesWithin(text: string): string[] {
  return text.split(between).filter((name) => name.trim() !== '');
}
