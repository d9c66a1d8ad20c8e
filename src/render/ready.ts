import type { Functions } from './functions.ts';

/**
 * The compiled templates of the shipped themes by `templatesKey`, so that a site without its own templates neither
 * parses nor checks any. scripts/themes.mjs fills this in when the program is bundled; in the source it is empty.
 */
export const ready: ReadonlyMap<string, Functions> = new Map();
