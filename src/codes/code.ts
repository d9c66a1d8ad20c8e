/** The documentation of a diagnostic code. Codes are permanent: they are never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** Its meaning, in a few words. */
  readonly title: string;
  /** Why it is reported. */
  readonly why: string;
  /** How to fix it. */
  readonly remedy: string;
  /** A few lines that cause it, of a release or of the file that the code is about. */
  readonly example: string;
}

export type CodeBook = Readonly<Record<string, CodeEntry>>;
