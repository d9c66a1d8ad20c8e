// node bench/search.mjs [COUNT | FOLDER] …: what the search index costs, alone, without pages.
//   A COUNT takes invented releases of bench/corpus.mjs, a FOLDER the Markdown below FOLDER/releases.
//   cold: words of every release, dealt out and written. edit: one body changed. again: nothing changed. past: an old release goes.
//   Then what a visitor loads for a query, uncompressed and as gzip -6, the page's own files apart: files of terms, of results
//   and of what else counting the filters' values takes.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { release } from './corpus.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kommunike-search-'));
const entry = `
export { index } from './src/archive/indexing.ts';
export { ArchiveFiles } from './src/archive/links/archive-files.ts';
export { emptyMemo } from './src/model/memo.ts';
export { searchFiles } from './src/site/search/search-files.ts';
export { site } from './src/site/site.ts';
export { parse } from './src/parse-sources.ts';
export { parseConfig } from './src/parse/config/parse-config.ts';
export { SearchIndex } from './src/search/query/query.ts';
export { stemmers } from './src/search/stemmers.ts';
export { digest } from './src/digest.ts';
`;
await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: join(folder, 'bench.mjs'),
  external: ['satteri'],
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
  nodePaths: [join(root, 'node_modules')],
  banner: {
    js: `import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(${JSON.stringify(join(root, 'package.json'))});`,
  },
  logLevel: 'error',
});
// satteri resolves from the bundle's folder
const { symlinkSync } = await import('node:fs');
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
const k = await import(pathToFileURL(join(folder, 'bench.mjs')));

const config = k.parseConfig({
  path: 'kommunike.config.yaml',
  text: 'title: Arkivet\nregister: none\ncollections: []\n',
  hash: '',
}).settings;
const now = Date.UTC(2026, 10, 21);

function sourcesOf(what) {
  if (/^\d+$/.test(what)) return Array.from({ length: Number(what) }, (_, i) => sourceOf(release(i)));
  const base = join(what, 'releases');
  const paths = readdirSync(base, { recursive: true }).filter((path) => path.endsWith('.md'));
  return paths.map((path) =>
    sourceOf({ path: `releases/${path}`, text: readFileSync(join(base, path), 'utf8') }),
  );
}
const sourceOf = ({ path, text }) => ({ path, text, hash: k.digest(text) });

let memo = k.emptyMemo;

function siteOf(sources) {
  const { releases, bodyOf, memo: next } = k.parse(sources, config, 'bench', { last: memo });
  memo = next;
  const none = new Map();
  const lock = none;
  const { archive, publicBody } = k.index(releases, {
    config,
    lock,
    now,
    preview: false,
    textOf: () => undefined,
  });
  const theme = { name: 'none', key: '', assets: none, own: none, render: () => '' };
  const parts = {
    archive,
    config,
    lock,
    theme,
    statics: none,
    files: k.ArchiveFiles.of(none, none),
    measures: none,
  };
  const shown = (one) => publicBody(one, bodyOf(one));
  return k.site(
    { ...parts, pictures: {}, ownPages: none, pageSources: [], bodyOf: shown, sourceOf: () => undefined },
    now,
    'bench',
  );
}

