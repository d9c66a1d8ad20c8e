import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, overflow, violations } from '../pages/browsing.ts';
import { openSite, type SampleSite, serve } from '../pages/sites.ts';
import { launchBrowser } from '../support/browser.ts';
import { isThorough } from '../support/thorough.ts';
import { problemsOf } from './mail-html.ts';

/** What an e-mail can't be asked for: landmarks are for pages. */
const rules =
  "{ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } }";

const kinds = {
  week: 'nyhetsbrev/ekeskar.html',
  'in English': 'nyhetsbrev/ekeskar/2022/electric-ferry.html',
  'with a correction and a picture': 'nyhetsbrev/ekeskar/2022/elfarjan-till-ytteron.html',
  'of two senders': 'nyhetsbrev/ekeskar/2026/ny-kaj-pa-ytteron.html',
  'of an event': 'nyhetsbrev/ekeskar/2026/pressvisning-lotstornet.html',
  'with a table and a document': 'nyhetsbrev/kvarnfors/2024/laxhjalpen-permanent.html',
} as const;

const ofColour = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

describe('the newsletters of the sample', () => {
  let site: SampleSite;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite('kommun')]);
    server = await serve(site.folder, '');
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('are of every kind, but of no withdrawn release', () => {
    expect(site.newsletters).toEqual(expect.arrayContaining(Object.values(kinds)));
    expect(site.has('nyhetsbrev/kvarnfors/2026/simhallen.html')).toBe(false);
  });

  test('are what mail programs show', async () => {
    for (const path of isThorough ? site.newsletters : Object.values(kinds))
      expect([
        path,
        ...(await problemsOf(site.read(path), 'https://press.example/', '{{unsubscribe}}')),
      ]).toEqual([path]);
  });

  test('are accessible in light and dark, and no wider than a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    const found: string[] = [];
    for (const path of isThorough ? site.newsletters : Object.values(kinds)) {
      await page.goto(server.base + path);
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const violation of await violations(page, colorScheme === 'light' ? rules : ofColour))
          found.push(`${path} ${colorScheme} ${violation}`);
      }
      if ((await overflow(page)) > 0) found.push(`${path}: wider than the screen`);
    }
    expect(found).toEqual([]);
  });

  test.each([
    'ekeskar.txt',
    'ekeskar/2022/electric-ferry.txt',
    'ekeskar/2026/ny-kaj-pa-ytteron.txt',
    'ekeskar/2026/pressvisning-lotstornet.txt',
    'kvarnfors/2024/laxhjalpen-permanent.txt',
  ])('read well as plain text: %s', async (path) => {
    const text = site.read(`nyhetsbrev/${path}`);
    const long = text.split('\n').filter((line) => line.length > 76 && !/^ *https:\S+$/.test(line));
    expect(long).toEqual([]);
    await expect(text).toMatchFileSnapshot(`golden/${path.replaceAll('/', '-')}`);
  });
});
