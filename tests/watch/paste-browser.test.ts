import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { launchBrowser } from '../support/browser.ts';
import { pasted } from './pasted.ts';
import { Watching } from './watching.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function watch(): Promise<Watching> {
  const tree = {
    'kommunike.config.yaml': 'title: Arkivet\nsenders:\n  - name: Ekeskärs kommun\n    slug: ekeskar\n',
    'releases/uppsala/2023/gammal.md': releaseText({ title: 'Gammal' }),
  };
  return new Watching(new TestArchive(tree)).ready();
}

/** Opens a page with scripts disabled. */
async function withoutScripts(url: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  await page.goto(url);
  return page;
}

/** Loads a page’s HTML with scripts enabled, for axe. */
async function findings(shown: Page, css: string, colorScheme: 'light' | 'dark'): Promise<unknown> {
  const { width = 1280, height = 900 } = shown.viewportSize() ?? {};
  const page = await browser.newPage({ colorScheme, viewport: { width, height } });
  await page.setContent(await shown.content());
  await page.addStyleTag({ content: css });
  await page.evaluate(axe);
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
  await page.close();
  return found;
}

/** Whether everything fits without scrolling sideways. */
const fits = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

describe('without scripts', () => {
  test('a pasted text becomes a draft that the preview shows', async () => {
    const watching = await watch();
    const page = await withoutScripts(`${watching.url}__kommunike/paste`);
    await page.getByLabel('Text').fill(pasted);
    await page.getByRole('button', { name: 'Granska' }).click();
    expect(await page.title()).toBe('Granska pressmeddelandet');
    expect(await page.getByLabel('Rubrik').inputValue()).toBe('Skolorna på Ytterön får nya bryggor');
    expect(await page.getByLabel('Datum').inputValue()).toBe('2024-03-14');
    const sender = page.getByLabel('Avsändare');
    expect(await sender.locator(':checked').textContent()).toBe('Ekeskärs kommun');
    await page.getByLabel('Rubrik').fill('Nya bryggor på Ytterön');
    await page.getByRole('button', { name: 'Spara som utkast' }).click();
    expect(page.url()).toBe(`${watching.url}ekeskar/2024/nya-bryggor-pa-ytteron.html`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Nya bryggor på Ytterön');
    expect(await page.getByText('Utkast – syns bara i förhandsgranskningen').count()).toBe(1);
    await page.close();
  });

  test('a file in Windows-1252 is read, and a missing sender is asked for', async () => {
    const watching = await watch();
    const file = join(watching.archive.root, 'gammal.txt');
    const text = 'Nu öppnar badet “Svanen”\n\nDen 5 maj öppnar badet vid sjön.\n';
    writeFileSync(file, Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1'));
    const page = await withoutScripts(`${watching.url}__kommunike/paste`);
    await page.getByLabel('Eller en fil').setInputFiles(file);
    await page.getByRole('button', { name: 'Granska' }).click();
    expect(await page.getByLabel('Rubrik').inputValue()).toBe('Nu öppnar badet “Svanen”');
    await page.getByRole('button', { name: 'Spara som utkast' }).click();
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('Välj vem som är avsändare.');
    await alert.getByRole('link').click();
    expect(page.url()).toMatch(/#paste-municipality$/);
    await page.getByLabel('Avsändare').selectOption('Uppsala kommun');
    await page.getByRole('button', { name: 'Spara som utkast' }).click();
    expect(page.url()).toBe(`${watching.url}uppsala/2026/nu-oppnar-badet-svanen.html`);
    await page.close();
  });

  test.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('there are no axe violations and no overflow at %i pixels, %s', async (width, scheme) => {
    const watching = await watch();
    const address = `${watching.url}__kommunike/paste`;
    const page = await withoutScripts(address, width);
    const css = readFileSync(join(import.meta.dirname, '../../src/client/paste.css'), 'utf8');
    const check = async () => {
      expect(await findings(page, css, scheme)).toEqual([]);
      expect(await fits(page)).toBe(true);
    };
    await check();
    await page.getByRole('button', { name: 'Granska' }).click();
    await page.getByRole('alert').waitFor();
    await check();
    await page
      .getByLabel('Text')
      .fill(`${pasted.replace('Publicerad 14 mars 2024', '')}\n\n# ${'lång'.repeat(60)}`);
    await page.getByRole('button', { name: 'Granska' }).click();
    await page.getByText('Att kontrollera').waitFor();
    await check();
    await page.getByLabel('Datum').fill('i går');
    await page.getByRole('button', { name: 'Spara som utkast' }).click();
    expect(await page.getByLabel('Datum').getAttribute('aria-invalid')).toBe('true');
    await check();
    await page.close();
  });
});

test('the pages of the preview link to it, without axe violations', async () => {
  const watching = await watch();
  const page = await browser.newPage();
  await page.goto(watching.url);
  const link = page.getByRole('link', { name: 'Klistra in ett pressmeddelande' });
  await link.waitFor();
  await page.evaluate(axe);
  expect(
    await page.evaluate('axe.run("kommunike-link").then(({ violations }) => violations.map(({ id }) => id))'),
  ).toEqual([]);
  await link.click();
  await page.getByRole('heading', { name: 'Klistra in ett pressmeddelande' }).waitFor();
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('paste-text');
  await page.close();
});
