/** Rights as stated in the author's file. */
export interface OwnRights {
  readonly creator?: string;
  readonly credit?: string;
  /** Copyright notice. */
  readonly notice?: string;
  /** Terms of use, in words. */
  readonly terms?: string;
  /** Address of a licence. */
  readonly statement?: string;
}

/**
 * Programs that wrote the metadata of a picture, as XMP names them. A site rebuilt from published pictures must not
 * mistake the metadata of a release for that of the author's file.
 */
export const writers = { site: 'Kommunike', siteWithOwn: 'Kommunike, with rights of the file' } as const;

/** The embedded metadata of a published picture. */
export interface PictureFacts {
  /** Title of the release. */
  readonly headline?: string | undefined;
  readonly caption?: string | undefined;
  readonly alt?: string | undefined;
  /** As on the page: `Foto: Anna Ek`. */
  readonly credit: string | undefined;
  /** The photographer's name in the credit. */
  readonly creator: string | undefined;
  /** Whether the author's file says something of its rights. */
  readonly hasOwn?: boolean;
  /** Copyright notice of the author's file. */
  readonly notice?: string | undefined;
  /** Terms of use, in words. */
  readonly terms: string | undefined;
  /** Address of the licence, or else of the release. */
  readonly statement: string | undefined;
  /** Name of the sender. */
  readonly source?: string | undefined;
}
