/** A text file as read from the archive's root. */
export interface Source {
  /** Path from the root, with forward slashes: `releases/2017/sofia.md`. */
  readonly path: string;
  /** Decoded as UTF-8, a byte order mark kept. Bytes that are not UTF-8 stand as U+FFFD. */
  readonly text: string;
  /** Digest of the bytes. */
  readonly hash: string;
}

/** A file that is carried over as it is, or worked on as bytes: a picture, a PDF, a font, a stylesheet. */
export interface Asset {
  readonly path: string;
  /** Digest of the bytes. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Hands over the content. Given by the shell. */
  readonly bytes: () => Uint8Array;
}
