import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A disk is slow for minutes after many files were deleted from it. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
