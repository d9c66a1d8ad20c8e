// Bundles the parts of src/search/ that the search page needs into the base theme:
// templates/kommun/assets/search-engine.js, and for every language a stemmer, stem-LANGUAGE.js; a page loads those of
// its archive. With --check nothing is written; the exit code says whether the files are up to date.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '..');
const assets = join(root, 'templates/kommun/assets');
const target = 'es2022';

/** Bundles first and minifies what is left: the names that minifying chooses depend on all the text that it reads. */
async function bundle(contents, { banner, ...options } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'iife',
    target,
    legalComments: 'none',
    write: false,
    ...options,
  });
  const { code } = await transform(outputFiles[0].text, { minify: true, target, legalComments: 'none' });
  return banner === undefined ? code : `${banner}\n${code}`;
}

const { stemmers } = await imported("export { stemmers } from './src/search/stemmers.ts'");
const languages = stemmers.map((stemmer) => stemmer.languages);

const files = new Map([
  [
    'search-engine.js',
    await bundle("export * from './src/search/engine.ts'", {
      globalName: 'KommunikeSearch',
      banner: '/* Made from src/search/ by scripts/search.mjs. */',
    }),
  ],
]);
for (const codes of languages) {
  const [code] = codes;
  const contents = `
import { stem } from './src/locale/${code}.ts';
kommunikeSearch('stem-${code}', { languages: ${JSON.stringify(codes)}, stem });
`;
  const banner = `/* Made from src/locale/${code}.ts by scripts/search.mjs. Stemmer: @orama/stemmers (Apache-2.0), after Snowball (BSD-3-Clause). */`;
  files.set(`stem-${code}.js`, await bundle(contents, { banner }));
}

files.set(
  'search-amount.js',
  await bundle(
    "import { readLimit } from './src/parse/amount/search-limit.ts'; kommunikeSearch('search-amount', readLimit);",
    {
      plugins: [await amountsOnly()],
      banner: '/* Made from src/parse/amount/ by scripts/search.mjs. With big.js (MIT). */',
    },
  ),
);

/**
 * Leaves out everything that the parser of amounts does not use: most of every language, and the texts of diagnostics.
 */
async function amountsOnly() {
  const code =
    "export * as spoken from './src/locale/languages.ts'; export * as read from './src/locale/read/index.ts'";
  const { spoken, read } = await imported(code);
  const reduced = (languages) =>
    Object.entries(languages)
      .map(([name, { code, alsoFor, home, amounts }]) => {
        const { examples, ...words } = amounts;
        const kept = {
          code,
          alsoFor,
          home: { currency: home.currency },
          amounts: { ...words, examples: [] },
        };
        return `export const ${name} = ${JSON.stringify(kept)};`;
      })
      .join('\n');
  const contents = new Map([
    [join(root, 'src/locale/languages.ts'), reduced(spoken)],
    [join(root, 'src/locale/read/index.ts'), reduced(read)],
    [join(root, 'src/codes/index.ts'), 'export const createProblem = (code) => ({ code });'],
    [join(root, 'src/parse/text/suggest.ts'), 'export const nearest = () => undefined;'],
  ]);
  return {
    name: 'amounts-only',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:languages|index|suggest)\.ts$/ }, ({ path }) => {
        const text = contents.get(path);
        return text === undefined ? undefined : { contents: text, loader: 'ts' };
      });
    },
  };
}

async function imported(code) {
  const text = await bundle(code, { format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

const textOf = (name) => (existsSync(join(assets, name)) ? readFileSync(join(assets, name), 'utf8') : '');
const stale = [...files].filter(([name, text]) => textOf(name) !== text);
const gone = readdirSync(assets).filter((name) => /^stem-.*\.js$/.test(name) && !files.has(name));
if (process.argv.includes('--check')) process.exit(stale.length + gone.length === 0 ? 0 : 1);
for (const [name, text] of stale) writeFileSync(join(assets, name), text);
for (const name of gone) rmSync(join(assets, name));
