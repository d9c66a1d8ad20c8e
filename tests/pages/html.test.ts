import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { isThorough } from '../support/thorough.ts';
import { kinds, openSite, type SampleSite, themes } from './sites.ts';

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
  },
});
const validator = new HtmlValidate(loader);
const names = Object.keys(kinds) as (keyof typeof kinds)[];

describe.each(themes)('the pages of the theme %s', (theme) => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await openSite(theme);
  });

  test('are of every kind', () => {
    for (const kind of names) expect(site.pageOf(kind)).toBeTruthy();
  });

  test('are valid HTML', async () => {
    const problems: string[] = [];
    const pages = isThorough ? site.pages : names.map((kind) => site.pageOf(kind));
    for (const path of pages) {
      const { results } = await validator.validateString(site.read(path), join(site.folder, path));
      for (const { messages } of results)
        for (const { line, ruleId, message } of messages)
          problems.push(`${path}:${line} ${ruleId} ${message}`);
    }
    expect(problems).toEqual([]);
  });

  test('have one h1, a language, a title of their own and no script or style within', () => {
    for (const path of site.pages) {
      const html = site.read(path);
      expect([path, html.match(/<h1[\s>]/g)?.length]).toEqual([path, 1]);
      expect(html).toMatch(/<html lang="[a-z]{2,3}/);
      expect([path, /\sstyle="|<style|\son[a-z]+="/.test(html)]).toEqual([path, false]);
      for (const [script] of html.matchAll(/<script[^>]*>/g))
        expect(script).toMatch(/src="|type="application\/ld\+json"/);
    }
    const titles = site.pages.map((path) => /<title>([^<]*)/.exec(site.read(path))?.[1]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('lead nowhere in vain: every link, asset and anchor is there', () => {
    const dead: string[] = [];
    const idsOf = new Map<string, Set<string>>();
    const ids = (path: string) => {
      let known = idsOf.get(path);
      if (!known) {
        known = new Set([...site.read(path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''));
        idsOf.set(path, known);
      }
      return known;
    };
    for (const page of site.pages) {
      if (page === '404.html') continue;
      for (const [, written = ''] of site.read(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:[a-z]+:|\/\/)/.test(written)) continue;
        const [file = '', anchor] = written
          .replace('&#x3D;', '=')
          .replace(/\?[^#]*/, '')
          .split('#');
        const target = file === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(file));
        if (!site.has(target)) dead.push(`${page} → ${written}`);
        else if (anchor && target.endsWith('.html') && !ids(target).has(anchor))
          dead.push(`${page} → ${written}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('fetch nothing from anyone else', () => {
    for (const path of site.pages) {
      const html = site.read(path).replace(/<link rel="(?:canonical|alternate|schema\.dcterms)"[^>]*>/g, '');
      expect([
        path,
        html.match(/<(?:link|script|img|source|iframe)[^>]+(?:href|src|srcset)="https?:[^"]*"/),
      ]).toEqual([path, null]);
    }
  });

  test('are light: a release is at most 30 kB, the stylesheet too', () => {
    const releases = site.pages.filter((path) => /^[a-z-]+\/\d{4}\/(?!index)[^/]+\.html$/.test(path));
    expect(releases.length).toBeGreaterThan(10);
    for (const path of releases) expect([path, site.read(path).length <= 30_000]).toEqual([path, true]);
    expect(statSync(join(site.folder, 'assets/style.css')).size).toBeLessThanOrEqual(31_000);
  });

  test('say by schema.org what they are about, in data that parses', () => {
    for (const path of site.pages) {
      const [, data = ''] =
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(site.read(path)) ?? [];
      const document: unknown = JSON.parse(data);
      expect(document).toMatchObject({ '@context': 'https://schema.org', '@graph': expect.any(Array) });
    }
  });
});
