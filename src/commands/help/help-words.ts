import type { WriterLanguage } from '../../model/localized-text.ts';

/** Texts of help other than those of commands and options. */
export interface HelpWords {
  readonly program: string;
  readonly version: string;
  readonly help: string;
  readonly examples: string;
  /** Headings and labels that commander prints. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly usage: Readonly<Record<'[options]' | '[command]', string>>;
  readonly choices: (choices: readonly string[]) => string;
  readonly preset: (value: string) => string;
}

export const helpWords: Readonly<Record<WriterLanguage, HelpWords>> = {
  en: {
    program: 'A static site generator for press archives.',
    version: 'print the version',
    help: 'show help',
    examples: 'Examples:',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    usage: { '[options]': '[options]', '[command]': '[command]' },
    choices: (choices) => `choices: ${choices.join(', ')}`,
    preset: (value) => `default: ${value}`,
  },
  sv: {
    program: 'Bygger webbplatser för pressarkiv.',
    version: 'visa versionen',
    help: 'visa hjälp',
    examples: 'Exempel:',
    titles: {
      'Usage:': 'Användning:',
      'Arguments:': 'Argument:',
      'Options:': 'Flaggor:',
      'Commands:': 'Kommandon:',
    },
    usage: { '[options]': '[flaggor]', '[command]': '[kommando]' },
    choices: (choices) => `värden: ${choices.join(', ')}`,
    preset: (value) => `förval: ${value}`,
  },
};
