import { primarySubtag } from '../primary-subtag.ts';
import type { Pattern, ReadLanguage } from './language.ts';
import * as languages from './languages.ts';
import type { Locale } from './locale.ts';
import * as onlyRead from './read/index.ts';

/** Code of a language that the site can be in. */
export type LanguageCode = keyof typeof languages;

/** The default language of archives. Other languages must have the same messages. */
export const defaultLocale: Locale & { readonly code: LanguageCode } = languages.sv;

/** The language for readers in other countries. */
export const commonLocale: Locale = languages.en;

/** The default one, then the others by code. */
export const allLocales: readonly Locale[] = [
  defaultLocale,
  ...Object.values(languages)
    .filter((locale) => locale !== defaultLocale)
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
];

/** The languages in which releases are parsed, those of sites first. */
export const readLanguages: readonly ReadLanguage[] = [...allLocales, ...Object.values(onlyRead)];

export const locales = Object.fromEntries(allLocales.map((locale) => [locale.code, locale])) as Readonly<
  Record<LanguageCode, Locale>
>;
export const languageCodes = Object.keys(locales) as LanguageCode[];

const known = new Map(
  allLocales.flatMap((locale) => [locale.code, ...locale.alsoFor].map((code) => [code, locale] as const)),
);

/** Returns the locale for a BCP 47 tag by its primary subtag: `en-GB` gives `en`. */
export function availableLocale(language: string): Locale | undefined {
  return known.get(language) ?? known.get(primarySubtag(language));
}

/** The same, with a fallback. */
export function localeOf(language: string, fallback: Locale = defaultLocale): Locale {
  return availableLocale(language) ?? fallback;
}

/** Returns the language for parsing releases by its primary subtag: `nn` gives that of `nb`. */
export function readLanguageOf(language: string): ReadLanguage | undefined {
  const primary = primarySubtag(language);
  return readLanguages.find(({ code, alsoFor }) => code === primary || alsoFor.includes(primary));
}

/** Returns one pattern of the alternatives in all languages, in a group; it never matches if there are none. */
export function inAllLanguages(of: (language: ReadLanguage) => Pattern): string {
  const all = readLanguages.map(of).filter((pattern) => pattern !== '');
  return all.length === 0 ? '(?!)' : `(?:${[...new Set(all)].join('|')})`;
}
