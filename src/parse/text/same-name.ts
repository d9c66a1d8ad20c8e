import { memoize } from '../../incremental/memoize.ts';

/**
 * Returns a key that is equal for all spellings of a name: they may differ in case, spaces, hyphens and invisible
 * characters.
 */
export const spellingKey = memoize((name) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, ''),
);
