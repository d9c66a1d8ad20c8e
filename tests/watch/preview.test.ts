import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { until, Watching } from './watching.ts';

const four = {
  'releases/open.md': releaseText({ title: 'Öppen', slug: 'open' }),
  'releases/draft.md': releaseText({ title: 'Hemligt utkast', slug: 'draft', draft: 'true' }),
  'releases/embargo.md': releaseText({
    title: 'Hemligt embargo',
    slug: 'embargo',
    embargo: '2027-02-03T10:00',
  }),
  'releases/future.md': releaseText({ title: 'Hemlig framtid', slug: 'future', date: '2027-02-04' }),
};

describe('an unpublished release', () => {
  test('is shown with a banner that says why and until when, and marked in lists', async () => {
    const watching = await new Watching(new TestArchive(four)).ready();
    const page = async (path: string) => (await watching.get(path)).text;
    expect(await page('uppsala/2024/draft.html')).toContain('Utkast – syns bara i förhandsgranskningen');
    expect(await page('uppsala/2024/embargo.html')).toContain(
      'Under embargo, publiceras 3 februari 2027 kl. 10',
    );
    expect(await page('uppsala/2027/future.html')).toContain(
      'Ännu inte publicerat, publiceras 4 februari 2027',
    );
    expect(await page('uppsala/2024/open.html')).not.toContain('unpublished');
    expect((await page('index.html')).match(/class="unpublished-mark"/g)).toHaveLength(3);
  });

  test('is not shown with --as-published', async () => {
    const watching = await new Watching(new TestArchive(four), '--as-published').ready();
    await watching.settles([
      'uppsala/2024/draft.html',
      'uppsala/2024/embargo.html',
      'uppsala/2027/future.html',
    ]);
    expect((await watching.get('index.html')).text).not.toContain('Hemlig');
  });

  test('is never written to dist/', async () => {
    const archive = new TestArchive(four);
    await archive.build();
    const before = archive.site();
    const watching = await new Watching(archive).ready();
    archive.edit({ 'releases/open.md': releaseText({ title: 'Öppnare', slug: 'open' }) });
    await until(async () => expect((await watching.get('uppsala/2024/open.html')).text).toContain('Öppnare'));
    expect(archive.site()).toEqual(before);
    const state = join(archive.root, '.kommunike');
    const kept = existsSync(state) ? JSON.stringify(Object.keys(filesBelow(state))) : '';
    expect(kept).not.toContain('.html');
  });
});

describe('the preview', () => {
  test('is below the path of the site’s address', async () => {
    const archive = new TestArchive({
      ...four,
      'kommunike.config.yaml': 'baseUrl: https://a.example/press/arkiv/\n',
    });
    const watching = await new Watching(archive).ready();
    expect(new URL(watching.url).pathname).toBe('/press/arkiv/');
    expect((await watching.get('press/arkiv/uppsala/2024/open.html')).status).toBe(200);
    expect((await watching.get('uppsala/2024/open.html')).status).toBe(404);
  });
});
