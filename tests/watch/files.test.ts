import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive, type Tree } from '../support/archive.ts';
import { ownProcess, Watching } from './watching.ts';

/** A minimal site, because the tests are about the disk. */
const few =
  'collections: []\nsearch: none\nopenData: { parts: [] }\nfeeds: { formats: [rss], collections: [], history: none }\n';

const three: Tree = {
  'kommunike.config.yaml': few,
  'releases/a.md': releaseText({ title: 'Första', date: '2024-01-10', slug: 'a' }),
  'releases/2023/b.md': releaseText({ title: 'Andra', date: '2023-02-10', slug: 'b' }),
  'releases/2023/c.md': releaseText({
    title: 'Tredje',
    date: '2023-03-10',
    municipality: 'Sundsvall',
    slug: 'c',
  }),
};
const edited = (title: string) => releaseText({ title, date: '2024-01-10', slug: 'a' });

function start(tree: Tree = three, ...options: string[]): Promise<Watching> {
  return new Watching(new TestArchive(tree), ...options).ready();
}

describe('the served site equals a clean build after', () => {
  test('a save that truncates and rewrites the file, for every file of a site', async () => {
    const watching = await start({ ...three, 'kommunike.config.yaml': '' }, ownProcess);
    writeFileSync(join(watching.archive.root, 'releases/a.md'), edited('Ändrad'));
    await watching.settles();
    expect((await watching.get('uppsala/2024/a.html')).text).toContain('Ändrad');
  });

  test('a save in two halves, with a half-written file in between', async () => {
    const watching = await start();
    const text = edited('I två steg');
    const file = openSync(join(watching.archive.root, 'releases/a.md'), 'w');
    writeSync(file, text.slice(0, 20));
    await watching.tells(({ ok }) => !ok);
    writeSync(file, text.slice(20));
    closeSync(file);
    await watching.settles();
  });

  test('repeated saves that write another file and rename it', async () => {
    const watching = await start();
    const file = join(watching.archive.root, 'releases/a.md');
    for (const title of ['Ett', 'Två', 'Tre']) {
      writeFileSync(`${file}~`, edited(title));
      renameSync(`${file}~`, file);
      await watching.settles();
    }
    expect((await watching.get('uppsala/2024/a.html')).text).toContain('Tre');
  });

  test('a save that deletes and recreates the file', async () => {
    const watching = await start();
    const file = join(watching.archive.root, 'releases/a.md');
    unlinkSync(file);
    writeFileSync(file, edited('Återfödd'));
    await watching.settles();
  });

  test('a new size-neutral save within the same tick of the clock', async () => {
    const watching = await start();
    const file = join(watching.archive.root, 'releases/a.md');
    for (const letter of 'abcdefghij') writeFileSync(file, edited(`Titel ${letter}`));
    await watching.settles();
  });

  test('the rename of a file', async () => {
    const watching = await start({
      ...three,
      'releases/d.md': releaseText({ title: 'Fjärde' }, 'Se [den](a.md).'),
    });
    const at = (name: string) => join(watching.archive.root, 'releases', name);
    renameSync(at('d.md'), at('e.md'));
    await watching.settles();
    renameSync(at('e.md'), at('2023/d.md'));
    writeFileSync(at('2023/d.md'), releaseText({ title: 'Fjärde' }, 'Se [den](../a.md).'));
    await watching.settles();
  });

  test('the rename of a folder, and edits in it under its new name', async () => {
    const watching = await start();
    const at = (name: string) => join(watching.archive.root, 'releases', name);
    renameSync(at('2023'), at('äldre'));
    await watching.settles();
    writeFileSync(at('äldre/b.md'), releaseText({ title: 'Ny andra', date: '2023-02-10', slug: 'b' }));
    await watching.settles();
    expect((await watching.get('uppsala/2023/b.html')).text).toContain('Ny andra');
  });

  test('a deletion', async () => {
    const watching = await start();
    unlinkSync(join(watching.archive.root, 'releases/2023/c.md'));
    await watching.settles(['sundsvall/2023/c.html', 'sundsvall/index.html']);
  });

  test('a folder moved out, and back with other content', async () => {
    const watching = await start();
    const { root } = watching.archive;
    renameSync(join(root, 'releases/2023'), join(root, 'undan'));
    await watching.settles(['uppsala/2023/b.html', 'sundsvall/2023/c.html']);
    writeFileSync(
      join(root, 'undan/b.md'),
      releaseText({ title: 'Andra igen', date: '2023-02-10', slug: 'b' }),
    );
    mkdirSync(join(root, 'undan/djup/djupare'), { recursive: true });
    writeFileSync(join(root, 'undan/djup/djupare/f.md'), releaseText({ title: 'Djup', slug: 'f' }));
    renameSync(join(root, 'undan'), join(root, 'releases/2023'));
    await watching.settles();
    writeFileSync(
      join(root, 'releases/2023/djup/djupare/f.md'),
      releaseText({ title: 'Djupare', slug: 'f' }),
    );
    await watching.settles();
    expect((await watching.get('uppsala/2024/f.html')).text).toContain('Djupare');
  });

  test('the folder of releases deleted and recreated', async () => {
    const watching = await start();
    const { root } = watching.archive;
    for (const title of ['Åter', 'Åter igen']) {
      rmSync(join(root, 'releases'), { recursive: true });
      await watching.settles(['uppsala/2024/a.html']);
      watching.archive.edit({ 'releases/nya/a.md': edited(title) });
      await watching.settles();
      watching.archive.edit({ 'releases/nya/a.md': edited(`${title}!`) });
      await watching.settles();
    }
  });

  test('edits in a folder of releases that is a link', async () => {
    const archive = new TestArchive({ 'real/a.md': edited('Länkad') });
    symlinkSync('real', join(archive.root, 'releases'), 'dir');
    const watching = await new Watching(archive).ready();
    await watching.settles();
    archive.edit({ 'real/a.md': edited('Ändrad länkad'), 'real/ny/g.md': releaseText({ slug: 'g' }) });
    await watching.settles();
    expect((await watching.get('uppsala/2024/a.html')).text).toContain('Ändrad länkad');
  });

  test('folders created while watching: releases, public, templates and the config', async () => {
    const watching = await start({ 'README.md': 'Nothing yet.' });
    for (const tree of [
      three,
      { 'public/karta/a.txt': 'karta' },
      { 'kommunike.config.yaml': 'title: Nytt namn\n' },
      { 'templates/kommun/layouts/missing.hbs': '<!doctype html><title>Borta</title>\n' },
      { 'templates/kommun/layouts/missing.hbs': '<!doctype html><title>Helt borta</title>\n' },
      { 'public/karta/a.txt': undefined, 'public/karta/b.txt': 'b' },
    ]) {
      watching.archive.edit(tree);
      await watching.settles();
    }
    expect((await watching.get('nowhere.html')).text).toContain('Helt borta');
    expect((await watching.get('karta/a.txt')).status).toBe(404);
  });

  test('changes without events, found by polling', async () => {
    const watching = await start(three, '--poll');
    watching.archive.edit({ 'releases/a.md': edited('Nätverksdisk'), 'releases/2023/b.md': undefined });
    await watching.settles(['uppsala/2023/b.html']);
    watching.archive.edit({ 'releases/ny/h.md': releaseText({ title: 'Ny', slug: 'h' }) });
    await watching.settles();
  });
});

