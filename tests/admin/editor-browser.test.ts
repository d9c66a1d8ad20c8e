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

/** Whether an address is external: not that of the editor, and not in memory. */
const isElsewhere = (url: string) => !/^(?:blob:|data:)|^http:\/\/127\.0\.0\.1:/.test(url);

/** The added values. */
const folder = 'releases/ekeskar/2026';
const bath = `${folder}/nytt-badhus-pa-ytteron.md`;
const closing = `${folder}/badhuset-stanger.md`;
const pdf = `${folder}/uppfoljning-laxhjalpen.pdf`;
const moved = 'releases/ekeskar/2022/elfarjan.md';
const picture = `${folder}/laxhjalpen.jpg`;

/**
 * Returns a release with the typed changes: a `!` after its headline, a word at the beginning and at the end of its
 * text.
 */
function withWords(text: string): string {
  return text
    .replace(/^(title: (?:".*(?=")|.*))/m, '$1!')
    .replace(/^---\n[\s\S]*?\n---\n\n/, '$&Först ')
    .replace(/\n$/, ' sist\n');
}

const utf8 = (bytes = '') => Buffer.from(bytes, 'latin1').toString('utf8');

describe('the editor in a browser', () => {
  test('changes only the edited parts, in every sample release', { timeout: 600_000 }, async () => {
    const editing = await Editing.start(browser);
    const { page } = editing;
    const before = await editing.files();
    const releases = Object.keys(before).filter((path) => path.endsWith('.md'));
    expect(releases.length).toBeGreaterThan(10);
    for (const path of releases) {
      await editing.open(`entries/${path.slice('releases/'.length, -'.md'.length)}`);
      const title = editing.field('title').locator('input');
      await title.fill(`${await title.inputValue()}!`);
      await editing.field('body').getByRole('textbox').focus();
      for (const [key, word] of [
        ['Home', 'Först '],
        ['End', ' sist'],
      ] as const) {
        await page.keyboard.press(`Control+${key}`);
        await page.keyboard.type(word);
      }
      await editing.save();
    }
    const edited = await editing.files();
    for (const path of Object.keys(before)) {
      const expected = releases.includes(path) ? withWords(utf8(before[path])) : utf8(before[path]);
      expect(utf8(edited[path])).toBe(expected);
    }
    expect(editing.asked.filter(isElsewhere)).toEqual([]);
    expect(editing.refused).toEqual([]);
  });

  test('adds releases with all fields, which check and build accept', { timeout: 600_000 }, async () => {
    const editing = await Editing.start(browser);
    const { archive, page } = editing;
    const before = await editing.files();

    await editing.open('new');
    await editing.fill({ title: 'Nytt badhus på Ytterön', date: '2026-10-05', time: '09:30' });
    await editing.choose('municipality', 'Ekeskärs kommun');
    await editing.field('draft').getByRole('switch').click();
    await editing.fill({ summary: 'Badhuset öppnar i höst: två bassänger.' });
    await editing.field('body').getByRole('textbox').click();
    await page.keyboard.type('Kommunen öppnar ett badhus.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Det kostar 12 miljoner kronor.');
    await editing.field('type').getByRole('radio', { name: 'Beslut' }).click();
    await editing.add('tags');
    await editing.fill({ tags: 'Folkhälsa' });
    await editing.add('amounts');
    await editing.fill({ 'amounts.0.value': '12 mnkr', 'amounts.0.from': '2026', 'amounts.0.to': '2027' });
    await editing.add('contacts');
    await page.getByRole('menuitem', { name: 'Ur kontaktlistan' }).click();
    await editing.choose('contacts.0.id', /^Vidar Tångmark/);
    await editing.fill({ case: 'KS 2026/12' });
    await editing.field('decision').getByRole('checkbox').click();
    await editing.fill({
      'decision.body': 'Tekniska nämnden',
      'decision.date': '2026-10-01',
      'decision.section': '§ 45',
      'decision.minutes': 'https://ekeskar.example/protokoll.pdf',
    });
    await editing.add('attachments');
    await editing.upload('attachments.0.src', 'releases/kvarnfors/2024/uppfoljning-laxhjalpen.pdf');
    await editing.fill({ 'attachments.0.title': 'Ritningar' });
    await editing.add('corrections');
    await editing.fill({ 'corrections.0.date': '2026-10-06', 'corrections.0.text': 'Vi skrev 13 miljoner.' });
    await editing.add('images');
    await editing.upload('images.0.src', 'releases/kvarnfors/2024/laxhjalpen.jpg');
    for (const alt of ['', '  ']) {
      await editing.fill({ 'images.0.alt': alt });
      await editing.saveButton().click();
      const alert = page.getByRole('alert').filter({ hasText: 'Ett fält har ett fel.' });
      await alert.waitFor();
      await editing.field('images.0.alt').getByText('Detta fält är obligatoriskt.').waitFor();
      expect(page.url()).toMatch(/\/new$/);
      expect(await editing.files()).toEqual(before);
    }
    await editing.fill({ 'images.0.alt': 'Två elever vid ett bord.', 'images.0.credit': 'Ekeskärs kommun' });
    await editing.save();

    await editing.open('new');
    await editing.fill({ title: 'Badhuset stänger', date: '2026-10-20', embargo: '2026-10-20T08:00' });
    await editing.choose('municipality', 'Ekeskärs kommun');
    await editing.field('draft').getByRole('switch').click();
    await editing.field('body').getByRole('textbox').click();
    await page.keyboard.type('Badhuset stänger.');
    await editing.field('withdrawn').getByRole('checkbox').click();
    await editing.fill({ 'withdrawn.date': '2026-10-21', 'withdrawn.reason': 'Badhuset stänger inte.' });
    await editing.save();

    await editing.open(`entries/${moved.slice('releases/'.length, -'.md'.length)}`);
    await editing.fill({ slug: 'elfarja' });
    await editing.save();

    const after = await editing.files();
    const { [bath]: first, [closing]: second, [pdf]: plans, [picture]: photo, ...others } = after;
    expect({ ...others, [moved]: '' }).toEqual({ ...before, [moved]: '' });
    expect(utf8(after[moved])).toContain(
      '\nslug: elfarja\naliases:\n  - "/ekeskar/2022/elfarjan-till-ytteron.html"\n---\n',
    );
    expect(plans).toBe(before['releases/kvarnfors/2024/uppfoljning-laxhjalpen.pdf']);
    expect(photo).toBe(before['releases/kvarnfors/2024/laxhjalpen.jpg']);
    expect(utf8(first)).toBe(`---
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
decision:
  body: Tekniska nämnden
  date: 2026-10-01
  section: "§ 45"
  minutes: https://ekeskar.example/protokoll.pdf
images:
  - src: laxhjalpen.jpg
    alt: Två elever vid ett bord.
    credit: Ekeskärs kommun
attachments:
  - src: uppfoljning-laxhjalpen.pdf
    title: Ritningar
corrections:
  - date: 2026-10-06
    text: Vi skrev 13 miljoner.
---

Kommunen öppnar ett badhus.

Det kostar 12 miljoner kronor.
`);
    expect(utf8(second)).toBe(`---
title: Badhuset stänger
date: 2026-10-20
municipality: Ekeskärs kommun
embargo: 2026-10-20T08:00
withdrawn:
  date: 2026-10-21
  reason: Badhuset stänger inte.
---

Badhuset stänger.
`);

    archive.edit(
      Object.fromEntries(Object.entries(after).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')])),
    );
    for (const write of [false, true]) {
      const { code, diagnostics } = await buildOnce({ root: archive.root, now, write }, archive.root, {});
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(diagnostics.filter(({ file }) => file === bath || file === closing)).toEqual([]);
      expect(code).toBe(0);
    }
    expect(editing.asked.filter(isElsewhere)).toEqual([]);
    expect(editing.refused).toEqual([]);
  });
});
