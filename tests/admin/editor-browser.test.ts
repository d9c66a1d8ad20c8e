import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOnce } from '../../src/commands/run-build.ts';
import { launchBrowser } from '../support/browser.ts';
import { now } from '../watch/watching.ts';
import { Editing } from './editing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const utf8 = (bytes = '') => Buffer.from(bytes, 'latin1').toString('utf8');

describe('the editor in a browser', () => {
  test('edits every sample release and adds one, and build accepts them', { timeout: 300_000 }, async () => {
    const editing = await Editing.start(browser);
    const { archive, page } = editing;
    const before = await editing.files();
    const releases = Object.keys(before).filter((path) => path.endsWith('.md'));
    expect(releases.length).toBeGreaterThan(10);
    for (const path of releases) {
      await editing.open(`entries/${path.slice('releases/'.length, -'.md'.length)}`);
      const title = editing.field('title').locator('input');
      await title.fill(`${await title.inputValue()}!`);
      await editing.save();
    }
    const edited = await editing.files();
    for (const path of Object.keys(before)) {
      const expected = releases.includes(path)
        ? utf8(before[path]).replace(/^title: (?:"(.*)"|(.*))$/m, (_, quoted, plain) =>
            quoted === undefined ? `title: ${plain}!` : `title: "${quoted}!"`,
          )
        : utf8(before[path]);
      expect(utf8(edited[path])).toBe(expected);
    }

    await editing.open('new');
    await editing.field('title').locator('input').fill('Nytt badhus på Ytterön');
    await editing.field('date').locator('input').fill('2026-10-05');
    await editing.field('time').locator('input').fill('09:30');
    await editing.field('municipality').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Ekeskärs kommun' }).click();
    await editing.field('draft').getByRole('switch').click();
    await editing.field('summary').locator('textarea').fill('Badhuset öppnar i höst: två bassänger.');
    await editing.field('body').getByRole('textbox').click();
    await page.keyboard.type('Kommunen öppnar ett badhus.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Det kostar 12 miljoner kronor.');
    await editing.field('type').getByRole('radio', { name: 'Beslut' }).click();
    await editing.field('tags').locator('button', { hasText: 'Lägg till' }).click();
    await editing.field('tags').locator('input').first().fill('Folkhälsa');
    await editing.field('amounts').locator('button', { hasText: 'Lägg till' }).click();
    await editing.field('amounts.0.value').locator('input').fill('12 mnkr');
    await editing.field('amounts.0.from').locator('input').fill('2026');
    await editing.field('amounts.0.to').locator('input').fill('2027');
    await editing.field('contacts').locator('button', { hasText: 'Lägg till' }).click();
    await page.getByRole('menuitem', { name: 'Ur kontaktlistan' }).click();
    await editing.field('contacts.0.id').getByRole('combobox').click();
    await page.getByRole('option', { name: /^Vidar Tångmark/ }).click();
    await editing.field('case').locator('input').fill('KS 2026/12');
    await editing.save();
    const after = await editing.files();
    const added = Object.keys(after).filter((path) => !(path in before));
    expect(added).toEqual(['releases/ekeskar/2026/nytt-badhus-pa-ytteron.md']);
    expect(utf8(after[added[0] ?? ''])).toBe(`---
title: Nytt badhus på Ytterön
date: 2026-10-05T09:30
municipality: Ekeskärs kommun
summary: "Badhuset öppnar i höst: två bassänger."
type: decision
tags:
  - Folkhälsa
amounts:
  - value: 12 mnkr
    from: 2026
    to: 2027
contacts:
  - vidar-tangmark
case: KS 2026/12
---

Kommunen öppnar ett badhus.

Det kostar 12 miljoner kronor.
`);

    archive.edit(
      Object.fromEntries(Object.entries(after).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')])),
    );
    const { code, diagnostics } = await buildOnce({ root: archive.root, now, write: true }, archive.root, {});
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    expect(editing.asked.filter((url) => !/^(?:blob:|data:)|^http:\/\/127\.0\.0\.1:/.test(url))).toEqual([]);
    expect(editing.refused).toEqual([]);
  });
});
