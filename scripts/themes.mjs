// Compiles the shipped themes into the module that replaces src/render/ready.ts in the bundle.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Returns the text of the module. */
export async function readyThemes() {
  const { Reader, foldersOf, checkTemplates, sourceOf, templatesKey } = await compiler();
  const reader = new Reader(foldersOf({ root }, root));
  /** By key: themes that differ only in their assets share their functions. */
  const functions = new Map();
  for (const name of reader.themeNames()) {
    const { templates } = reader.theme(name);
    const { programs, diagnostics } = checkTemplates(templates);
    const source = sourceOf(programs);
    if (diagnostics.length > 0 || source === undefined)
      throw new Error(`the theme ${name} can't be made ready: ${JSON.stringify(diagnostics)}`);
    functions.set(templatesKey(templates), source);
  }
  const entries = [...functions].map(
    ([key, source]) => `[${JSON.stringify(key)}, (runtime) => {\n${source}\n}]`,
  );
  return `export const ready = new Map([${entries.join(', ')}]);`;
}

/** Loads the parts of the program that read and compile themes, bundled into lib/, where they find the package. */
async function compiler() {
  const outfile = join(root, `lib/themes-${process.pid}.mjs`);
  const contents = `
    export { checkTemplates } from './src/render/check.ts';
    export { sourceOf } from './src/render/compile-theme.ts';
    export { templatesKey } from './src/render/theme.ts';
    export { foldersOf } from './src/shell/disk/folders.ts';
    export { Reader } from './src/shell/disk/reader.ts';`;
  try {
    await build({
      stdin: { contents, resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
