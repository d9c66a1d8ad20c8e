import { complain } from '../../codes/index.ts';
import { once } from '../../incremental/memoize.ts';
import { allLocales } from '../../locale/index.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest, quoted } from '../text/suggest.ts';

const known = new Map<string, Reading<string>>();
/** An archive has a handful of languages; misspelt ones must not fill the memory of a long watch. */
const knownLimit = 1000;

/** A language tag (BCP 47) of a language that has a name, in its canonical form. Error: `language-unknown`. */
export function readLanguage(written: string): Reading<string> {
  let reading = known.get(written);
  if (!reading) {
    reading = readAnew(written.trim());
    if (known.size >= knownLimit) known.clear();
    known.set(written, reading);
  }
  return reading;
}

function readAnew(written: string): Reading<string> {
  const tag = canonical(written);
  if (tag !== undefined && hasName(tag)) return read(tag);
  const word = written.toLowerCase();
  const near = nearest(word, names().keys());
  const meant = canonical(written.replace('_', '-')) ?? '';
  const suggestion = names().get(word) ?? (hasName(meant) ? meant : near && names().get(near));
  return unread(
    complain(
      'language-unknown',
      `${quoted(written)} is not a language tag`,
      suggestion === undefined
        ? 'write a tag such as sv, en, fi or ar'
        : `did you mean “${suggestion}”? Languages are named by their tags, such as sv, en or fi`,
    ),
  );
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function hasName(tag: string): boolean {
  if (tag === '') return false;
  const language = tag.split('-')[0] ?? '';
  return unnamed.has(language) || displayNames().of(language) !== undefined;
}

/** Languages of Sweden that the platform's data has no name for. */
const unnamed = new Set(['fit', 'ssp', 'rmf', 'rmu']);
const displayNames = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));

/** Those that releases are likely to be in. */
const likely =
  'sv en fi nb fit se sma smj yi rom no nn da is de fr es pl ru uk ar fa so ti tr ku et lv lt nl it pt zh ro bs hr sr sq th vi';

/** Tags of languages by their names in each language that has a locale, in lower case; of two the first counts. */
const names = once((): ReadonlyMap<string, string> => {
  const all = allLocales.flatMap(({ code, languageNames }): (readonly [string, string])[] => {
    const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
    return [
      ...Object.entries(languageNames),
      ...likely.split(' ').map((tag) => [own.of(tag)?.toLowerCase() ?? tag, tag] as const),
    ];
  });
  return new Map(all.reverse());
});
