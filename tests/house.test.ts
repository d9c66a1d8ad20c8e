import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')]));

/** From top to bottom: a layer may import from those below it. */
const layers = [
  ['cli.ts', 'index.ts'],
  ['commands/'],
  ['shell/'],
  ['build.ts', 'compare.ts', 'parse-sources.ts'],
  ['site/'],
  ['render/'],
  ['admin/'],
  ['archive/'],
  ['import/'],
  ['parse/'],
  ['body/'],
  ['model/memo.ts', 'model/manifest.ts', 'model/output.ts'],
  ['search/'],
  ['codes/'],
  ['model/config/'],
  ['locale/'],
  ['register/'],
  ['permalinks/'],
  ['model/release.ts'],
  ['model/front-matter-schema.ts'],
  [
    'model/diagnostic.ts',
    'model/progress.ts',
    'model/localized-text.ts',
    'model/source.ts',
    'model/own-values.ts',
    'incremental/',
    'digest.ts',
    'url.ts',
    'invisible.ts',
    'romanised.ts',
    'version.ts',
    'lookup.ts',
    'primary-subtag.ts',
  ],
];

/** Tables: facts, words and documentation. */
const tables =
  /^(?:register|codes)\/|^commands\/(?:command-table|help\/option-table)\.ts$|^romanised\.ts$|^locale\/[a-z]{2,3}\.ts$|^shell\/terminal-words\.ts$/;

/** Packages that a single module owns. */
const owned = [
  'gray-matter',
  'js-yaml',
  'handlebars',
  'satteri',
  'chokidar',
  'libphonenumber-js',
  'sharp',
  'sirv',
  'temporal-polyfill',
  'fs-native-extensions',
  'chardet',
  'iconv-lite',
  'eld',
  'ical.js',
];

function layerOf(file: string): number {
  return layers.findIndex((rooms) =>
    rooms.some((room) => (room.endsWith('/') ? file.startsWith(room) : file === room)),
  );
}

function importsOf(file: string): string[] {
  const text = texts.get(file) ?? '';
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
}

function localImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.join(dirname(file), target));
}

describe('the structure of src/', () => {
  test('every file belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  test('layers import downwards only', () => {
    const upwards = files.flatMap((file) =>
      localImportsOf(file)
        .filter((target) => layerOf(target) < layerOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(upwards).toEqual([]);
  });

  test('imports form no cycles', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const target of localImportsOf(file)) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('nothing below the shell uses files, the clock, the environment or randomness', () => {
    const impure =
      /node:(?:fs|http|net|os|child_process|worker_threads|timers)|'chokidar'|\bprocess\.|Date\.now|new Date\(\)|performance\.|Math\.random|setTimeout|setInterval/;
    const shell = layers.findIndex((rooms) => rooms.includes('shell/'));
    const found = files.filter((file) => layerOf(file) > shell && impure.test(texts.get(file) ?? ''));
    expect(found).toEqual([]);
  });

  test('only the preview uses the network', () => {
    const network =
      /(?:from|import\()\s*'(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)(?:\/promises)?'|\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\(/;
    const found = files.filter(
      (file) => !file.startsWith('shell/preview/') && network.test(texts.get(file) ?? ''),
    );
    expect(found).toEqual([]);
  });

  test('a build with a shipped theme loads no view schemas and no template compiler', () => {
    const loads = (file: string, target: RegExp) =>
      [...(texts.get(file) ?? '').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)';$/gm)].some(
        ([, from = '']) => from.startsWith('.') && target.test(posix.join(dirname(file), from)),
      );
    const rare = /^render\/(?:compile-theme|check|generate|handlebars|(?:views|fields)\/[\w-]+)\.ts$/;
    expect(files.filter((file) => !rare.test(file) && loads(file, rare))).toEqual([]);
  });

  test('one module owns each of these third-party packages', () => {
    const owners = owned.map((name) => ({
      name,
      owners: files.filter((file) =>
        importsOf(file).some((target) => target === name || target.startsWith(`${name}/`)),
      ),
    }));
    expect(owners.filter(({ owners: found }) => found.length > 1)).toEqual([]);
  });

  test('folders have at most 13 files', () => {
    const rooms = new Map<string, number>();
    for (const file of files) rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
    expect([...rooms].filter(([, count]) => count > 13)).toEqual([]);
  });

  test('file names are unique', () => {
    const names = files.map((file) => posix.basename(file)).filter((name) => name !== 'index.ts');
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('every file named in CONTRIBUTING exists', () => {
    const named = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
      /`((?:src|templates|tests|scripts)\/[^`]*)`/g,
    );
    const missing = [...named].flatMap(([, path = '']) => (existsSync(join(root, path)) ? [] : [path]));
    expect(missing).toEqual([]);
  });

  test('no source file is longer than 250 lines, except tables', () => {
    const long = files
      .filter((file) => !tables.test(file))
      .filter((file) => (texts.get(file) ?? '').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
