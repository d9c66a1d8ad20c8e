/* The languages in which releases are parsed but sites are not available, one per line. */
export { da } from './da.ts';
export { de } from './de.ts';
