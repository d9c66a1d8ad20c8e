import { renameSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { Watching } from './watching.ts';

const old = { 'releases/a.md': releaseText({ title: 'Nytt bad' }) };

/** Listens as the page at an address does. Calls back once it is heard, and returns where it is led. */
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
])('a browser is led on when the %s of the release that it shows changes', async (_, change, to) => {
  const archive = new TestArchive(old);
  const watching = new Watching(archive);
  await watching.ready();
  expect(await led(watching.url, '/uppsala/2024/a.html', () => change(archive))).toBe(to);
});
