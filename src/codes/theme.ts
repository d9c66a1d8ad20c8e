import type { CodeBook } from './code.ts';

export const themeCodes = {} as const satisfies CodeBook;
