/* The languages, one per line. Everything else that depends on a language is in its file. */
export { en } from './en.ts';
export { fi } from './fi.ts';
export { nb } from './nb.ts';
export { sv } from './sv.ts';
