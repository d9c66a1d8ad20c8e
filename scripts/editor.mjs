// Bundles the editor (src/client/admin.js with Sveltia CMS) into lib/admin/, with its fonts and without requests to
// other hosts. Leaves out parts that the editor's forms never use: maps, code, conversion of pictures, most languages.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const out = join(root, 'lib/admin');
const sveltia = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');

const unused =
  /^@shikijs\/|^leaflet\b|^terra-draw|^svgo\b|chunks\/(?:heic|webp_enc|shiki|react-dom)|locales\/(?!(?:sv|fi|da|de|en-GB)\.json)/;
const leftOut = {
  name: 'left out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer }) =>
      unused.test(path) && importer.includes('/@sveltia/cms/')
        ? { path: 'unused', namespace: 'unused' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {};' }));
  },
};

/** Hosts from which Sveltia CMS requests their status, and newer versions of itself; replaced by empty answers. */
const questions =
  /https:\/\/(?:www\.githubstatus\.com\/api\/v2\/status\.json|status-api\.hostedstatus\.com\/[\w./]+|unpkg\.com\/@sveltia\/cms)(?=[`'"])/g;
/** Changes to the code of Sveltia CMS; each must match. */
const changes = [
  // `ö` in a file name becomes `o`, not `oe`, as in addresses
  { found: /\.normalize\(`NFD`\)(?=,\{locale:)/, replacement: '$&.replace(/\\p{M}/gu,``)' },
  // files of `2024/new-school.md` are kept in `2024/`, where their names lead, not in `2024/new-school/`
  { found: /if\(\w+\?\.includes\(`\/`\)\)return \w+(?=\})/, replacement: '' },
];
/** The stylesheet of Sveltia CMS refers to fonts on a CDN, although they are part of the package. */
const fonts = readdirSync(join(sveltia, 'npm/assets')).filter((name) => name.endsWith('.woff2'));
const noThirdParty = {
  name: 'no third party',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[/\\]cms[/\\]npm[/\\]index\.js$/ }, ({ path }) => {
      const quiet = readFileSync(path, 'utf8')
        .replace(questions, 'data:application/json,{}#')
        .replace(
          /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g,
          (_, family) => `assets/${fonts.find((name) => name.startsWith(`${family}-`))}`,
        );
      const contents = changes.reduce((code, { found, replacement }) => {
        if (!found.test(code)) throw new Error(`Sveltia CMS has no ${found} any longer: see changes`);
        return code.replace(found, replacement);
      }, quiet);
      if (contents.includes('cdn.jsdelivr.net') || contents.includes('assets/undefined'))
        throw new Error('Sveltia CMS loads fonts in a new way: see noThirdParty');
      return { contents, loader: 'js' };
    });
  },
};

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { editor: 'src/client/admin.js', style: 'src/client/admin.css' },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  plugins: [leftOut, noThirdParty],
  chunkNames: '[name]-[hash]',
  logLevel: 'warning',
});
mkdirSync(join(out, 'assets'));
for (const name of readdirSync(join(sveltia, 'npm/assets')))
  if (/\.woff2$|LICENSE/.test(name))
    copyFileSync(join(sveltia, 'npm/assets', name), join(out, 'assets', name));
copyFileSync(join(sveltia, 'LICENSE.txt'), join(out, 'LICENSE.txt'));
