/** A Word document as its reader gives it. */
export interface OpenedDocx {
  /** Its body. A picture's `src` is its name. */
  readonly html: string;
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Characters of a page that stand together, in points from its lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** Texts that do not stand upright. */
  readonly turned: readonly string[];
}

export interface OpenedPdf {
  readonly title: string | undefined;
  readonly pages: readonly PdfPage[];
  /** Number of pages after them, which are too many to be read. */
  readonly unread: number;
}

/**
 * Opens documents in forms that need a package of their own, within a limit of time and memory. Both throw
 * `Unreadable`, also where the package is not installed.
 */
export interface DocumentOpener {
  readonly docx: (bytes: Uint8Array) => Promise<OpenedDocx>;
  readonly pdf: (bytes: Uint8Array) => Promise<OpenedPdf>;
}
