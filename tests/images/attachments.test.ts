import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatBytes } from '../../src/locale/format-bytes.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const page = 'dist/uppsala/2024/a.html';
const pdf = `%PDF-1.4\n${'x'.repeat(2_100_000)}`;
const at = (archive: TestArchive, path: string) => existsSync(join(archive.root, 'dist', path));

describe('an attachment', () => {
  test('is published next to the release’s page and listed with its type and size', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({
        attachments: '[{ src: "Bilaga § 4.PDF", title: Beslutet }, blad.xlsx]',
      }),
      'releases/Bilaga § 4.PDF': pdf,
      'releases/blad.xlsx': 'x',
    });
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [] });
    expect(archive.read('dist/uppsala/2024/a/bilaga-4.pdf')).toBe(pdf);
    const html = archive.read(page).replace(/\s+/g, ' ');
    expect(html).toMatch(/2024\/a\/bilaga-4\.pdf"><bdi>Beslutet<\/bdi> <span class="note">\(PDF, 2,1 MB\)/);
    expect(html).toMatch(/2024\/a\/blad\.xlsx"><bdi>blad\.xlsx<\/bdi> <span class="note">\(Excel, 1 kB\)/);
    archive.edit({ 'releases/blad.xlsx': undefined, 'releases/a.md': releaseText() });
    await archive.build();
    expect(at(archive, 'uppsala/2024/a')).toBe(false);
  });

  test('that the text links to is published next to the page', async () => {
    const archive = new TestArchive({
      'releases/2024/a.md': releaseText({}, 'Läs [protokollet](../bilagor/Protokoll.pdf#page=2).'),
      'releases/bilagor/Protokoll.pdf': 'x',
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    expect(archive.read(page)).toContain('2024/a/protokoll.pdf#page=2"');
    expect(at(archive, 'uppsala/2024/a/protokoll.pdf')).toBe(true);
  });

  test('under public/ keeps its address', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ attachments: '[/dok/a.pdf]' }, 'Se [den](/dok/a.pdf).'),
      'public/dok/a.pdf': 'x',
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    expect(archive.read(page)).toContain('href="../../dok/a.pdf"');
    expect(at(archive, 'uppsala/2024/a')).toBe(false);
  });

  test('of the same name as another gets a unique name', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ attachments: '[a/x.pdf, b/x.pdf]' }),
      'releases/a/x.pdf': 'one',
      'releases/b/x.pdf': 'two',
    });
    await archive.build();
    expect(archive.read('dist/uppsala/2024/a/x.pdf')).toBe('one');
    expect(archive.read('dist/uppsala/2024/a/x-2.pdf')).toBe('two');
  });

  test('that is missing, or may contain scripts, is an error at its place', async () => {
    const fields = { attachments: '[beslt.pdf, karta.svg, sida.HTML, kod.js]' };
    const archive = new TestArchive({
      'releases/a.md': releaseText(fields, 'Se [koden](prog.js).'),
      'releases/beslut.pdf': 'x',
      'releases/prog.js': 'x',
    });
    const { code, diagnostics } = await archive.build();
    expect(code).toBe(1);
    expect(diagnostics.map((found) => `${found.line}:${found.column} ${found.code}`)).toEqual(
      expect.arrayContaining([
        '6:15 file-missing',
        '6:26 file-type',
        '6:37 file-type',
        '6:48 file-type',
        '9:12 file-type',
      ]),
    );
    expect(diagnostics.find((found) => found.code === 'file-missing')?.hint).toBe(
      'did you mean “beslut.pdf”?',
    );
  });

  test('of a draft is not published', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ attachments: '[hemligt.pdf]', draft: 'true' }),
      'releases/hemligt.pdf': 'x',
    });
    await archive.build();
    expect(Object.keys(archive.site()).filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });

  test('that no published release refers to is not published', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText(), 'releases/utkast.docx': 'x' });
    await archive.build();
    expect(Object.keys(archive.site()).filter((path) => path.endsWith('.docx'))).toEqual([]);
  });
});

test('sizes are formatted for readers', () => {
  const said = (bytes: number, language: string) => formatBytes(bytes, language).replace(/\s/g, ' ');
  expect([1, 840_000, 999_600, 2_140_000, 123_456_789].map((bytes) => said(bytes, 'sv'))).toEqual([
    '1 kB',
    '840 kB',
    '1 MB',
    '2,1 MB',
    '123 MB',
  ]);
  expect([said(2_140_000, 'en'), said(2_140_000, 'fi')]).toEqual(['2.1 MB', '2,1 Mt']);
});
