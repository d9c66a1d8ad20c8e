import type { CodeBook } from './code.ts';

export const markdownCodes = {} as const satisfies CodeBook;
