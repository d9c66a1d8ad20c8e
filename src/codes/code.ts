/** What the documentation says of a diagnostic's code. Codes are permanent: they are never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** What it means, in a few words. */
  readonly title: string;
  /** Why Kommuniké minds. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** A few lines that cause it: of a release, or of the file that the room is about. */
  readonly example: string;
}

export type CodeBook = Readonly<Record<string, CodeEntry>>;
