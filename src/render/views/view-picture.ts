/** One width of a picture. */
export interface CandidateView {
  readonly url: string;
  /** In pixels. */
  readonly width: number;
}

/** A picture in one format, for `<source>`. */
export interface PictureSourceView {
  readonly mediaType: string;
  /** Narrowest first. */
  readonly candidates: readonly CandidateView[];
}

/** A press picture. */
export interface PictureView {
  /** Best format first. */
  readonly sources: readonly PictureSourceView[];
  /** For browsers that know none of these formats. */
  readonly url: string;
  /** Of the largest variant, in pixels: what the browser keeps free while the picture loads. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** In full size, for print. */
  readonly download: { readonly url: string; readonly text: string };
}

/** A file to download. */
export interface AttachmentView {
  readonly title: string;
  readonly url: string;
  /** `PDF` */
  readonly type: string;
  /** `2,1 MB` */
  readonly size: string;
}
