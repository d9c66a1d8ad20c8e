import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addedAliases } from '../../src/admin/added-aliases.ts';
import { readEntry, writeEntry } from '../../src/admin/entry-text.ts';
import { filesBelow } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const releases = join(import.meta.dirname, '../../releases');
const samples = Object.entries(asText(filesBelow(releases))).filter(([path]) => path.endsWith('.md'));
const names = {
  senders: { 'uppsala kommun': 'uppsala', uppsala: 'uppsala' },
  senderNames: { uppsala: 'Uppsala kommun' },
  committees: ['Kommunstyrelsen'],
};

/** Lines that only one of two texts has. */
function changed(before: string, after: string): readonly [gone: string[], added: string[]] {
  const [old, next] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !next.includes(line)), next.filter((line) => !old.includes(line))];
}

describe('a release in the editor', () => {
  test.each(samples)('%s is unchanged if nothing is edited', (_, text) => {
    expect(writeEntry(readEntry(text, names), names)).toBe(text);
  });

  test.each(samples)('%s keeps every other line if the title is edited', (_, text) => {
    const written = writeEntry({ ...readEntry(text, names), title: 'En annan: rubrik' }, names);
    const [gone, added] = changed(text, written);
    expect(gone.every((line) => line.startsWith('title:'))).toBe(true);
    expect(added).toEqual(['title: "En annan: rubrik"']);
  });

  test('keeps comments and quotation marks of unedited fields, and adds no keys for empty ones', () => {
    const text = `---
# Rubriken
title: 'Nytt bad'
date: 2024-05-02 09:30 # på morgonen
municipality: Uppsala
# Utkast

draft: true
contacts: [press, { name: Ada, phone: 1 }]
---
Text.
`;
    const entry = readEntry(text, names);
    expect(entry).toMatchObject({
      date: '2024-05-02',
      time: '09:30',
      municipality: 'uppsala',
      draft: true,
      contacts: [
        { type: 'known', id: 'press' },
        { type: 'person', name: 'Ada', phone: ['1'], mobile: [] },
      ],
    });
    const emptied = { ...entry, draft: false, tags: [], decision: { body: '', date: null }, summary: '' };
    expect(writeEntry(emptied, names)).toBe(text.replace('draft: true\n', ''));
  });

  test('shows the first of several senders separately, and writes them as one list', () => {
    const text =
      '---\ntitle: Nytt bad\ndate: 2024-05-02\nmunicipality: [Uppsala, Sala] # båda\n---\n\nText.\n';
    const entry = readEntry(text, names);
    expect(entry).toMatchObject({ municipality: 'uppsala', coSenders: ['Sala'] });
    expect(writeEntry(entry, names)).toBe(text);
    expect(writeEntry({ ...entry, coSenders: [] }, names)).toContain('\nmunicipality: Uppsala kommun\n');
    expect(writeEntry({ ...entry, coSenders: ['Sala', 'Heby'] }, names)).toContain(
      'municipality:\n  - Uppsala kommun\n  - Sala\n  - Heby\n',
    );
  });

  test('writes a new release in the order of the schema, and a list of one as a single value', () => {
    const entry = {
      tags: ['Skola'],
      title: 'Nytt bad',
      date: '2024-05-02',
      time: '',
      municipality: 'uppsala',
      committees: ['Kommunstyrelsen'],
      otherCommittees: [],
      amounts: [{ value: '1350000', from: 2024, purpose: 'Bad: bygge' }],
      contacts: [
        { type: 'known', id: 'press' },
        { type: 'person', name: 'Ada', phone: ['018-727 00 00'], mobile: ['070-1', '070-2'] },
      ],
      draft: false,
      body: 'Kommunen öppnar ett bad.',
    };
    expect(writeEntry(entry, names)).toBe(`---
title: Nytt bad
date: 2024-05-02
municipality: Uppsala kommun
committee: Kommunstyrelsen
tags:
  - Skola
amounts:
  - value: 1350000
    from: 2024
    purpose: "Bad: bygge"
contacts:
  - press
  - name: Ada
    phone: 018-727 00 00
    mobile:
      - 070-1
      - 070-2
---

Kommunen öppnar ett bad.
`);
  });

  test('keeps paragraphs that only differ in Markdown style', () => {
    const text =
      '---\ntitle: Bad\n---\n\nEtt *nytt* bad.\n\n- ett\n- två\n\n| a | b |\n| --- | ---: |\n\nSlut.\n';
    const entry = {
      ...readEntry(text, names),
      body: 'Ett _nytt_ bad.\n\n* ett\n* två\n\n| a | b |\n| --- | --- |\n\nSlutet.',
    };
    expect(writeEntry(entry, names)).toBe(text.replace('Slut.', 'Slutet.'));
  });

  test('adds its old address once, and none if it was never published or does not move', () => {
    const entry = readEntry('---\ntitle: Bad\nslug: bad\n---\n', names);
    const moved = { ...entry, slug: 'badet' };
    const address = 'uppsala/2024/bad.html';
    expect(addedAliases(moved, address, names)).toEqual([`/${address}`]);
    expect(addedAliases({ ...moved, aliases: ['/a', `/${address}`] }, address, names)).toBeUndefined();
    expect(addedAliases(moved, undefined, names)).toBeUndefined();
    expect(addedAliases(entry, address, names)).toBeUndefined();
  });

  test('is refused if its front matter can’t be read', () => {
    expect(() => readEntry('---\ntitle: [\n---\n', names)).toThrow();
    expect(() =>
      readEntry(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'), names),
    ).toThrow();
  });
});
