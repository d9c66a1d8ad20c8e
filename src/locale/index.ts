import type { Locale } from './locale.ts';
import { sv } from './sv.ts';

const locales: Readonly<Record<string, Locale>> = { sv: { code: 'sv', messages: sv } };
const fallback: Locale = { code: 'sv', messages: sv };

/** The catalogue of a BCP 47 language, or the Swedish one where there is none. */
export function localeOf(language: string): Locale {
  return locales[language] ?? locales[language.split('-')[0] ?? ''] ?? fallback;
}
