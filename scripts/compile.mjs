// Bundles the command line and the library into lib/: one start-up cost instead of hundreds of small files.
// With --types also their declarations.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import './search.mjs';
import { readyThemes } from './themes.mjs';
import './view-fields.mjs';

const root = join(import.meta.dirname, '..');

/** Parts of packages that nothing here asks for, and that would be loaded at every start. */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    // Handlebars makes source maps where it can; zod speaks fifty languages, and the diagnostics are our own
    const empty = [/^source-map$/, /[/.]locales\/index\.js$/];
    for (const filter of empty)
      onResolve({ filter }, ({ importer }) =>
        /node_modules\/(?:handlebars|zod)\//.test(importer)
          ? { path: 'empty', namespace: 'unused' }
          : undefined,
      );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
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
  // Native, or needed by few commands.
  external: ['satteri', 'sharp', 'chokidar', '@clack/prompts'],
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

if (process.argv.includes('--types')) {
  const project = join(import.meta.dirname, 'tsconfig.types.json');
  execFileSync('npx', ['tsc', '-p', project], { cwd: root, stdio: 'inherit' });
}
