import { expect, test } from 'vitest';
import { copiedSources } from '../../src/archive/links/loose-files.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const copied = (...names: string[]) =>
  copiedSources(names.map((name) => `releases/2024/${name}`)).map(({ file }) => file.slice(14));

test.each([
  'sofia (conflicted copy 2024-05-02).md',
  'sofia (Annas conflicted copy 2024-05-02).md',
  "sofia (Anna's conflicted copy).md",
  'sofia (Annas konfliktkopia 2024-05-02).md',
  'sofia (Annas motstridiga kopia 2024-05-02).md',
  'sofia (Case Conflict).md',
  'sofia (Case Conflict 1).markdown',
  'sofia.sync-conflict-20240502-101112-ABCDEFG.md',
  'sofia_conflict-20240502-101112.md',
])('%s is a copy, with the original or without', (name) => {
  expect(copied(name)).toEqual([name]);
  expect(copied('sofia.md', name)).toEqual([name]);
});

test.each([
  'sofia (1).md',
  'sofia(2).md',
  'Sofia (1).md',
  'sofia - Copy.md',
  'sofia - kopia.md',
  'sofia - kopia (2).md',
  'sofia kopia.md',
  'sofia copy.md',
  'sofia copy 2.md',
  'Kopia av sofia.md',
  'Copy of sofia.md',
])('%s is only a copy next to its original', (name) => {
  expect(copied('sofia.md', name)).toEqual([name]);
  expect(copied(name)).toEqual([]);
  expect(copied(name, '../2023/sofia.md')).toEqual([]);
});

test.each([
  'sofia-2.md',
  'sofia 2.md',
  'sofia (2024).md',
  'sofia-konflikten.md',
  'konflikt-om-skolan (del av debatten).md',
  'kopiator.md',
  'copy.md',
  'fotokopia.md',
  '2024-05-02-sofia.md',
])('%s is not a copy', (name) => {
  expect(copied('sofia.md', 'konflikt-om-skolan.md', name)).toEqual([]);
});

test('documents that no release refers to, and Markdown under other names, are reported', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText(
      { attachments: '[protokoll.pdf, { src: "Bilaga%201.docx" }]', decision: '{ minutes: minutes.pdf }' },
      'Läs [planen](plan.odt).',
    ),
    'releases/protokoll.pdf': '%PDF-1.7',
    'releases/Bilaga 1.docx': 'x',
    'releases/minutes.pdf': '%PDF-1.7',
    'releases/plan.odt': 'x',
    'releases/2024/utkast.docx': 'x',
    'releases/2024/utkast.PDF': '%PDF-1.7',
    'releases/2024/brev.doc': 'x',
    'releases/2024/brev.rtf': 'x',
    'releases/2024/brev.pages': 'x',
    'releases/2024/nytt.md.txt': releaseText(),
    'releases/2024/nytt.md.orig': releaseText(),
    'releases/2024/anteckning.txt': 'x',
    'releases/2024/README.md': '# Om mappen',
    'public/broschyr.pdf': '%PDF-1.7',
  });
  const { diagnostics } = await archive.build();
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'releases/2024/README.md file-passed-over',
    'releases/2024/brev.doc file-loose',
    'releases/2024/brev.pages file-loose',
    'releases/2024/brev.rtf file-loose',
    'releases/2024/nytt.md.orig file-unread',
    'releases/2024/nytt.md.txt file-unread',
    'releases/2024/utkast.PDF file-loose',
    'releases/2024/utkast.docx file-loose',
  ]);
});
