/*
 * What the search page loads: bundled into the theme's `assets/search-engine.js` by scripts/search.mjs, as a classic
 * script, because modules do not load from a disk.
 */
export { excerpt, marked } from './excerpt.ts';
export { SearchIndex } from './query.ts';
export { wordsOf } from './words.ts';
