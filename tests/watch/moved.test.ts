import { renameSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { until, Watching } from './watching.ts';

const old = { 'releases/a.md': releaseText({ title: 'Nytt bad' }) };

/** Listens like the page at an address. Calls back when connected, and returns the redirect target. */
function led(url: string, path: string, onHeard: () => void): Promise<string> {
  return new Promise((resolve) => {
    const request = get(new URL(`__kommunike/events?path=${path}&shown=x`, url), (response) => {
      onHeard();
      response.setEncoding('utf8').on('data', (text: string) => {
        const to = /"moved":"([^"]*)"/.exec(text)?.[1];
        if (to !== undefined) resolve(to);
      });
    });
    onTestFinished(() => void request.destroy());
  });
}

test.each([
  [
    'slug',
    (archive: TestArchive) =>
      archive.edit({ 'releases/a.md': releaseText({ title: 'Nytt bad', slug: 'badet' }) }),
    '/uppsala/2024/badet.html',
  ],
  [
    'date',
    (archive: TestArchive) =>
      archive.edit({ 'releases/a.md': releaseText({ title: 'Nytt bad', date: '2023-01-02' }) }),
    '/uppsala/2023/a.html',
  ],
  [
    'file name',
    ({ root }: TestArchive) => renameSync(join(root, 'releases/a.md'), join(root, 'releases/b.md')),
    '/uppsala/2024/b.html',
  ],
])('a browser is redirected when the %s of the shown release changes', async (_, change, to) => {
  const archive = new TestArchive(old);
  const watching = new Watching(archive);
  await watching.ready();
  expect(await led(watching.url, '/uppsala/2024/a.html', () => change(archive))).toBe(to);
});

/** A browser that shows the release until it is redirected. */
async function shown(tree: Record<string, string>): Promise<[TestArchive, Watching, Promise<string>]> {
  const archive = new TestArchive(tree);
  const watching = await new Watching(archive).ready();
  const moved = await new Promise<[Promise<string>]>((resolve) => {
    const to: Promise<string> = led(watching.url, '/uppsala/2024/a.html', () => resolve([to]));
  });
  return [archive, watching, moved[0]];
}

const other = { 'releases/other.md': releaseText({ title: 'Annat' }) };
const again = releaseText({ title: 'Nytt bad', slug: 'badet' });
const anew = releaseText({ title: 'Nytt bad', summary: 'Ny.' });

test.each([
  [
    'deletes the file, then writes it anew',
    { 'releases/a.md': undefined },
    { 'releases/a.md': again },
    'badet',
  ],
  ['deletes the file, then writes another', { 'releases/a.md': undefined }, { 'releases/b.md': anew }, 'b'],
  [
    'copies the file, then deletes it',
    { 'releases/b.md': old['releases/a.md'] },
    { 'releases/a.md': undefined },
    'b',
  ],
])('a browser is redirected when an editor %s, in separate rounds', async (_, first, second, to) => {
  const [archive, watching, moved] = await shown({ ...old, ...other });
  archive.edit(first);
  await watching.tells(({ causes }) => causes.length > 0);
  archive.edit(second);
  expect(await moved).toBe(`/uppsala/2024/${to}.html`);
});

test('a hidden browser tab is redirected when it becomes visible', async () => {
  const archive = new TestArchive({ ...old, ...other });
  const watching = await new Watching(archive).ready();
  await watching.get('uppsala/2024/a.html');
  archive.edit({ 'releases/a.md': again });
  await until(async () => expect((await watching.get('uppsala/2024/badet.html')).status).toBe(200));
  expect(await led(watching.url, '/uppsala/2024/a.html', () => {})).toBe('/uppsala/2024/badet.html');
});
