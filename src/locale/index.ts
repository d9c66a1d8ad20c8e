import type { Country } from '../register/country.ts';
import type { Pattern, ReadLanguage } from './language.ts';
import * as languages from './languages.ts';
import type { Locale } from './locale.ts';
import * as onlyRead from './read/index.ts';

/** Of a language that the site around the releases can speak. */
export type LanguageCode = keyof typeof languages;

/** Of an archive that says nothing about its language. Its messages are the ones that other catalogues must have. */
export const defaultLocale: Locale & { readonly code: LanguageCode } = languages.sv;

/** The language that most readers elsewhere know. */
export const commonLocale: Locale = languages.en;

/** The default one, then the others by code. */
export const allLocales: readonly Locale[] = [
  defaultLocale,
  ...Object.values(languages)
    .filter((locale) => locale !== defaultLocale)
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
];

/** Those in which releases are read: the site’s own first. */
export const readLanguages: readonly ReadLanguage[] = [...allLocales, ...Object.values(onlyRead)];

export const locales = Object.fromEntries(allLocales.map((locale) => [locale.code, locale])) as Readonly<
  Record<LanguageCode, Locale>
>;
export const languageCodes = Object.keys(locales) as LanguageCode[];

const known = new Map(
  allLocales.flatMap((locale) => [locale.code, ...locale.alsoFor].map((code) => [code, locale] as const)),
);

/** The locale that speaks a BCP 47 language, by its primary subtag: `en-GB` gives `en`. */
export function spokenLocale(language: string): Locale | undefined {
  return known.get(language) ?? known.get(language.toLowerCase().split('-')[0] ?? '');
}

/** The same; the fallback where none does. */
export function localeOf(language: string, fallback: Locale = defaultLocale): Locale {
  return spokenLocale(language) ?? fallback;
}

/** The country of an archive in the language of a locale, by the register that its config names. */
export function homeOf(
  { home, homeWithoutRegister }: Pick<Locale, 'home' | 'homeWithoutRegister'>,
  register: Country['register'] | undefined,
): Country {
  return register === 'none' ? homeWithoutRegister : home;
}

/** The language that releases in it are read by, by its primary subtag: `nn` gives that of `nb`. */
export function readLanguageOf(language: string): ReadLanguage | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return readLanguages.find(({ code, alsoFor }) => code === primary || alsoFor.includes(primary));
}

/** One pattern of what all languages have for the same thing, in a group; it never matches where none has anything. */
export function inAllLanguages(of: (language: ReadLanguage) => Pattern): string {
  const all = readLanguages.map(of).filter((pattern) => pattern !== '');
  return all.length === 0 ? '(?!)' : `(?:${[...new Set(all)].join('|')})`;
}
