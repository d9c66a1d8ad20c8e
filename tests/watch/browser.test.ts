import { readFileSync, renameSync, unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseText, TestArchive, type Tree } from '../support/archive.ts';
import { launchBrowser } from '../support/browser.ts';
import { Watching } from './watching.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = { timeout: 30_000 };

/** A mark on an open page, which is lost on reload. */
const mark = 'window.isTheSame = true';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const titled = (title: string) => releaseText({ title, date: '2024-01-10', slug: 'a' });
const two: Tree = {
  'releases/a.md': titled('Första'),
  'releases/b.md': releaseText({ title: 'Andra', date: '2023-02-10', municipality: 'Sundsvall', slug: 'b' }),
  'templates/kommun/assets/style.css': 'body { color: rgb(1, 2, 3) }\n.tall { height: 5000px }\n',
};

async function open(path: string, tree: Tree = two): Promise<{ watching: Watching; page: Page }> {
  const watching = await new Watching(new TestArchive(tree)).ready();
  const page = await browser.newPage();
  await page.goto(watching.url + path);
  await page.evaluate(mark);
  return { watching, page };
}

/** Whether the page was not loaded again since it was opened. */
const isTheSame = (page: Page) => page.evaluate<boolean>('"isTheSame" in window');
const overlay = (page: Page) => page.getByRole('dialog');

/** Waits for an overlay with this text: a file that is read while it is written causes another one first. */
async function shows(page: Page, text: string): Promise<void> {
  await overlay(page).filter({ hasText: text }).waitFor(patience);
}

