import type { Said, Saying } from '../model/said.ts';

/** A diagnostic code: its messages and documentation. Codes are permanent: they are never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** Its meaning, in a few words. */
  readonly title: Said;
  /** Why it is reported. */
  readonly why: Said;
  /** How to fix it. */
  readonly remedy: Said;
  /** A few lines that cause it, of a release or of the file that the code is about. */
  readonly example: string;
  /** Message and hint. The message is one sentence without a final stop. */
  readonly say: (...written: never[]) => Saying;
}

export type CodeBook = Readonly<Record<string, CodeEntry>>;
