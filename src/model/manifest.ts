/** What was written of an output. */
export interface Written {
  readonly key: string;
  /** Digest of the bytes. */
  readonly hash: string;
}

/** Every file of the site as last written, by path. */
export type Manifest = ReadonlyMap<string, Written>;
