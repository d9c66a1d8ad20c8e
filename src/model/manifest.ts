/** A written output. */
export interface Written {
  readonly key: string;
  /** Digest of the bytes. */
  readonly hash: string;
}

/** Input of every page and document besides the releases: if one of these changes, all of them are rendered again. */
export interface MadeWith {
  /** Version of Kommuniké. */
  readonly program: string;
  /** Fingerprint of the config as a whole. */
  readonly config: string;
  /** Key of the theme's templates. */
  readonly theme: string;
}

/** The input of a whole site: if it is the same, so is every file. */
export interface Made extends MadeWith {
  /** Fingerprint of all input, including these three. */
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
  /** Its release changed. */
  | 'release'
  /** Another release that it shows or links to changed. */
  | 'neighbour'
  /** A picture, attachment or other file changed. */
  | 'file'
  /** Its list changed. */
  | 'list';

/** Every file of the site as last written, by path. */
export type Manifest = ReadonlyMap<string, Written>;
