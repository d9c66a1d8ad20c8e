import type { CodeBook } from './code.ts';

export const fieldsCodes = {} as const satisfies CodeBook;
