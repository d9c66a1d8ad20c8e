/** For programs that build archives themselves: the pure pipe and its types. The command line is made of the same. */
export { build, type Input, type Last, type Result } from './build.ts';
export type { Write } from './compare.ts';
export type { Config } from './config.ts';
export type { Diagnostic } from './diagnostic.ts';
export { emptyMemo, type Memo } from './memo.ts';
export { parseConfig } from './parse/config/config.ts';
export type { Release } from './release.ts';
export { version } from './version.ts';