/** Like a build: plans, and renders files whose key has changed. */
function index(site, last, manifest) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { outputs, memo } = k.searchFiles(site, last);
  const planned = performance.now();
  const next = new Map();
  let rendered = 0;
  for (const { path, key, render } of outputs) {
    const before = manifest.get(path);
    if (before?.key === key) next.set(path, before);
    else {
      next.set(path, { key, text: render() });
      rendered++;
    }
  }
  const end = performance.now();
  const { user } = process.cpuUsage(cpu);
  const line = `${(end - start).toFixed(0)} ms (plan ${(planned - start).toFixed(0)}, cpu ${(user / 1000).toFixed(0)}), ${rendered} of ${outputs.length} files rendered`;
  return { memo, manifest: next, line };
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function visit(manifest, query) {
  const loaded = new Map();
  const load = (name) => {
    const text = manifest.get(`sok/index/${name}.js`).text;
    loaded.set(name, text);
    return Promise.resolve(
      new Function('kommunikeSearch', text.replace('kommunikeSearch', 'return kommunikeSearch'))(
        (_, value) => value,
      ),
    );
  };
  const search = new k.SearchIndex(await load('start'), k.stemmers, load);
  const start = performance.now();
  const { numbers: found, counts } = await search.find({
    text: '',
    facets: {},
    currency: 'SEK',
    sort: 'relevance',
    ...query,
  });
  const found_ms = performance.now() - start;
  const terms = loaded.size;
  await search.shown(found.slice(0, 10));
  const results = loaded.size - terms;
  await counts();
  const raw = [...loaded.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const gzip = [...loaded.values()].reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0);
  return `${String(found.length).padStart(6)} found, ${terms} + ${results} + ${loaded.size - terms - results} files, ${kb(raw)}, gzip ${kb(gzip)}, ${found_ms.toFixed(0)} ms`;
}

for (const what of process.argv.length > 2 ? process.argv.slice(2) : ['1000', '10000']) {
  memo = k.emptyMemo;
  let sources = sourcesOf(what);
  const site = siteOf(sources);
  console.log(`\n${sources.length} releases of ${what}`);
  const cold = index(site, undefined, new Map());
  console.log(`cold   ${cold.line}`);
  console.log(`again  ${index(site, cold.memo, cold.manifest).line}`);
  const newest = site.archive.releases[0].release.path;
  sources = sources.map((source) =>
    source.path === newest
      ? sourceOf({ ...source, text: `${source.text}\nEtt alldeles nytt ord om xylofoner.\n` })
      : source,
  );
  const edit = index(siteOf(sources), cold.memo, cold.manifest);
  console.log(`edit   ${edit.line}`);
  const oldest = site.archive.releases.at(-1).release.path;
  console.log(
    `past   ${index(siteOf(sources.filter(({ path }) => path !== oldest)), edit.memo, edit.manifest).line}`,
  );
  const texts = [...cold.manifest.entries()];
  const sizes = (prefix) =>
    texts.filter(([path]) => path.startsWith(prefix)).map(([, { text }]) => Buffer.byteLength(text));
  for (const [name, prefix] of [
    ['terms', 'sok/index/t-'],
    ['places', 'sok/index/p-'],
    ['results', 'sok/index/r-'],
    ['start', 'sok/index/start'],
  ]) {
    const own = sizes(prefix);
    const sum = own.reduce((a, b) => a + b, 0);
    console.log(`${name.padEnd(7)}${own.length} files, ${kb(sum)}, largest ${kb(Math.max(...own))}`);
  }
  const sender = site.archive.releases[0].release.sender.slug;
  for (const [name, query] of [
    ['“skolans”', { text: 'skolans' }],
    ['“äldreboende”', { text: 'äldreboende' }],
    ['“bibliotek kväll”', { text: 'bibliotek kvällar' }],
    ['typing “bib”', { text: 'bib' }],
    ['“kommunen”', { text: 'kommunen' }],
    ['sender + year', { facets: { sender }, from: 2015, to: 2016 }],
    ['over a million', { least: 1_000_000 }],
    ['“barn unga”', { text: 'barn unga' }],
    ['“barn och unga” phrase', { text: '"barn och unga"' }],
    ['“byggtiden leds” phrase', { text: '"byggtiden leds trafiken"' }],
    ['“aldreboende” marks', { text: 'aldreboende' }],
    ['“bibliotekt” slip', { text: 'bibliotekt' }],
    ['“bro”, over 10 million', { text: 'bro', least: 10_000_000 }],
  ])
    console.log(`${name.padEnd(24)}${await visit(cold.manifest, query)}`);
}
rmSync(folder, { recursive: true, force: true });
