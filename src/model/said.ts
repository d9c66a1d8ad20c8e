/** The languages in which the program speaks to those who write. */
export const writerLanguages = ['en', 'sv'] as const;

export type WriterLanguage = (typeof writerLanguages)[number];

/** What programs read, and people whose language is none of these. */
export const commonLanguage = 'en';

export type OtherLanguage = Exclude<WriterLanguage, typeof commonLanguage>;

/** A text in each of them. */
export type Said = Readonly<Record<WriterLanguage, string>>;

/** What a diagnostic says: what is wrong, and what to do about it. */
export type Sentences = readonly [message: string, hint: string];

/** The same in each of the languages. */
export type Saying = Readonly<Record<WriterLanguage, Sentences>>;

/** Returns the language for those who write in a language, by its code: English if it is none of these. */
export function writerLanguageOf(code: string): WriterLanguage {
  return writerLanguages.find((language) => language === code) ?? commonLanguage;
}

/** Returns a text in each of the languages. */
export function inEach(write: (language: WriterLanguage) => string): Said {
  return { en: write('en'), sv: write('sv') };
}
