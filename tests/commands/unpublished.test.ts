import { expect, test } from 'vitest';
import { newReleaseText } from '../../src/commands/new/new-text.ts';
import { locales } from '../../src/locale/index.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const begun = { title: 'Ny skola', date: '2026-11-20', municipality: ['Uppsala kommun'], contacts: [] };

test('a new release is a draft', async () => {
  const archive = new TestArchive({ 'releases/a.md': `${newReleaseText(begun, locales.sv)}Text.\n` });
  expect(await archive.build()).toMatchObject({ releases: 0, unpublished: { draft: 1 } });
  archive.edit({ 'releases/a.md': archive.read('releases/a.md').replace(/^draft: true\n/m, '') });
  expect(await archive.build()).toMatchObject({ releases: 1, unpublished: {} });
});

test('unpublished releases are counted by reason, unless they are shown', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ title: 'A', draft: 'true' }),
    'releases/b.md': releaseText({ title: 'B', embargo: '2027-01-01' }),
    'releases/c.md': releaseText({ title: 'C', date: '2027-01-01' }),
    'releases/d.md': releaseText({ title: 'D', expires: '2025-01-01' }),
    'releases/e.md': releaseText({ title: 'E' }),
  });
  const unpublished = { draft: 1, embargo: 1, future: 1, expired: 1 };
  expect(await archive.build()).toMatchObject({ releases: 1, unpublished });
  expect(await archive.build()).toMatchObject({ releases: 1, unpublished });
  expect(await archive.build({ drafts: true })).toMatchObject({ releases: 5, unpublished: {} });
});
