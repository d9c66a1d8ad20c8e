import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** A shared browser context, which caches the scripts of all pages. */
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

/** Text with plain spaces. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

const status = (page: Page) => page.locator('.search-results [role=status]');
const titles = (page: Page) => page.locator('.search-results ol h3').allTextContents();

/** Waits for a number of results, and returns their titles. */
async function found(page: Page, count: number): Promise<string[]> {
  const text = count === 0 ? 'Inga träffar.' : `${count} träff`;
  await status(page)
    .filter({ hasText: new RegExp(`^${text}`) })
    .waitFor({ timeout: 10_000 });
  return titles(page);
}

describe('the search page finds a release', () => {
  test('by another form of its word: “skolans” finds “skola”, with an excerpt', async () => {
    const page = await open();
    await page.getByLabel('Sökord').fill('skolans');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
    expect(await page.locator('.search-results mark').allTextContents()).toEqual(['skola']);
    expect(await page.locator('.card-summary').textContent()).toContain('får lägre hyra från hösten');
  });

  test('by sender and year', async () => {
    const page = await open();
    await page.locator('form').getByLabel('Avsändare').selectOption('sundsvall');
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

  test.each(['1 mnkr', '1 miljon', '1,35 miljoner', '1 300 tkr', '1,1 MSEK', '1 000 000 kr'])(
    'by an amount as an author writes it: %s',
    async (written) => {
      const page = await open(`?least=${encodeURIComponent(written)}`);
      expect(await found(page, 2)).toEqual(['En bro över Fyrisån', 'Lägre hyror i Gottsunda']);
    },
  );

  test('by an amount in another currency, which is then selected', async () => {
    const page = await open();
    await page.getByLabel('Belopp till').fill('1 meur');
    expect(await found(page, 1)).toEqual(['Läxhjälp varje torsdag']);
    expect(await page.getByLabel('Valuta').inputValue()).toBe('EUR');
    expect(plain(await page.locator('.card-sum').textContent())).toBe('1 000 000 € och 1 belopp till');
    await page.getByLabel('Valuta').selectOption('SEK');
    await status(page).filter({ hasText: 'Rätta beloppet' }).waitFor();
    expect(await page.locator('#search-most-error').textContent()).toContain('EUR');
  });

  test('by words in quotation marks, one after the other', async () => {
    const page = await open(`?q=${encodeURIComponent('”barn och unga”')}`);
    expect(await found(page, 1)).toEqual(['Läxhjälp varje torsdag']);
    await page.getByLabel('Sökord').fill('"barn unga"');
    expect(await found(page, 0)).toEqual([]);
    await page.getByLabel('Sökord').fill('barn unga');
    expect(await found(page, 1)).toHaveLength(1);
  });

  test('without words that are preceded by a hyphen', async () => {
    const page = await open('?q=badhus -ångbastun');
    expect(await found(page, 1)).toEqual(['Badhuset dröjer']);
  });

  test('without å, ä and ö if nothing else is found, and says so', async () => {
    const page = await open('?q=laxhjalp');
    expect(await found(page, 1)).toEqual(['Läxhjälp varje torsdag']);
    expect(await status(page).textContent()).toBe(
      '1 träff. Visar träffar för ”läxhjälp”, eftersom ”laxhjalp” inte gav några.',
    );
    expect(await page.locator('.search-results mark').first().textContent()).toBe('Läxhjälp');
  });

  test('with one wrong letter if nothing else is found', async () => {
    const page = await open('?q=ferrry');
    expect(await found(page, 1)).toEqual(['New ferries to the islands']);
    expect(await status(page).textContent()).toContain('”ferries”');
    await page.getByLabel('Sökord').fill('fxrrry');
    expect(await found(page, 0)).toEqual([]);
  });

  test('by committee, topic and type', async () => {
    const page = await open('?committee=kultur-och-fritidsnamnden');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.goto(`${address}sok/index.html?topic=idrott`);
    expect(await found(page, 2)).toEqual(['Badhuset dröjer', 'Nytt badhus i Sundsvall']);
    await page.goto(`${address}sok/index.html?type=decision&topic=utbildning`);
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('by the beginning of a word, while typing', async () => {
    const page = await open();
    await page.getByLabel('Sökord').pressSequentially('ångba');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.keyboard.press('Enter');
    expect(await found(page, 1)).toEqual(['Nytt badhus i Sundsvall']);
    await page.getByLabel('Sökord').fill('angba');
    await status(page).filter({ hasText: '”ångba”' }).waitFor();
    expect(await titles(page)).toEqual(['Nytt badhus i Sundsvall']);
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
  test('stores the query in its URL, and restores it', async () => {
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

  test('is opened by the form on the home page', async () => {
    const page = await open();
    await page.goto(address);
    await page.getByRole('searchbox').fill('skolans');
    await page.keyboard.press('Enter');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('reports an invalid amount at its field, and finds nothing', async () => {
    const page = await open('?q=skola');
    await found(page, 1);
    const field = page.locator('#search-least');
    await field.fill('1 mnxr');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: /går inte att läsa/ })
      .waitFor();
    expect(await status(page).textContent()).toBe('Inga träffar. Rätta beloppet först.');
    expect(await titles(page)).toEqual([]);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect((await field.getAttribute('aria-describedby'))?.split(' ')).toContain('search-least-error');
    await field.fill('1,350');
    await page.getByRole('alert').filter({ hasText: 'på två sätt' }).waitFor();
    await field.fill('2 mnkr');
    await page.locator('#search-most').fill('1 mnkr');
    await page.getByRole('alert').filter({ hasText: 'mindre än' }).waitFor();
    await page.locator('#search-most').fill('');
    await field.fill('1 mnkr');
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
    expect(await field.getAttribute('aria-invalid')).toBe(null);
    expect(await page.locator('.search-error').allTextContents()).toEqual(['', '']);
  });

  test('shows with each hit its date, sender, committees and amount', async () => {
    const page = await open('?q=gottsunda');
    await found(page, 1);
    expect(await page.locator('.card time').textContent()).toBe('14 mars 2019');
    expect((await page.locator('.card-meta li').allTextContents()).map(plain)).toEqual([
      ...['Beslut', 'Uppsala kommun', 'Barn- och utbildningsnämnden', '1 350 000 kr'],
    ]);
  });

  test('shows with an invitation when its event is, and whether it is over or cancelled', async () => {
    const page = await open('?q=dröjer');
    const meta = async () => (await page.locator('.card-meta li').allTextContents()).map(plain);
    await found(page, 1);
    expect(await page.locator('.card-date').textContent()).toBe('2 februari 2021');
    expect((await meta()).slice(1, 3)).toEqual([
      'Tid: måndag 1 mars 2021 kl. 10:00–11:30',
      'Har redan varit',
    ]);
    await page.clock.setFixedTime('2021-02-28T12:00Z');
    await page.getByRole('button', { name: 'Sök' }).click();
    await page.getByText('Har redan varit').waitFor({ state: 'detached' });
    expect((await meta())[1]).toMatch(/^Tid: /);
    await page.goto(`${address}sok/index.html?q=återkallat`);
    await found(page, 1);
    expect((await meta()).slice(0, 3)).toEqual(['Återtaget', 'Tid: tisdag 5 juli 2022', 'Inställt']);
    await page.goto(`${address}sok/index.html?q=gottsunda`);
    await found(page, 1);
    expect(await page.locator('.card-event, .card-event-label').count()).toBe(0);
  });

  test('shows how many hits each filter option has, and hides those without', async () => {
    const page = await open('?q=bad');
    await found(page, 2);
    const options = (name: string) =>
      page.locator(`select[name=${name}] option:not([hidden])`).allTextContents();
    await page.locator('option', { hasText: '(2)' }).first().waitFor({ state: 'attached' });
    expect(await options('sender')).toEqual(['Alla', 'Sundsvalls kommun (2)']);
    expect(await options('topic')).toEqual(['Alla', 'idrott (2)']);
    expect(await options('from')).toEqual(['Alla', '2021 (1)', '2019 (1)']);
    await page.getByLabel('Från år').selectOption('2021');
    await found(page, 1);
    await page.locator('option', { hasText: 'idrott (1)' }).waitFor({ state: 'attached' });
    // the years that another option would leave
    expect(await options('from')).toEqual(['Alla', '2021 (1)', '2019 (1)']);
    await page.getByRole('button', { name: 'Rensa' }).click();
    await status(page).filter({ hasText: 'Skriv ett eller flera ord' }).waitFor();
    expect(await options('sender')).toEqual(['Alla', 'Sundsvalls kommun', 'Uppsala kommun']);
  });

  test('shows the active filters, each with a button to remove it', async () => {
    const page = await open('?sender=uppsala&from=2019&least=1 mnkr', {
      viewport: { width: 360, height: 740 },
    });
    await found(page, 2);
    expect(await page.locator('details').getAttribute('open')).toBe(null);
    const chosen = page.getByRole('group', { name: 'Valda avgränsningar' }).getByRole('button');
    expect(await chosen.allTextContents()).toEqual([
      ...['Uppsala kommun', 'Från år: 2019', 'Belopp från: 1 mnkr'],
    ]);
    await page.getByRole('button', { name: 'Ta bort Belopp från: 1 mnkr' }).press('Enter');
    expect(await found(page, 4)).toHaveLength(4);
    expect(await page.locator(':focus').textContent()).toBe('Uppsala kommun');
    expect(new URL(page.url()).search).toBe('?sender=uppsala&from=2019');
  });

  test.each([
    [360, 740, ''],
    [360, 740, '?q=bad'],
    [1280, 900, ''],
    [1280, 900, '?q=bad&sender=sundsvall'],
  ])('does not shift while it loads: %i × %i, %s', async (width, height, query) => {
    context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    // scripts load late, as on a slow connection
    await page.route('**/*.js*', async (route) => {
      const response = await route.fetch();
      await page.evaluate(twoFrames);
      await route.fulfill({ response });
    });
    await page.addInitScript(`
      moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) moved += value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    await page.goto(`${address}sok/index.html${query}`);
    if (query === '') await status(page).filter({ hasText: 'Skriv ett eller flera ord' }).waitFor();
    else await found(page, 2);
    await page.locator('.search-ways:not(.is-waiting)').waitFor();
    await page.evaluate(twoFrames);
    expect(await page.evaluate<number>('moved')).toBeLessThan(0.1);
  });

  test('ranks a word in the title before one in the text', async () => {
    const page = await open('?q=sundsvall');
    expect((await found(page, 3))[0]).toBe('Nytt badhus i Sundsvall');
  });

  test('finds a withdrawn release by its title only, and no unpublished ones', async () => {
    const page = await open('?q=återkallat');
    expect(await found(page, 1)).toEqual(['Återkallat besked om vattnet']);
    for (const hidden of ['borttagentext', 'klorhalten', 'hemligtutkast', 'hemligtembargo']) {
      await page.goto(`${address}sok/index.html?q=${hidden}`);
      expect(await found(page, 0)).toEqual([]);
    }
  });

  test('works from file://', async () => {
    const page = await open('?q=skolans', {}, pathToFileURL(`${join(root, 'dist')}/`).href);
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
    await page.locator('.search-results ol a').click();
    expect(await page.locator('h1').textContent()).toBe('Lägre hyror i Gottsunda');
  });

  test('reports that the index can’t be loaded, and recovers', async () => {
    context = await browser.newContext();
    await context.route('**/start.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${address}sok/index.html?q=skolans`);
    await status(page).filter({ hasText: 'gick inte att läsa' }).waitFor();
    await context.unroute('**/start.js');
    await page.getByRole('button', { name: 'Sök' }).click();
    expect(await found(page, 1)).toEqual(['Lägre hyror i Gottsunda']);
  });

  test('links to the collections instead of a form without JavaScript', async () => {
    const page = await open('?q=skolans', { javaScriptEnabled: false });
    expect(await page.locator('form.search').isVisible()).toBe(false);
    expect(await page.getByText('Sökningen behöver JavaScript').isVisible()).toBe(true);
    await page
      .locator('.search-ways')
      .getByRole('link', { name: /Uppsala/ })
      .click();
    expect(page.url()).toBe(`${address}uppsala/index.html`);
  });

  test('loads nothing from other sites, and violates no policy', async () => {
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

  test('offers its hits as CSV, in a file named after the query', async () => {
    const page = await open('?q=badhus');
    await found(page, 2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta träffarna som CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('traffar-badhus.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\ufeffid;url;date;sender;title;committees;amounts',
      'sundsvall/2021/bad-igen;https://press.example/arkiv/sundsvall/2021/bad-igen.html;2021-02-02;Sundsvalls kommun;Badhuset dröjer;;',
      'sundsvall/2019/bad;https://press.example/arkiv/sundsvall/2019/bad.html;2019-09-02;Sundsvalls kommun;Nytt badhus i Sundsvall;Kultur- och fritidsnämnden;300000 SEK',
      '',
    ]);
    expect(await titles(page)).toEqual(['Badhuset dröjer', 'Nytt badhus i Sundsvall']);
    await page.getByRole('button', { name: 'Rensa' }).click();
    await status(page).filter({ hasText: 'Skriv ett eller flera ord' }).waitFor();
    expect(await page.getByRole('button', { name: 'Hämta träffarna' }).isVisible()).toBe(false);
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
