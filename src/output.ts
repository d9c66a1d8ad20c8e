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

/** An output whose key is worked out when it is first asked for: a preview asks for those of few files at once. */
export function planned(
  path: string,
  stage: Output['stage'],
  keyOf: () => string,
  render: Output['render'],
): Output {
  let known: string | undefined;
  return {
    path,
    get key() {
      known ??= keyOf();
      return known;
    },
    stage,
    render,
  };
}
