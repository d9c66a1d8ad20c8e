import { complain } from '../../codes/index.ts';
import { once } from '../../incremental/memoize.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest, quoted } from '../text/suggest.ts';

const names: Readonly<Record<string, string>> = {
  svenska: 'sv',
  swedish: 'sv',
  engelska: 'en',
  english: 'en',
  finska: 'fi',
  suomi: 'fi',
  finnish: 'fi',
  meänkieli: 'fit',
  nordsamiska: 'se',
  samiska: 'se',
  sydsamiska: 'sma',
  lulesamiska: 'smj',
  jiddisch: 'yi',
  romani: 'rom',
  norska: 'no',
  danska: 'da',
  tyska: 'de',
  franska: 'fr',
  spanska: 'es',
  polska: 'pl',
  ryska: 'ru',
  ukrainska: 'uk',
  arabiska: 'ar',
  persiska: 'fa',
  somaliska: 'so',
  tigrinska: 'ti',
  turkiska: 'tr',
  kurdiska: 'ku',
  teckenspråk: 'ssp',
};

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
  const near = nearest(word, Object.keys(names));
  const meant = canonical(written.replace('_', '-')) ?? '';
  const suggestion = names[word] ?? (hasName(meant) ? meant : near && names[near]);
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
