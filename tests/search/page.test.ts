import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axeSource } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildOnce } from '../../src/commands/run-build.ts';
import { launchBrowser } from '../support/browser.ts';
import { searchable } from './archive.ts';

/** As strict as the site's own headers. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const root = mkdtempSync(join(tmpdir(), 'kommunike-search-'));
let server: Server;
let browser: Browser;
/** For pages that need nothing of their own: it keeps the scripts that every page loads. */
let common: BrowserContext;
let context: BrowserContext | undefined;
let address: string;

beforeAll(async () => {
  for (const [path, text] of Object.entries(searchable)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text ?? '');
  }
  const { code, diagnostics } = await buildOnce({ root, now: '2026-11-21T12:00Z', write: true }, root, {});
  expect({ code, errors: diagnostics.filter(({ severity }) => severity === 'error') }).toEqual({
    code: 0,
    errors: [],
  });
  const serve = sirv(join(root, 'dist'), { dev: true });
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    const missing = () => {
      response.writeHead(404).end();
    };
    if (!request.url?.startsWith('/arkiv/')) return missing();
    request.url = request.url.slice('/arkiv'.length);
    serve(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/arkiv/`;
  browser = await launchBrowser();
  common = await browser.newContext();
});
afterEach(async () => {
  await Promise.all(common.pages().map((page) => page.close()));
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

type ContextOptions = Parameters<Browser['newContext']>[0];

async function open(query = '', options?: ContextOptions, base = address): Promise<Page> {
  if (options) context = await browser.newContext(options);
  const page = await (context ?? common).newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${base}sok/index.html${query}`);
  return page;
}

const status = (page: Page) => page.locator('.search-results [role=status]');
const titles = (page: Page) => page.locator('.search-results ol h3').allTextContents();

/** Waits until so many results are told of, and gives their titles. */
async function found(page: Page, count: number): Promise<string[]> {
  const text = count === 0 ? 'Inga träffar.' : `${count} träff`;
  await status(page)
    .filter({ hasText: new RegExp(`^${text}`) })
    .waitFor({ timeout: 10_000 });
  return titles(page);
}

