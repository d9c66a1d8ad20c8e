// Bundles the command line and the library into lib/: one start-up cost instead of hundreds of small files.
// With --types also their declarations.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import './editor.mjs';
import './search.mjs';
import { sourcesDigest } from './sources.mjs';
import { readyThemes } from './themes.mjs';
import { writeTypes } from './types.mjs';

const root = join(import.meta.dirname, '..');

/** Unused parts of packages that would be loaded at every start, with their replacements. */
const unusedParts = [
  // Handlebars makes source maps if it can
  { by: 'handlebars', filter: /^source-map$/ },
  // zod has fifty languages, but we write our own diagnostics
  { by: 'zod', filter: /[/.]locales\/index\.js$/ },
  // gray-matter gets our YAML parser with each call, but also loads its own
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
/**
 * On Node 20, each object that is written as a spread followed by other properties has a hidden class of its own, so
 * that all access to it is slow: js-yaml takes at least three times as long. `...null` before the spread avoids this.
 */
const slowSpreads = {
  name: 'slow-spreads',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]js-yaml\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(
        /\{\s*(?=\.\.\.DEFAULT_\w+_OPTIONS,\s*\.\.\.options,\s*\w)/g,
        '$&...null, ',
      );
      if (contents === text) throw new Error(`${path} has changed: are its spreads still slow?`);
      return { contents };
    });
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
  // or literals with \p{…} become calls of RegExp, made anew wherever they are used
  supported: { 'regexp-unicode-property-escapes': true },
  // native, needed by few commands, or under a licence that requires its source to be available (ical.js, MPL 2.0)
  external: ['ical.js', 'satteri', 'sharp', 'chokidar', '@clack/prompts', 'fs-native-extensions'],
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
  plugins: [unused, slowSpreads, themes],
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
  chunkNames: '[name]-[hash]',
  define: { SOURCES: JSON.stringify(sourcesDigest()) },
  metafile: true,
  logLevel: 'warning',
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(join(root, 'lib'))) {
  if (name.endsWith('.js') && !made.has(name)) rmSync(join(root, 'lib', name));
}

if (process.argv.includes('--types')) writeTypes(join(root, 'lib'));
