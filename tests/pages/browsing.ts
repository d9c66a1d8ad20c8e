import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { isThorough } from '../support/thorough.ts';
import { kinds, openSite, type SampleSite, serve } from './sites.ts';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Scheme = 'light' | 'dark';
type Look = readonly [width: number, scheme: Scheme];
const names = Object.keys(kinds) as (keyof typeof kinds)[];

/** Every width in both schemes, or else wide and light and narrow and dark in turn. */
function looksOf(name: keyof typeof kinds): readonly Look[] {
  if (isThorough)
    return [1440, 768, 320].flatMap((width) => [[width, 'light'] as const, [width, 'dark'] as const]);
  return names.indexOf(name) % 2 === 0 ? [[1440, 'light']] : [[320, 'dark']];
}

/** All rules once; if only the width or the scheme changes, only those that depend on it. */
const everything =
  "{ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";
const ofColour = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";
const ofWidth =
  "{ runOnly: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] } }";

export async function violations(page: Page, options: string): Promise<string[]> {
  return page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}

export const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Browser tests for every page of a theme. Each theme has its own test file, so that they run in parallel. */
export function browses(theme: string): void {
  let browser: Browser;
  let site: SampleSite;
  let server: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite(theme)]);
    server = await serve(site.folder);
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => said.push(message));
    page.on('console', (line) => line.type() === 'error' && said.push(line.text()));
  });
  beforeEach(async () => {
    await show(1440, 'light');
    said.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function show(width: number, colorScheme: Scheme): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, forcedColors: null });
  }

  for (const name of names) {
    const open = async () => {
      const url = server.base + site.pageOf(name);
      if (page.url() !== url) await page.goto(url);
    };

    test(`${name}: accessible in light and dark, wide and narrow`, async () => {
      await open();
      await page.evaluate(axe);
      const found: string[] = [];
      for (const [i, [width, colorScheme]] of looksOf(name).entries()) {
        await show(width, colorScheme);
        const rules = i === 0 ? everything : width === 1440 ? ofColour : ofWidth;
        for (const violation of await violations(page, rules))
          found.push(`${width} ${colorScheme} ${violation}`);
        if ((await overflow(page)) > 0) found.push(`${width} ${colorScheme}: wider than the screen`);
      }
      expect(found).toEqual([]);
      expect(said).toEqual([]);
    });

    test(`${name}: no wider than a phone at text twice as large`, async () => {
      await open();
      await show(640, 'light');
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  }

  test('a page whose picture has no text alternative and whose text is pale is not accessible', async () => {
    await page.goto(server.base + site.pageOf('money'));
    await page.evaluate(axe);
    await page.evaluate(
      "document.querySelector('main').insertAdjacentHTML('afterbegin', '<img src=\"x\"><p id=\"pale\">Blek text</p>'); " +
        "Object.assign(document.querySelector('#pale').style, { color: '#999', background: '#fff' })",
    );
    const rules = (await violations(page, everything)).map((violation) => violation.replace(/:.*/s, ''));
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
  });

  test('every page keeps its text in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(server.base + site.pageOf('money'));
    await page.evaluate(axe);
    expect(await violations(page, ofColour)).toEqual([]);
  });

  test('everything except JavaScript features works without JavaScript', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(server.base + site.pageOf('release with a correction, quotes and money'));
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await page.locator('.prose').first().isVisible()).toBe(true);
    expect(await page.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.locator('.copy-quote').count()).toBe(0);
    await page.goto(server.base + site.pageOf('ledger'));
    expect(await page.locator('table tbody tr').first().isVisible()).toBe(true);
    await plain.close();
  });

  test('the first tab stop skips the navigation', async () => {
    await page.goto(server.base + site.pageOf('home'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('page-content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  test('links and quotes can be copied with their source, with JavaScript', async () => {
    const allowed = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await allowed.newPage();
    const path = site.pageOf('release with a correction, quotes and money');
    await page.goto(server.base + path);
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.locator('[data-tool=link]').click();
    expect(await clipboard()).toBe(`https://press.example/${path}`);
    await page.locator('.quote .copy-quote').first().click();
    const copied = await clipboard();
    expect(copied).toContain('den enskilt största klimatåtgärd');
    expect(copied).toContain('Vidar Tångmark (C)');
    expect(copied).toMatch(/Färjan till Ytterön byter diesel mot el, https:\/\/press\.example\/.*#/);
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Kopierat');
    await allowed.close();
  });

  test('the ledger can be sorted by any column, with JavaScript', async () => {
    await page.goto(server.base + site.pageOf('ledger'));
    const table = page.locator('table').first();
    const totals = () =>
      table
        .locator('tbody td:last-child')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
    const last = table.locator('thead th').last();
    await last.locator('button').click();
    expect(await last.getAttribute('aria-sort')).toBe('ascending');
    const ascending = await totals();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    expect(ascending.length).toBeGreaterThan(1);
    await last.locator('button').click();
    expect(await totals()).toEqual(ascending.toReversed());
  });
}
