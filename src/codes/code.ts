import type { LocalizedMessage, LocalizedText } from '../model/localized-text.ts';

/** A diagnostic code: its messages and documentation. Codes are permanent: they are never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** Its meaning, in a few words. */
  readonly title: LocalizedText;
  /** Why it is reported. */
  readonly why: LocalizedText;
  /** How to fix it. */
  readonly remedy: LocalizedText;
  /** A few lines that cause it, of a release or of the file that the code is about. */
  readonly example: string;
  /** Message and hint. The message is one sentence without a final stop. */
  readonly say: (...written: never[]) => LocalizedMessage;
}

export type CodeBook = Readonly<Record<string, CodeEntry>>;
