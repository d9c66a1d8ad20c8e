import { commonLanguage, type WriterLanguage } from '../../model/localized-text.ts';

/** Texts of the preview for authors, on its own pages and above those of the site. */
export interface PreviewWords {
  readonly notReady: readonly [title: string, text: string];
  readonly notFound: readonly [title: string, text: string];
  readonly failed: string;
  readonly invalid: string;
  readonly foreign: string;
  readonly readOnly: string;
  readonly noHost: string;
  readonly otherHost: (asked: string) => string;
  /** The list of errors above a page. */
  readonly overlay: {
    readonly error: string;
    /** `{count}` is their number. */
    readonly errors: string;
    readonly hint: string;
    readonly close: string;
    readonly severities: Readonly<Record<'error' | 'warning', string>>;
  };
}

const words: Readonly<Record<WriterLanguage, PreviewWords>> = {
  en: {
    notReady: ['This page can’t be shown yet', 'It will appear as soon as the errors are fixed.'],
    notFound: ['404', 'There is no such page.'],
    failed: 'The preview failed; see the terminal.',
    invalid: 'Invalid address.',
    foreign: 'The preview does not answer requests from other sites.',
    readOnly: 'The preview is read-only.',
    noHost: 'The request has no Host header.',
    otherHost: (asked) => `The preview is not at ${asked}.`,
    overlay: {
      error: '1 error',
      errors: '{count} errors',
      hint: 'The last good version of the site is still shown. This message disappears when the errors are fixed.',
      close: 'Close',
      severities: { error: 'error', warning: 'warning' },
    },
  },
  sv: {
    notReady: ['Sidan kan inte visas än', 'Den visas så snart felen är rättade.'],
    notFound: ['404', 'Sidan finns inte.'],
    failed: 'Förhandsgranskningen misslyckades. Se terminalen.',
    invalid: 'Ogiltig adress.',
    foreign: 'Förhandsgranskningen svarar inte andra webbplatser.',
    readOnly: 'Förhandsgranskningen är skrivskyddad.',
    noHost: 'Begäran saknar fältet Host.',
    otherHost: (asked) => `Förhandsgranskningen finns inte på ${asked}.`,
    overlay: {
      error: '1 fel',
      errors: '{count} fel',
      hint: 'Den senaste fungerande versionen av webbplatsen visas fortfarande. Meddelandet försvinner när felen är rättade.',
      close: 'Stäng',
      severities: { error: 'fel', warning: 'varning' },
    },
  },
};

export function previewWords(language: WriterLanguage = commonLanguage): PreviewWords {
  return words[language];
}
