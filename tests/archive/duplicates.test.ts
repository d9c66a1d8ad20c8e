import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

test('two equal titles on one day give a warning, ignoring case', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ title: 'Nytt bad' }),
    'releases/b.md': releaseText({ title: 'NYTT BAD', slug: 'b' }),
    'releases/c.md': releaseText({ title: 'Nytt bad', slug: 'c', date: '2024-05-03' }),
  });
  const { diagnostics } = await archive.build();
  expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([['releases/b.md', 'title-duplicate']]);
});
