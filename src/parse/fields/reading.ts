import type { Problem } from '../../model/diagnostic.ts';

/** The result of parsing a value: the value, perhaps with warnings, or a problem. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The field with the mistake, if several were read together. */
      readonly key?: string;
    };

export function read<T>(value: T, ...notes: Problem[]): Reading<T> {
  return { ok: true, value, notes };
}

export function unread(
  problem: Problem,
  key?: string,
): { readonly ok: false; readonly problem: Problem; readonly key?: string } {
  return { ok: false, problem, ...(key !== undefined && { key }) };
}
