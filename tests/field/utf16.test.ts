import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const codesOf = async (archive: TestArchive) => (await archive.build()).diagnostics.map(({ code }) => code);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a file saved as UTF-16', () => {
  test.each([
    ['with a mark', Buffer.from(`\ufeff${releaseText()}`, 'utf16le')],
    ['without a mark', Buffer.from(releaseText(), 'utf16le')],
    ['with the other order of bytes', bigEndian(`\ufeff${releaseText()}`)],
    ['with the other order and no mark', bigEndian(releaseText())],
  ])('%s is one error', async (_, bytes) => {
    const archive = new TestArchive({ 'releases/b.md': releaseText({ title: 'Annat' }) });
    archive.edit({ 'releases/a.md': bytes });
    expect(await codesOf(archive)).toEqual(['encoding-wide']);
  });

  test('is one error, also as the config or a page', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText() });
    archive.edit({ 'pages/om.md': Buffer.from('\ufeff---\ntitle: Om\n---\nText.\n', 'utf16le') });
    expect(await codesOf(archive)).toEqual(['encoding-wide']);
    archive.edit({ 'kommunike.config.yaml': Buffer.from('\ufefftitle: Arkiv\n', 'utf16le') });
    expect(await codesOf(archive)).toEqual(['encoding-wide']);
  });
});
