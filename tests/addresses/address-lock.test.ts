import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Address,
  formatAddressLock,
  parseAddressLock,
} from '../../src/archive/addresses/address-lock.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const parse = (text: string) => parseAddressLock({ path: 'addresses.lock', text, hash: '' });

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));
const address: fc.Arbitrary<Address> = fc
  .record({
    path: fc
      .array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map((part) => part.replace(/[/\p{Cs}]/gu, 'x')).join('/')),
    since: day,
    kind: fc.constantFrom('release', 'committee', 'sender-year'),
    subject: line.map((text) => text.trim()),
    why: line.map((text) => text.trim() || 'fel'),
    isForgotten: fc.boolean(),
  })
  .map(({ why, isForgotten, subject, ...rest }) =>
    isForgotten
      ? { ...rest, kind: 'forgotten', subject: '', forgotten: { at: '2026-11-29T10:00:00Z', why } }
      : { ...rest, subject },
  );

describe('addresses.lock', () => {
  test('stores any addresses', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { selector: ({ path }) => path }), (addresses) => {
        const lock = new Map(addresses.map((each) => [each.path, each]));
        const { lock: read, diagnostics } = parse(formatAddressLock(lock, ''));
        expect(diagnostics).toEqual([]);
        expect([...read].sort()).toEqual([...lock].sort());
      }),
    );
  });

  test('is sorted, with one line per address', () => {
    const of = (path: string): Address => ({ path, since: '2026-11-29', kind: 'page', subject: '' });
    const lines = formatAddressLock(
      new Map(['b.html', 'a/index.html', 'å b.pdf'].map((path) => [path, of(path)])),
      '# Mine\n',
    );
    expect(lines.split('\n').filter((each) => !each.startsWith('#'))).toEqual([
      '/%C3%A5%20b.pdf 2026-11-29 page',
      '/a/ 2026-11-29 page',
      '/b.html 2026-11-29 page',
      '',
    ]);
  });

  test('begins with an explanation in the archive’s language, and keeps an existing one', async () => {
    const header = (archive: TestArchive) => /^(?:#.*\n)*/.exec(archive.read('addresses.lock'))?.[0];
    const release = releaseText({ title: 'Nytt bad' }, 'Text.');
    const archive = new TestArchive({ 'kommunike.config.yaml': 'language: sv\n', 'releases/a.md': release });
    await archive.buildRecorded();
    expect(header(archive)).toMatch(/^# Alla adresser som arkivet har publicerat[^\n]*\n# [^\n]*\n$/);
    const headers = ['# Every address that this archive has published.\n', '# Min\n# egen\n'];
    for (const [i, own] of headers.entries()) {
      const before = archive.read('addresses.lock').replace(/^(?:#.*\n)+/, own);
      archive.edit({ 'addresses.lock': before });
      await archive.buildRecorded();
      expect(archive.read('addresses.lock')).toBe(before);
      archive.edit({ [`releases/b${i}.md`]: release.replace('Nytt bad', `Ny skola ${i}`) });
      await archive.buildRecorded();
      expect(header(archive)).toBe(own);
      expect(archive.read('addresses.lock')).toContain(`/b${i}.html`);
    }
    const english = new TestArchive({ 'kommunike.config.yaml': 'language: en\n', 'releases/a.md': release });
    await english.buildRecorded();
    expect(header(english)).toMatch(/^# Every address that this archive has published/);
  });

  test('merges both versions after a merge conflict, keeping the earlier days', () => {
    const { lock, diagnostics } = parse(
      [
        '<<<<<<< HEAD',
        '/a.html 2026-11-29 page',
        '/b.html 2026-11-20 page',
        '=======',
        '/a.html 2026-11-28 page',
        '/c.html 2026-11-27 page',
        '>>>>>>> other',
      ].join('\r\n'),
    );
    expect(diagnostics).toEqual([]);
    expect([...lock.values()].map(({ path, since }) => `${path} ${since}`)).toEqual([
      'a.html 2026-11-28',
      'b.html 2026-11-20',
      'c.html 2026-11-27',
    ]);
  });

  test.each([
    'uppsala/a.html 2026-11-29 page',
    '/a.html 29.11.2026 page',
    '/a.html',
    '/%ff 2026-11-29 page',
    '/a 2026-11-29 forgotten',
  ])('reports the invalid line %j', (written) => {
    const { diagnostics } = parse(`/b.html 2026-11-29 page\n${written}\n`);
    expect(diagnostics).toMatchObject([{ code: 'addresses-invalid', line: 2, column: 1 }]);
  });
});
