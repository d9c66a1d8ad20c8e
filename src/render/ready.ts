import type { Functions } from './functions.ts';

/**
 * The templates of the shipped themes as functions, by `templatesKey`, so that a site with none of its own neither
 * parses nor checks any. scripts/themes.mjs fills this in when the program is bundled; from source it is empty.
 */
export const ready: ReadonlyMap<string, Functions> = new Map();
