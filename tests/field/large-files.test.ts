import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../commands/command.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const sizes = { 'just too large': 5_000_001, '1.9 GB': 1_900_000_000, '20 GB': 20_000_000_000 };

/** Creates a sparse file of a size. */
function sparse(archive: TestArchive, path: string, size: number, start = ''): void {
  const file = join(archive.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, start);
  truncateSync(file, size);
}

async function built(archive: TestArchive) {
  const { rss } = process.memoryUsage();
  const { code, diagnostics } = await archive.build();
  expect(process.memoryUsage().rss - rss).toBeLessThan(300_000_000);
  return { code, told: diagnostics.map(({ file, code: problem, message }) => [file, problem, message]) };
}

describe.each(Object.entries(sizes))('a text of %s', (_, size) => {
  test.each([
    'releases/b.md',
    'releases/2024/b.MARKDOWN',
    'pages/om.md',
    'kommunike.config.yaml',
    'templates/kommun/partials/footer.hbs',
  ])('%s is refused because of its size', async (path) => {
    const archive = new TestArchive({ 'releases/a.md': releaseText() });
    sparse(archive, path, size, path.endsWith('md') ? releaseText({ title: 'Annat' }) : '');
    const { code, told } = await built(archive);
    expect(code).not.toBe(0);
    const expected = `this file is too large: ${Math.ceil(size / 1e6)} MB, but the limit is 5 MB`;
    expect(told).toContainEqual([path, 'file-too-large', expected]);
  });
});

describe('another file of 20 GB', () => {
  test.each([
    'releases/bild.jpg',
    'releases/protokoll.pdf',
    'pages/karta.png',
    'public/film.mp4',
    'templates/kommun/assets/font.woff2',
  ])('%s is refused because of its size', async (path) => {
    const archive = new TestArchive({ 'releases/a.md': releaseText() });
    sparse(archive, path, 20_000_000_000);
    expect(await built(archive)).toEqual({
      code: 1,
      told: [[path, 'file-too-large', 'this file is too large: 20000 MB, but the limit is 500 MB']],
    });
  });

  test('at the path of a page is not touched', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText() });
    sparse(archive, 'dist/index.html', 1_900_000_000);
    const { code, told } = await built(archive);
    expect([code, told.map(([, problem]) => problem)]).toEqual([1, ['output-foreign']]);
  });
});

test('a text of up to 5 MB is read, and its diagnostics show their line', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ type: 'beslut' }, 'Text.\n'.repeat(100)),
  });
  const { code, err } = await run(archive.root, ['check', '--now', '2026-11-21T12:00Z']);
  expect(code).toBe(1);
  expect(err).toContain('type: beslut');
});

test('the command line reports it in one line, without a stack trace', async () => {
  const archive = new TestArchive({ 'releases/a.md': releaseText() });
  sparse(archive, 'releases/b.md', 20_000_000_000);
  const { code, err } = await run(archive.root, ['build', '--now', '2026-11-21T12:00Z']);
  expect(code).toBe(1);
  expect(err).toContain('releases/b.md');
  expect(err).not.toMatch(/^\s+at /m);
});
