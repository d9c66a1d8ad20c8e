/* The languages that releases are read in, but which the site around them does not speak, a line each. */
export { da } from './da.ts';
export { de } from './de.ts';
