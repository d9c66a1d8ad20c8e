/*
 * The entry point of the search page's script. scripts/search.mjs bundles it into the theme's
 * `assets/search-engine.js`, as a classic script because modules do not load from `file://`.
 */
export { excerpt, marked } from './query/excerpt.ts';
export { SearchIndex } from './query/query.ts';
export { isEmptyText } from './query/query-text.ts';
export { wordsOf } from './words.ts';
