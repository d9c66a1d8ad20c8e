import { once } from '../incremental/memoize.ts';

/** A file of the site as a value: nothing is rendered until its key says that it must be. */
export interface Output {
  /** From the root of the site, with forward slashes and no leading one: `uppsala/2017/sofia.html`. */
  readonly path: string;
  /**
   * Covers everything that the bytes depend on: same path and key, same bytes. For how keys are computed, see
   * site/page.ts.
   */
  readonly key: string;
  /** Order of publication: what is linked to comes before what links to it. */
  readonly stage: 'asset' | 'release' | 'list' | 'feed' | 'search';
  /** Path of the release's source, if the file belongs to one release. */
  readonly source?: string;
  /** Pure. Only asynchronous if the work is (pictures, search). */
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Returns an output whose key is computed on first use, because a preview only needs the keys of few files. */
export function planned(
  path: string,
  stage: Output['stage'],
  keyOf: () => string,
  render: Output['render'],
  source?: string,
): Output {
  const key = once(keyOf);
  return {
    path,
    get key() {
      return key();
    },
    stage,
    render,
    ...(source !== undefined && { source }),
  };
}

/**
 * Files that are planned together. Their paths are known immediately, and the list stays the same object between builds
 * if it does not change; the outputs are created on first use.
 */
export interface Batch {
  /** Unique among all batches of a site. */
  readonly name: string;
  readonly paths: readonly string[];
  /** One for each path, in their order. */
  readonly outputs: () => readonly Output[];
  /**
   * Everything that paths and keys depend on, if known: if these are the same objects, so are the batches' paths and
   * keys.
   */
  readonly from?: readonly unknown[];
  /** Whether it only contains files that pages embed. */
  readonly isAssets?: true;
}

/** Returns a batch of existing outputs, for files that are few or cheap to plan. */
export function madeBatch(name: string, outputs: readonly Output[]): Batch {
  return { name, paths: outputs.map(({ path }) => path), outputs: () => outputs };
}

/** Returns a batch whose outputs are created on first use. */
export function batch(
  name: string,
  paths: readonly string[],
  make: () => readonly Output[],
  from?: Batch['from'],
): Batch {
  return { name, paths, outputs: once(make), ...(from && { from }) };
}

type Sameness = Pick<Batch, 'name' | 'from'>;

/** Whether two batches are known to have the same files with the same keys, without creating them. */
export function isSameBatch({ from, name }: Sameness, other: Sameness | undefined): boolean {
  const before = other?.from;
  if (!from || !before || name !== other.name || from.length !== before.length) return false;
  return from.every((each, i) => each === before[i]);
}
