import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readingOf, sourcesAt } from '../../src/commands/import/sources.ts';
import { shownName } from '../../src/import/imported-document.ts';
import { readBytes } from '../../src/import/sources/read-bytes.ts';

const root = mkdtempSync(join(tmpdir(), 'kommunike-hostile-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MB = 1 << 20;
const xml = '<?xml version="1.0"?>';
const wordpress = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>';

/** Returns the problem with a source, which must be reported within `seconds`. */
async function problemOf(bytes: Uint8Array | string, file: string, seconds = 10): Promise<string> {
  const start = performance.now();
  const reading = await readBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, file);
  expect(performance.now() - start).toBeLessThan(seconds * 1000);
  return reading.ok ? `no problem: ${reading.documents.length} documents` : reading.problem.en;
}

describe('a file that is too large for its type is refused', () => {
  test.each([
    ['a text of one line', 'a.txt', 'a', 50, 'is too large: 50 MB, where a text may have 1 MB'],
    ['lines', 'a.txt', 'En rad till.\n', 50, 'is too large: 50 MB, where a text may have 1 MB'],
    ['a page', 'a.html', '<!doctype html>', 11, 'is too large: 11 MB, where a page may have 10 MB'],
    ['an export', 'a.xml', wordpress, 121, 'is too large: 121 MB, where an export may have 120 MB'],
    ['an archive of zeros', 'a.txt', '\0', 50, 'is not a text file'],
  ])('%s', async (_, name, part, megabytes, problem) => {
    const file = join(root, name);
    writeFileSync(file, Buffer.alloc(megabytes * MB, part));
    const start = performance.now();
    const [source] = sourcesAt([file]);
    expect(source && (await readingOf(source, undefined))).toMatchObject({
      ok: false,
      problem: { en: problem },
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('one that is invalid JSON at its end gets a diagnostic', async () => {
    expect(await problemOf(`["${'a'.repeat(10 * MB)}`, 'a')).toContain(
      'is too large: 11 MB, where a text may have 1 MB',
    );
  });
});

test('an export of tens of megabytes is read', async () => {
  const item = (id: number) =>
    `<item><title>Titel ${id}</title><wp:post_id>${id}</wp:post_id><content:encoded><![CDATA[<p>${'En mening om badplatsen. '.repeat(40)}</p>]]></content:encoded></item>`;
  const items = Array.from({ length: 3000 }, (_, id) => item(id));
  const reading = await readBytes(
    Buffer.from(`${xml}${wordpress}${items.join('\n')}</channel></rss>`),
    'a.xml',
  );
  expect(reading).toMatchObject({ ok: true, skipped: [] });
  const names = reading.ok ? reading.documents.map(shownName) : [];
  expect(new Set(names).size).toBe(3000);
  expect(names[7]).toBe('a.xml#7');
});

describe('hostile texts get a diagnostic', () => {
  test.each([
    ['empty', '', 'a.txt', 'is empty'],
    ['spaces', ' \n\t ', 'a.txt', 'is empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'a.png', 'is a picture'],
    ['binary', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'a.txt', 'is not a text file'],
    [
      'entities that multiply',
      `${xml}<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`,
      'a.xml',
      'declares entities',
    ],
    [
      'an entity from outside',
      `${xml}<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>`,
      'a.xml',
      'declares entities',
    ],
    [
      'many document types',
      `${wordpress}${'<!DOCTYPE '.repeat(2 * MB)}`,
      'a.xml',
      'can’t be read as wordpress',
    ],
    ['deep XML', `${wordpress}${'<item>'.repeat(MB)}`, 'a.xml', 'can’t be read as wordpress'],
    ['deep HTML', `<html>${'<div>'.repeat(MB)}`, 'a.html', 'nested more than 300 deep'],
    ['deep JSON', `${'['.repeat(20 * MB)}${']'.repeat(20 * MB)}`, 'a.json', 'JSON'],
    [
      'deep JSON of a system',
      `{"releases":[{"id":1,"title":"T","leadtext":${'{"a":'.repeat(MB)}1${'}'.repeat(MB)}}]}`,
      'a.json',
      '',
    ],
    ['broken JSON', '{"releases":[{"id":1', 'a.json', 'is JSON that is invalid'],
    ['JSON of nobody', '{"a":1}', 'a.json', 'is JSON that no system known here'],
    ['XML of nobody', `${xml}<a>Text</a>`, 'a.xml', 'is XML that no system known here'],
    ['RTF', '{\\rtf1 Text}', 'a.rtf', 'save it as .docx'],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'a.gz', 'compressed with gzip'],
  ])('%s', async (_, bytes, file, problem) => {
    expect(await problemOf(bytes, file)).toContain(problem);
  });
});
