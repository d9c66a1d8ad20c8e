/** The languages of messages for authors. */
export const writerLanguages = ['en', 'sv'] as const;

export type WriterLanguage = (typeof writerLanguages)[number];

/** The language for programs, and for people with other languages. */
export const commonLanguage = 'en';

export type OtherLanguage = Exclude<WriterLanguage, typeof commonLanguage>;

/** A text in each of these languages. */
export type LocalizedText = Readonly<Record<WriterLanguage, string>>;

/** The message and the hint of a diagnostic. */
export type Sentences = readonly [message: string, hint: string];

/** The same in each of the languages. */
export type LocalizedMessage = Readonly<Record<WriterLanguage, Sentences>>;

/** Returns the language of messages for authors who write in a language: English if it is not available. */
export function writerLanguageOf(code: string): WriterLanguage {
  return writerLanguages.find((language) => language === code) ?? commonLanguage;
}

/** Returns a text in each of the languages. */
export function inEach(write: (language: WriterLanguage) => string): LocalizedText {
  return { en: write('en'), sv: write('sv') };
}
