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

/** What a whole site is made from: where all of it is the same, every file is. */
export interface Made extends MadeWith {
  /** Fingerprint of everything that files are planned from, these three included. */
  readonly whole: string;
  /** Number of releases that it publishes. */
  readonly releases: number;
}

/** Why a file was written. */
export type Reason =
  | 'new'
  /** It was deleted or changed in the site by somebody else. */
  | 'lost'
  | 'program'
  | 'config'
  | 'theme'
  /** The release that it is about changed. */
  | 'release'
  /** Another release that it shows or links to changed. */
  | 'neighbour'
  /** A picture, attachment or other file that is published as it is changed. */
  | 'file'
  /** What it lists changed. */
  | 'list';

/** Every file of the site as last written, by path. */
export type Manifest = ReadonlyMap<string, Written>;
