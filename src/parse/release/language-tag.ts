import { createProblem } from '../../codes/index.ts';
import { once } from '../../incremental/memoize.ts';
import { withoutInvisible } from '../../invisible.ts';
import { allLocales, languageCodes } from '../../locale/index.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';

const known = new Map<string, Reading<string>>();
/** An archive has few languages; misspelt ones must not fill the memory of a long watch. */
const knownLimit = 1000;

/** A language tag (BCP 47) of a language that has a name, in its canonical form. Error: `language-unknown`. */
export function readLanguage(written: string): Reading<string> {
  let reading = known.get(written);
  if (!reading) {
    reading = readAnew(withoutInvisible(written).trim());
    if (known.size >= knownLimit) known.clear();
    known.set(written, reading);
  }
  return reading;
}

function readAnew(written: string): Reading<string> {
  const tag = canonical(written);
  if (tag !== undefined && hasName(tag)) return read(tag);
  const word = written.toLowerCase();
  const near = nearest(word, namedTags().keys());
  const meant = canonical(written.replace('_', '-')) ?? '';
  const suggestion = namedTags().get(word) ?? (hasName(meant) ? meant : near && namedTags().get(near));
  return unread(createProblem('language-unknown', written, suggestion, languageCodes));
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function hasName(tag: string): boolean {
  const language = tag.split('-')[0] ?? '';
  return language !== '' && (ownTags.has(language) || displayNames.some((names) => names.of(language)));
}

/** Tags for which languages have their own names. */
const ownTags = new Set(allLocales.flatMap(({ languageNames }) => Object.values(languageNames)));
const displayNames = allLocales.map(
  ({ tag }) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }),
);

/** Tags of languages by their names in all locales, in lower case; the first of two counts. */
const namedTags = once((): ReadonlyMap<string, string> => {
  const named = twoLetters().flatMap((tag) =>
    displayNames.flatMap((names): (readonly [string, string])[] => {
      const name = names.of(tag);
      return name === undefined ? [] : [[name.toLowerCase(), tag]];
    }),
  );
  const own = allLocales.flatMap(({ languageNames }) => Object.entries(languageNames));
  return new Map([...own, ...named].reverse());
});

/** Every tag of two letters that is in its canonical form, whether it has a meaning or not. */
function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => canonical(tag) === tag);
}
