import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

test('a build undoes and reports changes made in the site', async () => {
  const archive = new TestArchive({ 'releases/a.md': releaseText() });
  await archive.build();
  const site = archive.site();
  const names = ['404.html', 'feed.xml', 'index.html', 'robots.txt'];
  for (const name of names) writeFileSync(join(archive.root, 'dist', name), 'changed');
  const outcome = await archive.build();
  expect(codesOf(outcome)).toEqual(['output-edited']);
  expect(outcome.diagnostics[0]?.message).toMatch(
    /^404\.html, feed\.xml, index\.html and 1 more were changed/,
  );
  expect(outcome.diagnostics[0]?.file).toBe('dist/404.html');
  expect(archive.site()).toEqual(site);
  expect(codesOf(await archive.build())).toEqual([]);
});

test('a changed time or a deletion is not a changed content', async () => {
  const archive = new TestArchive({ 'releases/a.md': releaseText() });
  await archive.build();
  utimesSync(join(archive.root, 'dist/index.html'), 1, 1);
  rmSync(join(archive.root, 'dist/404.html'));
  expect(codesOf(await archive.build())).toEqual([]);
});

test('a changed file that is no longer part of the site is reported too', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText(),
    'releases/b.md': releaseText({ title: 'B' }),
  });
  await archive.build();
  writeFileSync(join(archive.root, 'dist/uppsala/2024/b.html'), 'changed');
  archive.edit({ 'releases/b.md': undefined });
  expect(codesOf(await archive.build())).toEqual(['output-edited']);
});
