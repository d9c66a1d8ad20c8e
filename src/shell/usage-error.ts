import { commonLanguage, type LocalizedText, writerLanguages } from '../model/localized-text.ts';

/**
 * An invalid command line, option or environment. The message gives the reason and the remedy, in English; `texts` has
 * it in every language, if it is translated.
 */
export class UsageError extends Error {
  readonly texts: LocalizedText;

  constructor(message: LocalizedText | string) {
    const texts = typeof message === 'string' ? sameInAll(message) : message;
    super(texts[commonLanguage]);
    this.texts = texts;
  }
}

function sameInAll(text: string): LocalizedText {
  return Object.fromEntries(writerLanguages.map((language) => [language, text])) as LocalizedText;
}
