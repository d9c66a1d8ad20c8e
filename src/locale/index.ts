import type { Config } from '../model/config-schema.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import type { Locale } from './locale.ts';
import { sv } from './sv.ts';

/** The languages that the site around the releases speaks: a catalogue each, and a line each here. */
export const locales: Readonly<Record<Config['language'], Locale>> = {
  sv: { code: 'sv', messages: sv },
  en: { code: 'en', messages: en },
  fi: { code: 'fi', messages: fi },
};

/** The catalogue of a BCP 47 language, by its primary subtag: `en-GB` gives `en`. Else the fallback. */
export function localeOf(language: string, fallback: Locale = locales.sv): Locale {
  return known.get(language) ?? known.get(language.toLowerCase().split('-')[0] ?? '') ?? fallback;
}

const known = new Map<string, Locale>(Object.entries(locales));