describe('batching', () => {
  test('a storm of 1,000 new files gives one or two rebuilds, and none is lost', {
    timeout: 240_000,
  }, async () => {
    const watching = await start(three, ownProcess);
    const before = watching.rounds.length;
    const tree: Record<string, string> = {};
    for (let i = 0; i < 1000; i++) tree[`releases/storm/${i % 10}/s${i}.md`] = releaseText({ slug: `s${i}` });
    const began = performance.now();
    watching.archive.edit(tree);
    // Written in a moment; where the machine is so busy that the storm has lulls of 300 ms, each may begin a round.
    const most = 2 + Math.floor((performance.now() - began) / 300);
    await watching.settles();
    expect(watching.rounds.length - before).toBeLessThanOrEqual(most);
  });

  test('changes during a rebuild are built after it', { timeout: 240_000 }, async () => {
    const tree: Record<string, string> = {};
    for (let i = 0; i < 300; i++) tree[`releases/many/m${i}.md`] = releaseText({ slug: `m${i}` });
    const watching = await start({ ...three, ...tree }, ownProcess);
    for (let i = 0; i < 20; i++) {
      watching.archive.edit({
        'kommunike.config.yaml': `${few}title: Arkiv ${i}\n`,
        'releases/a.md': edited(`Nr ${i}`),
      });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await watching.settles();
  });

  test('a file saved without changes changes nothing', async () => {
    const watching = await start();
    const path = join(watching.archive.root, 'releases/a.md');
    watching.archive.edit({ 'releases/a.md': edited('Ändrad') });
    await watching.tells(({ ok, causes }) => ok && causes.includes('releases/a.md'));
    await watching.settles();
    const before = watching.rounds.length;
    const bytes = readFileSync(path);
    const file = openSync(path, 'r+');
    writeSync(file, bytes);
    closeSync(file);
    const round = await watching.tells(() => watching.rounds.length > before);
    expect(round).toMatchObject({ ok: true, causes: ['releases/a.md'], changed: 0 });
    await watching.settles();
  });
});
