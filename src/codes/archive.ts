import type { CodeBook } from './code.ts';

export const archiveCodes = {} as const satisfies CodeBook;
