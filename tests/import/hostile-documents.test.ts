import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readBytes } from '../../src/import/sources/read-bytes.ts';
import { DocumentThread } from '../../src/shell/document-opener.ts';
import { pdfDocument, wordDocument, wordFiles, wordParagraph } from '../support/documents.ts';

const root = mkdtempSync(join(tmpdir(), 'kommunike-documents-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const thread = new DocumentThread();

/** Returns the problem with a source, which must be reported within `seconds`. */
async function problemOf(bytes: Uint8Array, file: string, opener = thread, seconds = 20): Promise<string> {
  const start = performance.now();
  const reading = await readBytes(bytes, file, { opener });
  expect(performance.now() - start).toBeLessThan(seconds * 1000);
  return reading.ok ? `no problem: ${JSON.stringify(reading.documents[0]?.blocks)}` : reading.problem.en;
}

/** A zip whose headers give a false unpacked size for its large files. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 46; at++) {
    const signature = bytes.readUInt32LE(at);
    if (signature === 0x04034b50 && bytes.readUInt32LE(at + 22) > 1e6) bytes.writeUInt32LE(size, at + 22);
    if (signature === 0x02014b50 && bytes.readUInt32LE(at + 24) > 1e6) bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

function withFlags(zip: Uint8Array, flags: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 46; at++) {
    const signature = bytes.readUInt32LE(at);
    if (signature === 0x04034b50) bytes.writeUInt16LE(flags, at + 6);
    if (signature === 0x02014b50) bytes.writeUInt16LE(flags, at + 8);
  }
  return bytes;
}

const utf8 = (text: string) => Buffer.from(text);
const compound = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0', 'latin1');
const zeros = new Uint8Array(120_000_000);
const bomb = zipSync(wordFiles('', { 'word/document.xml': zeros }));
const paragraph = wordParagraph('Text.');
const deep = `${'<w:smartTag>'.repeat(200_000)}${paragraph}${'</w:smartTag>'.repeat(200_000)}`;
const declared = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';

describe('a hostile or unknown zip gets a diagnostic', () => {
  test.each<[string, Uint8Array, string]>([
    ['a bomb', bomb, 'far too large when unpacked'],
    ['a bomb that lies of its size', lying(bomb, 1000), 'is a damaged zip: too many bytes'],
    [
      'a bomb among what is not read',
      zipSync(wordFiles(paragraph, { 'other.bin': zeros })),
      'far too large when unpacked',
    ],
    [
      'a smaller bomb, by its ratio',
      wordDocument(paragraph, { 'word/media/a.png': zeros.subarray(0, 20_000_000) }),
      'far too large when unpacked',
    ],
    [
      'very many files',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]))),
      'far too large when unpacked',
    ],
    ['a zip cut short', wordDocument(paragraph).subarray(0, 300), 'is a damaged zip'],
    ['an encrypted zip', withFlags(wordDocument(paragraph), 1), 'is protected by a password'],
    ['paths that lead outside', zipSync({ '../a': utf8('x') }), 'is a damaged zip: invalid relative path'],
    [
      'a password of Word',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'is protected by a password',
    ],
    ['a .doc', compound, 'is an old Office document (.doc)'],
    [
      'OpenDocument',
      zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text'), 'content.xml': utf8('<a/>') }),
      'OpenDocument file (.odt)',
    ],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': utf8('<a/>') }), 'is a spreadsheet'],
    ['any zip', zipSync({ 'a.txt': utf8('Text') }), 'is a zip: unpack it'],
    ['an empty zip', zipSync({}), 'is a zip: unpack it'],
    [
      'a document type',
      wordDocument(paragraph, { 'word/document.xml': declared }),
      'declares a document type',
    ],
    ['deep elements', wordDocument(deep), 'can’t be read as a Word document'],
    ['no XML', wordDocument('', { 'word/document.xml': 'Text' }), 'can’t be read as a Word document'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes, 'a.docx')).toContain(problem);
  });
});

const scanned = pdfDocument([[]]);
const encrypted = pdfDocument(
  [[[70, 700, 11, 'Text']]],
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>]`,
);

describe('a PDF that can’t be read gets a diagnostic', () => {
  test.each<[string, Uint8Array, string]>([
    ['garbage', utf8(`%PDF-1.7\n${'garbage '.repeat(100_000)}`), 'can’t be read as a PDF'],
    ['cut short', pdfDocument([[[70, 700, 11, 'Text']]]).subarray(0, 60), 'can’t be read as a PDF'],
    ['scanned', scanned, 'has no text, only pictures of it'],
    ['encrypted', encrypted, 'is protected by a password'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes, 'a.pdf')).toContain(problem);
  });

  test('one that takes too long is aborted, and later ones are read', async () => {
    const hasty = new DocumentThread({ seconds: 0.02 });
    const line = Array.from({ length: 3000 }, (_, i): [number, number, number, string] => [
      70,
      800 - (i % 700),
      10,
      `Rad ${i}`,
    ]);
    const many = pdfDocument(Array.from({ length: 40 }, () => line));
    expect(await problemOf(many, 'a.pdf', hasty)).toBe(
      'can’t be read as a PDF: it takes longer than 0.02 seconds',
    );
    expect(await problemOf(pdfDocument([[[70, 700, 11, 'Text']]]), 'a.pdf')).toContain('Text');
  });
});

test('a missing package is named', async () => {
  const script = join(root, 'document-thread.js');
  copyFileSync(new URL('../../src/thread/document-thread.js', import.meta.url), script);
  const alone = new DocumentThread({ script: pathToFileURL(script) });
  expect(await problemOf(wordDocument(paragraph), 'a.docx', alone)).toBe(
    'is a Word document, which needs a package to be read: npm install mammoth',
  );
  expect(await problemOf(scanned, 'a.pdf', alone)).toBe(
    'is a PDF, which needs a package to be read: npm install pdfjs-dist',
  );
});
