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

test('releases by the hundred are listed by year, and have every language version as an entry', async () => {
  const numbered = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [
      `releases/${i}.md`,
      releaseText({ title: `Nummer ${i}`, slug: `nr-${i}`, date: '2024-02-01' }, 'Text.'),
    ]),
  );
  const archive = new TestArchive({
    ...numbered,
    'releases/school.md': releaseText({ language: 'en', date: '2024-03-02', translations: 'skola.md' }),
    'releases/skola.md': releaseText({ date: '2023-12-30' }),
  });
  expect(await archive.build()).toMatchObject({ code: 0 });
  const page = archive.read('dist/oppna-data/index.html');
  const items = page.match(/<li>\d{4}: .*<\/li>/g)?.map((item) => item.replace(/<[^>]*>/g, ''));
  expect(items).toEqual(['2024: 2024-1.json – 2024-2.json', '2023: 2023-1.json']);
  const entries = (path: string): Record<string, string>[] =>
    JSON.parse(archive.read(`dist/data/releases/${path}`));
  expect(entries('2024-1.json')).toHaveLength(100);
  const [leading] = entries('2023-1.json');
  expect(leading).not.toHaveProperty('translationOf');
  expect(entries('2024-2.json')).toMatchObject([{ language: 'en', translationOf: leading?.url }]);
  const { resources } = JSON.parse(archive.read('dist/data/datapackage.json'));
  expect(resources.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['releases/2024-1.json', 'releases/2024-2.json', 'releases/2023-1.json']),
  );
});
