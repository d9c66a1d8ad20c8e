/** A Word document as converted by mammoth. */
export interface OpenedDocx {
  /** Its body. A picture's `src` is its name. */
  readonly html: string;
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Adjacent characters of a page, in points from its lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Baseline of the letters. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** Number of rotated texts. */
  readonly turned: readonly string[];
}

export interface OpenedPdf {
  readonly title: string | undefined;
  readonly pages: readonly PdfPage[];
  /** Number of further pages that are not read. */
  readonly unread: number;
}

/**
 * Opens documents in formats that need an optional package, within limits of time and memory. Both methods throw
 * `Unreadable`, also if the package is not installed.
 */
export interface DocumentOpener {
  readonly docx: (bytes: Uint8Array) => Promise<OpenedDocx>;
  readonly pdf: (bytes: Uint8Array) => Promise<OpenedPdf>;
}
