/** What was written of an output. */
export interface Written {
  readonly key: string;
  /** Digest of the bytes. */
  readonly hash: string;
}

/** What every page and document is made with beside the releases: a change of one of these makes all of them anew. */
export interface MadeWith {
  /** Version of Kommuniké. */
  readonly program: string;
  /** Fingerprint of the config as a whole. */
  readonly config: string;
  /** Of its templates. */
  readonly theme: string;
}

/** Every file of the site as last written, by path. */
export type Manifest = ReadonlyMap<string, Written>;
