import type { Functions } from './functions.ts';

/**
 * The shipped themes as functions, by the key of their templates, so that nobody waits for those to be parsed and
 * checked. Bundling puts them here (scripts/compile.mjs); run from its source, the program has none.
 */
export const ready: ReadonlyMap<string, Functions> = new Map();
