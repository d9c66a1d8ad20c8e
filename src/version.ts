import { createRequire } from 'node:module';

/** The package's own folder: one above both `src/` and `lib/`. */
export const packageFolder = new URL('..', import.meta.url);

/** Version of this package. */
export const version: string = createRequire(import.meta.url)('../package.json').version;

/** Digest of the sources, set by `scripts/compile.mjs`; not defined when the sources run themselves. */
declare const SOURCES: string | undefined;

/** Identifies the program: two builds of the same version, such as those of two commits, are different programs. */
export const program = typeof SOURCES === 'undefined' ? version : `${version}+${SOURCES}`;
