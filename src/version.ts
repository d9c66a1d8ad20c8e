import { createRequire } from 'node:module';

/** The package's own folder: one above both `src/` and `lib/`. */
export const packageFolder = new URL('..', import.meta.url);

/** Of this package. */
export const version: string = createRequire(import.meta.url)('../package.json').version;
