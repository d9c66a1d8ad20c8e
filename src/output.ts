/** A file of the site as a value: nothing is rendered until its key says that it must be. */
export interface Output {
  /** From the root of the site, with forward slashes and no leading one: `uppsala/2017/sofia.html`. */
  readonly path: string;
  /** Covers all that the bytes depend on: same path and key, same bytes. */
  readonly key: string;
  /** Order of publication: what is linked to comes before what links to it. */
  readonly stage: 'asset' | 'release' | 'list' | 'feed' | 'search';
  /** Pure. Asynchronous only where the work is (pictures, search). */
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
}