describe('a browser', () => {
  test('shows an edited title, and only on the pages that have it', async () => {
    const { watching, page } = await open('uppsala/2024/a.html');
    const other = await browser.newPage();
    await other.goto(`${watching.url}sundsvall/2023/b.html`);
    await other.evaluate(mark);
    let loads = 0;
    other.on('load', () => loads++);
    watching.archive.edit({ 'releases/a.md': titled('En helt ny rubrik') });
    await page.getByRole('heading', { level: 1, name: 'En helt ny rubrik' }).waitFor(patience);
    expect(await isTheSame(page)).toBe(false);
    expect(await isTheSame(other)).toBe(true);
    // if the first edit were still on its way to the other page, it would arrive before the second
    watching.archive.edit({ 'releases/b.md': two['releases/b.md']?.replace('Andra', 'Ändrad') });
    await other.getByRole('heading', { level: 1, name: 'Ändrad' }).waitFor(patience);
    await other.waitForLoadState();
    expect(loads).toBe(1);
    await other.close();
    await page.close();
  });

  test('keeps its place on the page', async () => {
    const long = Array.from({ length: 200 }, (_, i) => `Stycke ${i}.`).join('\n\n');
    const { watching, page } = await open('uppsala/2024/a.html', {
      'releases/a.md': releaseText({ title: 'Lång', date: '2024-01-10', slug: 'a' }, long),
    });
    await page.evaluate('scrollTo(0, 1500)');
    const text = releaseText({ title: 'Längre', date: '2024-01-10', slug: 'a' }, `${long}\n\nSlut.`);
    watching.archive.edit({ 'releases/a.md': text });
    await page.getByRole('heading', { level: 1, name: 'Längre' }).waitFor({ ...patience, state: 'attached' });
    await page.waitForFunction('Math.abs(scrollY - 1500) < 3', undefined, patience);
    await page.close();
  });

  test('replaces a stylesheet without reloading the page', async () => {
    const { watching, page } = await open('');
    for (const colour of ['rgb(4, 5, 6)', 'rgb(7, 8, 9)']) {
      watching.archive.edit({ 'templates/kommun/assets/style.css': `body { color: ${colour} }\n` });
      await page.waitForFunction(
        `getComputedStyle(document.body).color === '${colour}'`,
        undefined,
        patience,
      );
    }
    expect(await isTheSame(page)).toBe(true);
    // the old one is removed when the new one is loaded
    await page.waitForFunction('document.querySelectorAll(\'link[rel="stylesheet"]\').length === 1');
    await page.close();
  });

  test('is updated when a page appears or disappears', async () => {
    const { watching, page } = await open('uppsala/2024/c.html');
    watching.archive.edit({ 'releases/c.md': releaseText({ title: 'Tredje', slug: 'c' }) });
    await page.getByRole('heading', { level: 1, name: 'Tredje' }).waitFor(patience);
    unlinkSync(join(watching.archive.root, 'releases/c.md'));
    await page.getByRole('heading', { level: 1, name: 'Tredje' }).waitFor({ ...patience, state: 'detached' });
    await page.close();
  });

  test('catches up with what changed while it was away', async () => {
    const { watching, page } = await open('uppsala/2024/a.html');
    // as for a background tab: the page closes its stream, and reopens it when it is visible again
    const look = (state: string) =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`,
      );
    await look('hidden');
    watching.archive.edit({ 'releases/a.md': titled('Under tiden') });
    await watching.tells(({ causes, ok }) => ok && causes.includes('releases/a.md'));
    expect(await isTheSame(page)).toBe(true);
    await look('visible');
    await page.getByRole('heading', { level: 1, name: 'Under tiden' }).waitFor(patience);
    await page.close();
  });
});

describe('the overlay', () => {
  const broken = titled('Första').replace('date: 2024-01-10', 'date: 2024-13-10');

  test('shows line, column and source, and disappears with the error', async () => {
    const { watching, page } = await open('uppsala/2024/a.html');
    watching.archive.edit({ 'releases/a.md': broken });
    await shows(page, 'releases/a.md:3:7');
    const text = (await overlay(page).textContent()) ?? '';
    expect(text).toContain('> 3 | date: 2024-13-10');
    expect(text).toContain('^^^');
    const link = await overlay(page).getByRole('link').first().getAttribute('href');
    expect(link).toMatch(/^\w+:\/\/file\/.*\/releases\/a\.md:3:7$/);
    expect(await page.getByRole('heading', { level: 1, name: 'Första', includeHidden: true }).count()).toBe(
      1,
    );
    watching.archive.edit({ 'releases/a.md': titled('Lagad') });
    await overlay(page).waitFor({ ...patience, state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'Lagad' }).waitFor(patience);
    await page.close();
  });

  test('is a dialog with focus, which Escape closes and only another error reopens', async () => {
    const { watching, page } = await open('');
    watching.archive.edit({ 'releases/a.md': broken });
    await shows(page, 'releases/a.md:3:7');
    const focused = () => page.evaluate('document.activeElement?.localName');
    expect(await focused()).toBe('kommunike-overlay');
    await page.keyboard.press('Escape');
    await overlay(page).waitFor({ ...patience, state: 'hidden' });
    // browsers remove focus from hidden elements in the next frame
    await page.waitForFunction("document.activeElement?.localName !== 'kommunike-overlay'", null, patience);
    watching.archive.edit({ 'releases/b.md': titled('Andra').replace('slug: a', 'slug: b\nfoo: bar') });
    await shows(page, 'foo');
    expect(await overlay(page).textContent()).toContain('2 errors');
    await overlay(page).getByRole('button', { name: 'Close' }).click();
    await overlay(page).waitFor({ ...patience, state: 'hidden' });
    await page.close();
  });

  test('has no axe violations, in light and dark', async () => {
    const { watching, page } = await open('');
    watching.archive.edit({ 'releases/a.md': broken });
    await shows(page, 'releases/a.md:3:7');
    await page.waitForFunction(
      'document.querySelector("kommunike-overlay").shadowRoot.querySelector("link").sheet !== null',
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const found = await page.evaluate(
        'axe.run("kommunike-overlay").then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(found).toEqual([]);
    }
    await page.close();
  });

  test('is shown if the first build failed, and replaced by the site', async () => {
    const { watching, page } = await open('', { 'releases/a.md': broken });
    await shows(page, 'releases/a.md:3:7');
    watching.archive.edit({ 'releases/a.md': titled('Äntligen') });
    await page.getByRole('link', { name: 'Äntligen' }).first().waitFor(patience);
    expect(await overlay(page).count()).toBe(0);
    await page.close();
  });

  test.each([
    ['a deletion', (root: string) => unlinkSync(join(root, 'releases/bad.md')), 'releases/bad.md', broken],
    [
      'a rename to what is no release',
      (root: string) => renameSync(join(root, 'releases/bad.md'), join(root, 'releases/bad.txt')),
      'releases/bad.md',
      broken,
    ],
  ])('disappears when the error is fixed by %s', async (_, cure, path, text) => {
    const { watching, page } = await open('');
    watching.archive.edit({ [path]: text.replace('slug: a', 'slug: bad') });
    await shows(page, `${path}:3:7`);
    cure(watching.archive.root);
    await overlay(page).waitFor({ ...patience, state: 'hidden' });
    await watching.settles();
    await page.close();
  });

  test.each([
    ['the config', 'kommunike.config.yaml', 'titel: Arkiv\n', 'title: Arkivet\n'],
    [
      'a template',
      'templates/kommun/layouts/missing.hbs',
      '{{#if x}}',
      '<!doctype html><title>Borta</title>\n',
    ],
    ['a partial that a template lacks', 'templates/kommun/layouts/missing.hbs', '{{> extra}}', undefined],
  ])('appears and disappears with an error in %s', async (_, path, bad, good) => {
    const { watching, page } = await open('');
    watching.archive.edit({ [path]: bad });
    await shows(page, `${path}:1`);
    watching.archive.edit(
      good === undefined ? { 'templates/kommun/partials/extra.hbs': '<p>Extra</p>\n' } : { [path]: good },
    );
    await overlay(page).waitFor({ ...patience, state: 'hidden' });
    await watching.settles();
    await page.close();
  });
});
