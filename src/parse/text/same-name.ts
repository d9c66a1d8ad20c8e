import { memoize } from '../../incremental/memoize.ts';

/**
 * Returns what a name shares with its other spellings: names are the same if they differ only in case, spaces, hyphens
 * and invisible characters.
 */
export const spellingKey = memoize((name) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, ''),
);
