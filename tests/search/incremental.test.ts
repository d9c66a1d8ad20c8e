import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { searchable } from './archive.ts';

const isIndex = (path: string) => path.startsWith('sok/index/');

/** Enough releases for several files of terms. */
function many(count: number): Record<string, string> {
  const letters = 'abcdefghijklmnoprstuvåäö';
  const word = (n: number) =>
    [n, n >> 3, n >> 6, n >> 9, n * 7, n * 13].map((x) => letters[x % letters.length]).join('');
  const releases = Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const body = Array.from({ length: 250 }, (_, k) => word(i * 37 + k * 11)).join(' ');
      const date = `20${String(10 + (i % 14))}-0${1 + (i % 9)}-11`;
      return [`releases/r${i}.md`, releaseText({ title: `Nummer ${i}`, slug: `r${i}`, date }, body)];
    }),
  );
  return { ...releases, 'kommunike.config.yaml': 'collections: []\nopenData: { parts: [] }\n' };
}

describe('the search index', () => {
  test('contains no words of unpublished releases, and only the titles of withdrawn ones', async () => {
    const archive = new TestArchive(searchable);
    await archive.build();
    const index = Object.entries(archive.site()).filter(([path]) => path.startsWith('sok/'));
    const text = index.map(([, bytes]) => Buffer.from(bytes, 'latin1').toString('utf8')).join('\n');
    expect(text).toContain('återkall');
    expect(text).not.toMatch(/hemligt|borttagen|klorhalt|provsvar/i);
  });

  test('leaves unpublished releases out of a preview too', async () => {
    const archive = new TestArchive(searchable);
    await archive.build({ drafts: true });
    const index = Object.entries(archive.site()).filter(([path]) => isIndex(path));
    expect(index.length).toBeGreaterThan(5);
    expect(index.map(([, bytes]) => bytes).join('\n')).not.toMatch(/hemligt/i);
  });

  test('contains no masked numbers or addresses', async () => {
    const contacts = '[{ name: Eva Ek, role: official, phone: 08-465 004 05, email: eva.ek@kommun.example }]';
    const archive = new TestArchive({
      'kommunike.config.yaml': 'privacy: { maskAfter: 5 years }\n',
      'releases/a.md': releaseText(
        { date: '2015-05-02', contacts },
        'Ring 08-465 004 05 eller eva.ek@kommun.example.',
      ),
    });
    await archive.build();
    const index = Object.entries(archive.site()).filter(([path]) => isIndex(path));
    expect(index.length).toBeGreaterThan(2);
    expect(index.map(([, bytes]) => bytes).join('\n')).not.toMatch(
      /465 004|004 05|kommun\.example|\n465 |\nexampl/,
    );
  });

  test('is not rendered again if nothing, or only the theme, changed', async () => {
    const archive = new TestArchive(searchable);
    await archive.build();
    archive.edit({
      'templates/kommun/layouts/missing.hbs': '<!doctype html><title>{{documentTitle}}</title>\n',
    });
    const { code, written } = await archive.build();
    expect([code, written]).toEqual([0, ['404.html', 'data/archive.zip']]);
  });

  test('only changes in files with an edited release', async () => {
    const archive = new TestArchive(many(60));
    await archive.build();
    const files = Object.keys(archive.site()).filter(isIndex).length;
    archive.edit({
      'releases/r7.md': `${archive.read('releases/r7.md')}\nXylofon.\n`,
    });
    const { written } = await archive.build();
    expect(files).toBeGreaterThan(40);
    const index = written.filter(isIndex);
    expect(index.filter((path) => /\/r-/.test(path))).toHaveLength(1);
    expect(index.filter((path) => /\/t-/.test(path)).length).toBeLessThanOrEqual(2);
    expect(index).toContain('sok/index/start.js');
  });

  test('is the same after a clean build, after edits, and after its memo is lost', async () => {
    const tree = many(30);
    const archive = new TestArchive(tree);
    await archive.build();
    const edits: Record<string, string | undefined> = {
      'releases/r3.md': undefined,
      'releases/r9.md': releaseText(
        { title: 'Något annat', slug: 'r9', date: '2012-01-01' },
        'Helt nya ord.',
      ),
      'releases/ny.md': releaseText({ title: 'Nyast', slug: 'ny', date: '2026-05-05' }, 'Nya ord igen.'),
      'releases/r12.md': releaseText(
        { title: 'Borta', slug: 'r12', date: '2014-04-11', withdrawn: '{ date: 2014-05-01, reason: Fel. }' },
        'Ord som försvinner.',
      ),
    };
    for (const [path, text] of Object.entries(edits)) {
      archive.edit({ [path]: text });
      await archive.build();
    }
    const all = Object.fromEntries(
      Object.entries({ ...tree, ...edits }).filter(([, text]) => text !== undefined),
    );
    const clean = new TestArchive(all);
    await clean.build();
    expect(archive.site()).toEqual(clean.site());

    rmSync(join(archive.root, '.kommunike/search-table'));
    archive.edit({ 'dist/sok/index/start.js': undefined });
    await archive.build();
    archive.edit({ 'releases/r9.md': undefined });
    await archive.build();
    clean.edit({ 'releases/r9.md': undefined });
    await clean.build();
    expect(archive.site()).toEqual(clean.site());
  });

  test('can be turned off', async () => {
    const archive = new TestArchive({ ...searchable, 'kommunike.config.yaml': 'search: none\n' });
    await archive.build();
    const site = archive.site();
    expect(Object.keys(site).filter((path) => path.startsWith('sok/'))).toEqual([]);
    expect(site['index.html']).not.toContain('sok/');
  });
});

test('the bundled engine is up to date', async () => {
  const { execFileSync } = await import('node:child_process');
  const script = join(import.meta.dirname, '../../scripts/search.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
});
