import { commonLanguage, type Said, writerLanguages } from '../model/said.ts';

/**
 * An invalid command line, option or environment. The message gives the reason and the remedy, in English; `said` has
 * it in every language, if it is translated.
 */
export class UsageError extends Error {
  readonly said: Said;

  constructor(message: Said | string) {
    const said = typeof message === 'string' ? sameInAll(message) : message;
    super(said[commonLanguage]);
    this.said = said;
  }
}

function sameInAll(text: string): Said {
  return Object.fromEntries(writerLanguages.map((language) => [language, text])) as Said;
}
