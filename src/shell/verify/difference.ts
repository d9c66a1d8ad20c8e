import type { LocalizedText } from '../../model/localized-text.ts';

/** A problem with a file of a bag or site, or with the bag as a whole. */
export interface Difference {
  /** From the folder that was checked. */
  readonly path: string;
  /**
   * `missing`: recorded but does not exist. `changed`: bytes differ from the record. `unexpected`: exists but is not
   * recorded. `invalid`: the record itself is invalid.
   */
  readonly kind: 'missing' | 'changed' | 'unexpected' | 'invalid';
  /** The reason, if it is not obvious. */
  readonly reason?: LocalizedText;
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
