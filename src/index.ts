/** For programs that build archives themselves: the pure pipe and its types. The command line is made of the same. */
export { build, type Input, type PreviousBuild, type Result } from './build.ts';
export type { Write } from './compare.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export { emptyMemo, type Memo } from './model/memo.ts';
export type { Release } from './model/release.ts';
export { parseConfig } from './parse/config/parse-config.ts';
export type { Settings } from './parse/config/settings.ts';
export { version } from './version.ts';
