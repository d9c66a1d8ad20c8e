import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatBytes } from '../../src/locale/format-bytes.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

/** The files that the page lists, with their sizes. */
function listed(page: string): Record<string, string> {
  const rows = page.matchAll(
    /<code>([\w.]+)<\/code><\/a><\/th>[\s\S]*?<td class="sum">([^<]*)<\/td>\n<\/tr>/g,
  );
  return Object.fromEntries([...rows].map(([, name = '', size = '']) => [name, size]));
}

function published(root: string): Record<string, string> {
  const folder = join(root, 'dist/data');
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    names.map((name) => [name, formatBytes(statSync(join(folder, name)).size, 'sv')]),
  );
}

test('the open data page lists every file with its current size after each build', async () => {
  const archive = new TestArchive({ 'releases/a.md': releaseText({ title: 'Första' }, 'Text.') });
  await archive.build();
  const before = listed(archive.read('dist/oppna-data/index.html'));
  expect(before).toEqual(published(archive.root));
  archive.edit({
    'releases/b.md': releaseText({ title: 'Andra', summary: 'Ingress. '.repeat(900) }, 'Text.'),
  });
  await archive.build();
  const after = listed(archive.read('dist/oppna-data/index.html'));
  expect(after).toEqual(published(archive.root));
  expect(after['releases.csv']).not.toBe(before['releases.csv']);
});