describe('the search page finds a release', () => {
  test('by another form of its word: “skolans” finds “skola”, and shows where', async () => {
    const page = await open();
    await page.getByLabel('Sökord').fill('skolans');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
    expect(await page.locator('.search-results mark').allTextContents()).toEqual(['skola']);
    expect(await page.locator('.card-summary').textContent()).toContain('får lägre hyra från hösten');
  });

  test('by sender and year', async () => {
    const page = await open();
    await page.locator('form').getByLabel('Avsändare').selectOption({ label: 'Sundsvalls kommun' });
    expect(await found(page, 3)).toEqual([
      'New ferries to the islands',
      'Badhuset dröjer',
      'Nytt badhus i Sundsvall',
    ]);
    await page.getByLabel('Från år').selectOption('2021');
    await page.getByLabel('Till år').selectOption('2021');
    expect(await found(page, 1)).toEqual(['Badhuset dröjer']);
  });

  test('by an amount over one million', async () => {
    const page = await open();
    await page.getByLabel('Belopp från').fill('1 000 000');
    expect(await found(page, 2)).toEqual(['En bro över Fyrisån', 'Lägre hyror i Gottsunda']);
    await page.getByLabel('Belopp till').fill('10 000 000');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('by committee, topic and type', async () => {
    const page = await open('?committee=kultur-och-fritidsnamnden');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.goto(`${address}sok/index.html?topic=idrott`);
    expect(await found(page, 2)).toEqual(['Badhuset dröjer', 'Nytt badhus i Sundsvall']);
    await page.goto(`${address}sok/index.html?type=decision&topic=utbildning`);
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('by the beginning of a word, while it is being written', async () => {
    const page = await open();
    await page.getByLabel('Sökord').pressSequentially('ångba');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.keyboard.press('Enter');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.getByLabel('Sökord').fill('angba');
    expect(await found(page, 0)).toEqual([]);
  });

  test('in English too', async () => {
    const page = await open('?q=ferry');
    expect(await found(page, 1)).toEqual(['New ferries to the islands']);
    expect(await page.locator('.search-results h3').getAttribute('lang')).toBe('en');
  });

  test('with the keyboard alone', async () => {
    const page = await open();
    const reach = async (selector: string) => {
      for (let i = 0; i < 60; i++) {
        if (await page.locator(`${selector}:focus`).count()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} can’t be reached`);
    };
    await reach('#search-q');
    await page.keyboard.type('badhusets');
    await page.keyboard.press('Enter');
    expect(await found(page, 2)).toEqual(['Badhuset dröjer', 'Nytt badhus i Sundsvall']);
    await reach('#search-from');
    await page.keyboard.type('2021');
    expect(await found(page, 1)).toEqual(['Badhuset dröjer']);
    await reach('.search-results ol a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sundsvall/2021/bad-igen.html');
  });
});

describe('the search page', () => {
  test('puts what is asked into its address, and takes it from there', async () => {
    const page = await open();
    await page.getByLabel('Sökord').fill('badhus');
    await page.locator('form').getByLabel('Avsändare').selectOption('sundsvall');
    await page.getByLabel('Ordning').selectOption('date');
    await page.getByRole('button', { name: 'Sök' }).click();
    await found(page, 2);
    expect(new URL(page.url()).search).toBe('?q=badhus&sender=sundsvall&sort=date');
    await page.reload();
    expect(await found(page, 2)).toHaveLength(2);
    expect(await page.locator('form').getByLabel('Avsändare').inputValue()).toBe('sundsvall');
    await page.getByRole('button', { name: 'Rensa' }).click();
    await status(page).filter({ hasText: 'Skriv ett eller flera ord' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    expect(await found(page, 2)).toHaveLength(2);
  });

  test('is led to by the form on the home page', async () => {
    const page = await open();
    await page.goto(address);
    await page.getByRole('searchbox').fill('skolans');
    await page.keyboard.press('Enter');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('ranks a word in the title before one in the text', async () => {
    const page = await open('?q=sundsvall');
    expect((await found(page, 3))[0]).toBe('Nytt badhus i Sundsvall');
  });

  test('finds a withdrawn release by its title only, and nothing of what is not public', async () => {
    const page = await open('?q=återkallat');
    expect(await found(page, 1)).toEqual(['Återkallat besked om vattnet']);
    for (const hidden of ['borttagentext', 'klorhalten', 'hemligtutkast', 'hemligtembargo']) {
      await page.goto(`${address}sok/index.html?q=${hidden}`);
      expect(await found(page, 0)).toEqual([]);
    }
  });

  test('works from a disk', async () => {
    const page = await open('?q=skolans', {}, pathToFileURL(`${join(root, 'dist')}/`).href);
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
    await page.locator('.search-results ol a').click();
    expect(await page.locator('h1').textContent()).toBe('Lägre hyror i Gottsunda');
  });

  test('says so when the index can’t be read, and finds when it can again', async () => {
    context = await browser.newContext();
    await context.route('**/start.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${address}sok/index.html?q=skolans`);
    await status(page).filter({ hasText: 'gick inte att läsa' }).waitFor();
    await context.unroute('**/start.js');
    await page.getByRole('button', { name: 'Sök' }).click();
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('without JavaScript offers the collections instead of a form', async () => {
    const page = await open('?q=skolans', { javaScriptEnabled: false });
    expect(await page.locator('form.search').isVisible()).toBe(false);
    expect(await page.getByText('Sökningen behöver JavaScript').isVisible()).toBe(true);
    await page
      .locator('.search-ways')
      .getByRole('link', { name: /Uppsala/ })
      .click();
    expect(page.url()).toBe(`${address}uppsala/index.html`);
  });

  test('asks nobody but its own site, nor breaks its policy', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${address}sok/index.html?q=skolans`);
    await found(page, 1);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(said).toEqual([]);
  });

  test('is accessible in light and dark, narrow and wide, with results and without', async () => {
    const page = await open('?q=badhus', { bypassCSP: true, reducedMotion: 'reduce' });
    await found(page, 2);
    await page.evaluate(axeSource);
    for (const cleared of [false, true]) {
      if (cleared) await page.getByRole('button', { name: 'Rensa' }).click();
      if (cleared) await status(page).filter({ hasText: 'Skriv ett eller flera ord' }).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const violations = await page.evaluate<string[]>(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
          );
          const overflow = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect({ cleared, colorScheme, width, violations, overflow }).toEqual({
            cleared,
            colorScheme,
            width,
            violations: [],
            overflow: 0,
          });
        }
      }
    }
  });
});
