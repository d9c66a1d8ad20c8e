import type { Complaint } from '../../model/diagnostic.ts';

/** What an author's words came to: a value, perhaps with warnings, or a complaint instead of one. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Complaint[] }
  | {
      readonly ok: false;
      readonly complaint: Complaint;
      /** The field to blame, where several were read together. */
      readonly key?: string;
    };

export function read<T>(value: T, ...notes: Complaint[]): Reading<T> {
  return { ok: true, value, notes };
}

export function unread(
  complaint: Complaint,
  key?: string,
): { readonly ok: false; readonly complaint: Complaint; readonly key?: string } {
  return { ok: false, complaint, ...(key !== undefined && { key }) };
}
