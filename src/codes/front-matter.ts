import type { CodeBook } from './code.ts';

export const frontMatterCodes = {} as const satisfies CodeBook;
