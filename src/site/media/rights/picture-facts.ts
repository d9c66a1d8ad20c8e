/** The embedded metadata of a published picture. */
export interface PictureFacts {
  /** Title of the release. */
  readonly headline: string;
  readonly caption: string | undefined;
  readonly alt: string;
  /** As on the page: `Foto: Anna Ek`. */
  readonly credit: string | undefined;
  /** The photographer's name in the credit. */
  readonly creator: string | undefined;
  /** Terms of use, in words. */
  readonly terms: string | undefined;
  /** Address of the licence, or else of the release. */
  readonly statement: string;
  /** Name of the sender. */
  readonly source: string;
}
