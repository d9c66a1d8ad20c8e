import { once } from '../incremental/memoize.ts';

/** A file of the site as a value: nothing is rendered until its key says that it must be. */
export interface Output {
  /** From the root of the site, with forward slashes and no leading one: `uppsala/2017/sofia.html`. */
  readonly path: string;
  /** Covers all that the bytes depend on: same path and key, same bytes. Nobody lists dependencies: see site/page.ts. */
  readonly key: string;
  /** Order of publication: what is linked to comes before what links to it. */
  readonly stage: 'asset' | 'release' | 'list' | 'feed' | 'search';
  /** Path of the release's source, where the file is about one release. */
  readonly source?: string;
  /** Pure. Asynchronous only where the work is (pictures, search). */
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** An output whose key is worked out when it is first asked for: a preview asks for those of few files at once. */
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
 * Files that are planned together. Their names are known at once, and are the same list from build to build while they
 * stay the same; they themselves are made when somebody asks for one.
 */
export interface Batch {
  /** Among all batches of a site. */
  readonly name: string;
  readonly paths: readonly string[];
  /** One for each path, in their order. */
  readonly outputs: () => readonly Output[];
  /** All that paths and keys depend on, where that is known: made from the very same, they are the same. */
  readonly from?: readonly unknown[];
  /** Whether it holds what pages embed, and nothing else. */
  readonly isAssets?: true;
}

/** Files that are few enough, or soon enough made, to be made at once. */
export function madeBatch(name: string, outputs: readonly Output[]): Batch {
  return { name, paths: outputs.map(({ path }) => path), outputs: () => outputs };
}

/** Files that are made once, when one of them is first asked for. */
export function batch(
  name: string,
  paths: readonly string[],
  make: () => readonly Output[],
  from?: Batch['from'],
): Batch {
  return { name, paths, outputs: once(make), ...(from && { from }) };
}

type Sameness = Pick<Batch, 'name' | 'from'>;

/** Whether two batches hold the same files with the same keys, as far as can be told without making them. */
export function isSameBatch({ from, name }: Sameness, other: Sameness | undefined): boolean {
  const before = other?.from;
  if (!from || !before || name !== other.name || from.length !== before.length) return false;
  return from.every((each, i) => each === before[i]);
}
