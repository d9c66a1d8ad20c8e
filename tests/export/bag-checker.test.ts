import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkBag } from './bag-checker.ts';

type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

function digestOf(bytes: string | Uint8Array, algorithm = 'sha512'): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const payload = { 'data/a.txt': 'En text.\n', 'data/bilder/å.txt': 'En bild.\n' };
const manifest = `${digestOf('En text.\n')}  data/a.txt\n${digestOf('En bild.\n')}  data/bilder/å.txt\n`;
const info = [
  'Source-Organization: Exempelstads kommun',
  'External-Description: Pressmeddelanden',
  '  ur ett arkiv',
  'Bagging-Date: 2026-11-29',
  'Payload-Oxum: 18.2',
  'Bag-Count: 1 of ?',
  'Contact-Name: Anna Exempelsson',
  'Contact-Name: Bo Exempelsson',
  '',
].join('\n');

function bagWith(changes: Files = {}): Files {
  return {
    'bagit.txt': declaration,
    ...payload,
    'manifest-sha512.txt': manifest,
    'bag-info.txt': info,
    ...changes,
  };
}

/** A tag manifest of everything that belongs in it. */
function tagged(files: Files): Files {
  const lines = Object.entries(files).flatMap(([path, bytes]) =>
    bytes === undefined || path.startsWith('data/') ? [] : [`${digestOf(bytes)}  ${path}\n`],
  );
  return { ...files, 'tagmanifest-sha512.txt': lines.join('') };
}

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'kommunike-bag-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(files)) {
    if (bytes === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Findings as `E 2.1.1 bagit.txt`. */
function briefs(files: Files): string[] {
  return checkBag(folderOf(files)).map(
    ({ severity, section, file }) => `${severity === 'error' ? 'E' : 'w'} ${section} ${file}`,
  );
}

describe('a valid bag', () => {
  test('has no problems', () => {
    expect(checkBag(folderOf(tagged(bagWith())))).toEqual([]);
  });

  test('needs neither bag-info.txt nor a tag manifest', () => {
    expect(briefs(bagWith({ 'bag-info.txt': undefined }))).toEqual([]);
  });

  test('may have an empty manifest and an empty payload folder', () => {
    const folder = folderOf({ 'bagit.txt': declaration, 'manifest-sha256.txt': '' });
    mkdirSync(join(folder, 'data'));
    expect(checkBag(folder)).toEqual([]);
  });

  test('may have checksums in capitals and tabs before paths', () => {
    const lines = manifest.replace(/^[0-9a-f]+/gm, (digest) => digest.toUpperCase()).replaceAll('  ', '\t');
    expect(briefs(bagWith({ 'manifest-sha512.txt': lines }))).toEqual([]);
  });

  test.each(['\r', '\r\n'])('may have lines that end in %j', (end) => {
    const files = Object.entries(bagWith()).map(([path, text]) => [
      path,
      path.startsWith('data/') ? text : String(text).replaceAll('\n', end),
    ]);
    expect(briefs(Object.fromEntries(files))).toEqual([]);
  });

  test('percent-encodes line ends and percent signs of names, and nothing else', () => {
    const files = {
      'bagit.txt': declaration,
      'data/50 % + é\r\n.txt': 'x',
      'manifest-sha256.txt': `${digestOf('x', 'sha256')} data/50 %25 + é%0D%0a.txt\n`,
    };
    expect(briefs(files)).toEqual([]);
  });

  test('may have several complete manifests', () => {
    const second = manifest
      .replace(digestOf('En text.\n'), digestOf('En text.\n', 'sha256'))
      .replace(digestOf('En bild.\n'), digestOf('En bild.\n', 'sha256'));
    expect(briefs(bagWith({ 'manifest-sha256.txt': second }))).toEqual([]);
  });

  test('may have tag folders', () => {
    expect(briefs(tagged(bagWith({ 'metadata/mets.xml': '<mets/>' })))).toEqual([]);
  });

  test('may list a file name in another Unicode normalisation', () => {
    const files = bagWith({ 'manifest-sha512.txt': manifest.normalize('NFD') });
    expect(briefs(files)).toEqual(['w 6.1 manifest-sha512.txt']);
  });
});

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const line = (path: string, bytes = 'x') => `${digestOf(bytes)}  ${path}\n`;
const withTags = (lines: string) => ({
  'tagmanifest-sha512.txt': `${line('bagit.txt', declaration)}${line('manifest-sha512.txt', manifest)}${line('bag-info.txt', info)}${lines}`,
});
const withInfo = (text: string) => ({ 'bag-info.txt': text });

describe('an invalid bag: ', () => {
  test.each<[string, Files, string[]]>([
    ['no declaration', { 'bagit.txt': undefined }, ['E 2.1.1 bagit.txt']],
    ['a declaration with a byte order mark', { 'bagit.txt': `\ufeff${declaration}` }, ['E 2.3 bagit.txt']],
    ['another version', { 'bagit.txt': declaration.replace('1.0', '0.97') }, ['E 2.1.1 bagit.txt']],
    ['a space before a colon', { 'bagit.txt': declaration.replace(': 1', ' : 1') }, ['E 2.1.1 bagit.txt']],
    ['a third line', { 'bagit.txt': `${declaration}\n` }, ['E 2.1.1 bagit.txt']],
    ['an unknown encoding', { 'bagit.txt': declaration.replace('UTF-8', 'X-9') }, ['E 2.1.1 bagit.txt']],
    ['a line without an end', { 'bagit.txt': declaration.trimEnd() }, ['E 2.3 bagit.txt']],
    [
      'tag files in another encoding',
      { 'manifest-sha512.txt': latin1(manifest) },
      ['E 2.3 manifest-sha512.txt', 'E 2.1.3 manifest-sha512.txt', 'E 2.1.3 manifest-sha512.txt'],
    ],
    [
      'a tag file with a byte order mark',
      { 'manifest-sha512.txt': `\ufeff${manifest}` },
      ['E 2.3 manifest-sha512.txt'],
    ],
    [
      'no payload folder',
      { ...Object.fromEntries(Object.keys(payload).map((path) => [path, undefined])) },
      ['E 2.1.2 data', 'E 3 manifest-sha512.txt', 'E 3 manifest-sha512.txt', 'E 2.2.2 bag-info.txt'],
    ],
    ['no manifest', { 'manifest-sha512.txt': undefined }, ['E 2.1.3 ']],
    [
      'an algorithm with a hyphen',
      { 'manifest-sha-512.txt': manifest, 'manifest-sha512.txt': undefined },
      ['E 2.4 manifest-sha-512.txt'],
    ],
    ['an unknown algorithm', { 'manifest-xyz1.txt': manifest }, ['E 2.4 manifest-xyz1.txt']],
    ['an empty line', { 'manifest-sha512.txt': `${manifest}\n` }, ['E 2.1.3 manifest-sha512.txt']],
    [
      'a checksum cut short',
      { 'manifest-sha512.txt': manifest.slice(2) },
      ['E 2.1.3 manifest-sha512.txt', 'E 3 manifest-sha512.txt'],
    ],
    ['another checksum', { 'data/a.txt': 'En mask.\n' }, ['E 3 manifest-sha512.txt']],
    ['an unlisted file', { 'data/b': '' }, ['E 2.1.3 manifest-sha512.txt', 'E 2.2.2 bag-info.txt']],
    [
      'a file that one manifest leaves out',
      { 'manifest-sha256.txt': `${digestOf('En text.\n', 'sha256')} data/a.txt\n` },
      ['E 2.1.3 manifest-sha256.txt'],
    ],
    ['a missing file', { 'manifest-sha512.txt': manifest + line('data/b.txt') }, ['E 3 manifest-sha512.txt']],
    [
      'a file listed twice',
      { 'manifest-sha512.txt': manifest + line('data/a.txt', 'En text.\n') },
      ['E 2.1.3 manifest-sha512.txt'],
    ],
    [
      'a file listed twice in two forms',
      { 'manifest-sha512.txt': manifest + line('data/bilder/å.txt'.normalize('NFD'), 'En bild.\n') },
      ['E 2.1.3 manifest-sha512.txt', 'w 6.1 manifest-sha512.txt'],
    ],
    [
      'a directory listed',
      { 'manifest-sha512.txt': manifest + line('data/bilder') },
      ['E 2.1.3 manifest-sha512.txt'],
    ],
    [
      'a tag file listed as payload',
      { 'manifest-sha512.txt': manifest + line('bagit.txt', declaration) },
      ['E 2.1.3 manifest-sha512.txt'],
    ],
    [
      'more percent-encoding than there should be',
      { 'manifest-sha512.txt': manifest.replace('å', '%C3%A5') },
      [
        'E 2.1.3 manifest-sha512.txt',
        'E 2.1.3 manifest-sha512.txt',
        'E 3 manifest-sha512.txt',
        'E 2.1.3 manifest-sha512.txt',
      ],
    ],
    [
      'a backslash between folders',
      { 'manifest-sha512.txt': manifest.replace('bilder/', 'bilder\\') },
      ['w 6.1 manifest-sha512.txt', 'E 3 manifest-sha512.txt', 'E 2.1.3 manifest-sha512.txt'],
    ],
    ...['/etc/passwd', 'data/../../x', '~/x', '~root/x', 'C:/x'].map((path): [string, Files, string[]] => [
      `the path ${path}`,
      { 'manifest-sha512.txt': manifest + line(path) },
      [
        'E 5.1 manifest-sha512.txt',
        ...(path.startsWith('C:') ? ['w 6.1 manifest-sha512.txt'] : []),
        'E 3 manifest-sha512.txt',
        'E 2.1.3 manifest-sha512.txt',
      ],
    ]),
    [
      'payload in a tag manifest',
      withTags(line('data/a.txt', 'En text.\n')),
      ['E 2.2.1 tagmanifest-sha512.txt'],
    ],
    [
      'a tag manifest that lists another',
      {
        ...withTags(line('tagmanifest-sha256.txt', '')),
        'tagmanifest-sha256.txt': '',
      },
      [
        'E 2.2.1 tagmanifest-sha256.txt',
        'w 2.2.1 tagmanifest-sha256.txt',
        'w 2.2.1 tagmanifest-sha256.txt',
        'E 2.2.1 tagmanifest-sha512.txt',
        'w 2.2.1 ',
      ],
    ],
    [
      'a tag manifest without the payload manifest',
      { 'tagmanifest-sha512.txt': line('bagit.txt', declaration) + line('bag-info.txt', info) },
      ['E 2.2.1 tagmanifest-sha512.txt'],
    ],
    ['a changed tag file', withTags(line('note.txt')), ['E 3 tagmanifest-sha512.txt']],
    ['another sum of octets', withInfo(info.replace('18.2', '18.3')), ['E 2.2.2 bag-info.txt']],
    ['a repeated sum of octets', withInfo(`${info}Payload-Oxum: 18.2\n`), ['E 2.2.2 bag-info.txt']],
    ['a label without a space', withInfo('Payload-Oxum:18.2\n'), ['E 2.2.2 bag-info.txt']],
    ['a label with a space', withInfo('Payload-Oxum : 18.2\n'), ['E 2.2.2 bag-info.txt']],
    ['a line without a label', withInfo('Pressmeddelanden\n'), ['E 2.2.2 bag-info.txt']],
    ['a continued nothing', withInfo(' Pressmeddelanden\n'), ['E 2.2.2 bag-info.txt']],
    ['an impossible date', withInfo('Bagging-Date: 2026-02-30\n'), ['E 2.2.2 bag-info.txt']],
    ['a count in words', withInfo('Bag-Count: one of two\n'), ['E 2.2.2 bag-info.txt']],
    [
      'a file still to be fetched',
      {
        'manifest-sha512.txt': manifest + line('data/b'),
        'fetch.txt': 'https://a.example/b - data/b\n',
      },
      ['E 3 manifest-sha512.txt', 'E 3 fetch.txt'],
    ],
    [
      'a fetched tag file',
      { 'fetch.txt': 'https://a.example/b 1 bagit.txt\n' },
      ['E 2.2.3 fetch.txt', 'E 2.2.3 fetch.txt', 'w 5.3 fetch.txt'],
    ],
    ['a fetch without a length', { 'fetch.txt': 'https://a.example/b data/a.txt\n' }, ['E 2.2.3 fetch.txt']],
    ['a fetch from nowhere', { 'fetch.txt': 'b 9 data/a.txt\n' }, ['E 2.2.3 fetch.txt']],
  ])('%s', (_, changes, expected) => {
    expect(briefs(bagWith(changes))).toEqual(expected);
  });

  test('a link', () => {
    const folder = folderOf(bagWith());
    symlinkSync('/etc/hostname', join(folder, 'data/b'));
    expect(checkBag(folder)).toMatchObject([{ severity: 'error', section: '3', file: 'data/b' }]);
  });
});

describe('a bag that may cause problems: ', () => {
  test.each<[string, Files, string[]]>([
    ['lines that end in two ways', withInfo('A: b\r\nC: d\n'), ['w 2.3 bag-info.txt']],
    ['a long line', withInfo(`A: ${'b'.repeat(90)}\n`), ['w 2.2.2 bag-info.txt']],
    ['a repeated date', withInfo(`${info}Bagging-Date: 2026-11-29\n`), ['w 2.2.2 bag-info.txt']],
    ['a second space', withInfo('A:  b\n'), ['w 2.2.2 bag-info.txt']],
    [
      'names that differ in case alone',
      {
        'data/A.txt': 'x',
        'manifest-sha512.txt': manifest + line('data/A.txt'),
        'bag-info.txt': undefined,
      },
      ['w 6.1 data/a.txt'],
    ],
    [
      'the name of a Windows device',
      {
        'data/aux.txt': 'x',
        'manifest-sha512.txt': manifest + line('data/aux.txt'),
        'bag-info.txt': undefined,
      },
      ['w 6.1 manifest-sha512.txt'],
    ],
    [
      'a path that begins with ./',
      { 'manifest-sha512.txt': manifest.replace('data/a', './data/a') },
      ['w 2.1.3 manifest-sha512.txt'],
    ],
    [
      'a tag file that the tag manifest leaves out',
      { ...withTags(''), 'note.txt': 'x' },
      ['w 2.2.1 tagmanifest-sha512.txt'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(briefs(bagWith(changes))).toEqual(expected);
  });
});
