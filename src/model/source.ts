/** A text file as read from the archive's root. */
export interface Source {
  /** Path from the root, with forward slashes: `releases/2017/sofia.md`. */
  readonly path: string;
  /** Decoded as UTF-8, with any byte order mark. Invalid bytes are replaced by U+FFFD. */
  readonly text: string;
  /** Digest of the bytes. */
  readonly hash: string;
}

/** A file that is copied or processed as bytes: a picture, a PDF, a font, a stylesheet. */
export interface Asset {
  readonly path: string;
  /** Digest of the bytes. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Returns the content. Provided by the shell. */
  readonly bytes: () => Uint8Array;
}
