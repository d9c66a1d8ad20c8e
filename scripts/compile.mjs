// Bundles the command line and the library into lib/: one start-up cost instead of hundreds of small files.
// With --types also their declarations.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import './editor.mjs';
import './search.mjs';
import { readyThemes } from './themes.mjs';
import { writeTypes } from './types.mjs';

const root = join(import.meta.dirname, '..');

/** Parts of packages that nothing here asks for, and that would be loaded at every start: what whom gets instead. */
const unusedParts = [
  // Handlebars makes source maps where it can
  { by: 'handlebars', filter: /^source-map$/ },
  // zod speaks fifty languages, and the diagnostics are our own
  { by: 'zod', filter: /[/.]locales\/index\.js$/ },
  // gray-matter is told each time what reads its YAML, and takes hold of a parser of its own all the same
  {
    by: 'gray-matter',
    filter: /^js-yaml$/,
    contents: 'exports.safeLoad = exports.safeDump = () => { throw new Error("left out"); };',
  },
  { by: 'gray-matter', filter: /^section-matter$/ },
];
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    for (const { by, filter, contents = 'module.exports = {};' } of unusedParts)
      onResolve({ filter }, ({ path, importer }) =>
        importer.includes(`/node_modules/${by}/`)
          ? { path: `${by}/${path}`, namespace: 'unused', pluginData: contents }
          : undefined,
      );
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ pluginData }) => ({ contents: pluginData }));
  },
};
const themes = {
  name: 'themes',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]render[/\\]ready\.ts$/ }, async () => ({ contents: await readyThemes() }));
  },
};
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Native, needed by few commands, or under a licence that asks for its source to be at hand (ical.js, MPL 2.0).
  external: ['ical.js', 'satteri', 'sharp', 'chokidar', '@clack/prompts', 'fs-native-extensions'],
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
  plugins: [unused, themes],
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
  chunkNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(join(root, 'lib'))) {
  if (name.endsWith('.js') && !made.has(name)) rmSync(join(root, 'lib', name));
}

if (process.argv.includes('--types')) writeTypes(join(root, 'lib'));
