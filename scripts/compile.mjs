// Bundles the command line and the library into lib/: one start-up cost instead of hundreds of small files.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

await build({
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['satteri', 'sharp', 'chokidar', '@clack/prompts'],
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
});
if (process.argv.includes('--types')) {
  execFileSync(
    'npx',
    [
      'tsc',
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--rootDir',
      'src',
      '--outDir',
      'lib',
    ],
    { stdio: 'inherit' },
  );
}
