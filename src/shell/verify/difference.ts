import type { Said } from '../../model/said.ts';

/** What is wrong with a file of a bag or site, or with the bag as a whole. */
export interface Difference {
  /** From the folder that was checked. */
  readonly path: string;
  /**
   * `missing`: recorded but not there. `changed`: other bytes than recorded. `unexpected`: there but not recorded.
   * `invalid`: the record itself can't be right.
   */
  readonly kind: 'missing' | 'changed' | 'unexpected' | 'invalid';
  /** Why, where that is not obvious. */
  readonly reason?: Said;
}

/** The result of a check. */
export interface Checked {
  /** Number of files that were compared with the record. */
  readonly files: number;
  /** By path. */
  readonly differences: readonly Difference[];
}

export function byPath(
  { path: a }: { readonly path: string },
  { path: b }: { readonly path: string },
): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
