// Bundles what the search page needs of src/search/ into the base theme: templates/kommun/assets/search-engine.js.
// With --check nothing is written; the exit code says whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const file = join(root, 'templates/kommun/assets/search-engine.js');
const banner = `/* Made from src/search/ by scripts/search.mjs. Stemmers: @orama/stemmers (Apache-2.0), after Snowball (BSD-3-Clause). */`;

const { outputFiles } = await build({
  entryPoints: [join(root, 'src/search/engine.ts')],
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'KommunikeSearch',
  target: 'es2022',
  legalComments: 'none',
  banner: { js: banner },
  write: false,
});
const text = outputFiles[0].text;
const before = (() => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) process.exit(before === text ? 0 : 1);
if (before !== text) writeFileSync(file, text);
