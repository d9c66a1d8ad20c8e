import { memoize } from '../../incremental/memoize.ts';

/** Written from right to left, unless the tag names another script (Unicode CLDR). */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Writing direction of a BCP 47 language. */
export const directionOf = memoize((lang): 'ltr' | 'rtl' => {
  const { language, script } = new Intl.Locale(lang);
  if (script !== undefined) return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Aran)$/.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
});

/** The name of a language in itself: `English`, `suomi`; its tag if unknown. */
export const nameOf = memoize(
  (lang) => new Intl.DisplayNames([lang], { type: 'language', languageDisplay: 'standard' }).of(lang) ?? lang,
);
