import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const templates = join(import.meta.dirname, '../../templates');
const base = 'kommun';
const themes = readdirSync(templates, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const stylesheet = (theme: string) => readFileSync(join(templates, theme, 'assets/style.css'), 'utf8');
const filesOf = (theme: string) =>
  readdirSync(join(templates, theme), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(templates, theme).length + 1));

/** Every class that a stylesheet has a rule for. */
function classes(css: string): Set<string> {
  const selectors = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '').match(/[^{}]+(?=\{)/g) ?? [];
  return new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-z][a-z0-9-]*/g) ?? []));
}

/** Classes for which only kommun needs rules. */
const inherited = new Set([
  'label',
  'picture',
  'neighbour-older',
  'charts-total',
  'withdrawn',
  'directory-roles',
]);

describe('the shipped themes', () => {
  test('are kommun, tidning and arkiv', () => {
    expect(themes).toEqual(['arkiv', 'kommun', 'tidning']);
  });
});

describe.each(themes)('the theme %s', (theme) => {
  const css = stylesheet(theme);

  test('keeps its styles in one file of at most 30 kB', () => {
    expect(statSync(join(templates, theme, 'assets/style.css')).size).toBeLessThanOrEqual(30_000);
  });

  test('loads nothing from other sites', () => {
    expect(css).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
  });

  test('takes its colour from --accent and supports light, dark, print, forced colours and reduced motion', () => {
    expect(css).toMatch(/:root \{[^}]*--accent: #[0-9a-f]{6};/);
    for (const query of [
      'prefers-color-scheme: dark',
      'prefers-reduced-motion',
      'forced-colors: active',
      'media print',
    ])
      expect(css).toContain(query);
    expect(css).toContain(':focus-visible');
  });

  test('uses logical properties, for both writing directions', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|float|text-align: (?:left|right))\b/gm;
    expect(css.match(physical) ?? []).toEqual([]);
  });

  test('uses no undefined custom properties', () => {
    const defined = new Set(css.match(/--[a-z][a-z0-9-]*(?=:)/g));
    const used = [...css.matchAll(/var\((--[a-z][a-z0-9-]*)/g)].map(([, token]) => token);
    expect([...new Set(used)].filter((token) => token !== undefined && !defined.has(token))).toEqual([]);
  });

  test(`has a rule for every class that ${base} has one for`, () => {
    const own = classes(css);
    const missing = [...classes(stylesheet(base))].filter((name) => !own.has(name) && !inherited.has(name));
    expect(missing).toEqual([]);
  });

  test(`is based on ${base}: each of its templates replaces an existing one`, () => {
    const there = new Set(filesOf(base));
    expect(filesOf(theme).filter((path) => path.endsWith('.hbs') && !there.has(path))).toEqual([]);
  });
});
