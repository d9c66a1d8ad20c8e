import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveCodes } from '../../src/codes/archive-codes.ts';
import type { CodeEntry } from '../../src/codes/code.ts';
import { fieldsCodes } from '../../src/codes/field-codes.ts';
import { type Code, codes } from '../../src/codes/index.ts';
import { markdownCodes } from '../../src/codes/markdown-codes.ts';
import { themeCodes } from '../../src/codes/theme-codes.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parse, releaseWith } from '../parse/read.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);
const entriesOf = (book: object) => Object.keys(book) as Code[];

describe('the example of a single value', () => {
  test.each(entriesOf(fieldsCodes))('%s causes it', (code) => {
    const { example } = codes[code];
    if (/^(?:senders|committees):/.test(example)) {
      expect(codesOf(parseConfig({ path: 'kommunike.config.yaml', text: example, hash: '' }))).toEqual([
        code,
      ]);
      return;
    }
    const [, config = '', fields = ''] = /^(?:# config: ([^\n]*)\n)?(.*)$/s.exec(example) ?? [];
    expect(codesOf(parse(releaseWith(fields), config))).toEqual([code]);
  });
});

/** Full text of examples that are abbreviated in the documentation. */
const spelledOut: Partial<Record<Code, string>> = {
  'markdown-too-large': 'Text.\n'.repeat(11_000),
  'markdown-too-dense': `${'*'.repeat(3000)} a`,
  'markdown-amplified': `${'[a][]\n\n'.repeat(1000)}[a]: /sida "${'x'.repeat(20_000)}"`,
};

describe('the example of a text', () => {
  test.each(entriesOf(markdownCodes))('%s causes it', (code) => {
    expect(codesOf(parse(releaseWith('', spelledOut[code] ?? codes[code].example)))).toContain(code);
  });
});

type Files = Record<string, string>;

/** Archives around the examples that need more than one file. */
const archives: Partial<Record<Code, (example: string) => Files>> = {
  'address-taken': (example) => ({
    'releases/a.md': withFields(example),
    'releases/b.md': withFields(example),
  }),
  'version-language-repeated': (example) => ({
    'releases/nytt-bad.md': releaseText({ title: 'Nytt bad' }),
    'releases/a.md': withFields(example),
  }),
  'versions-differ': (example) => ({
    'releases/nytt-bad.md': releaseText({ title: 'Nytt bad', embargo: '2030-01-01' }),
    'releases/a.md': withFields(example),
  }),
  'link-dead': (example) => ({ 'releases/a.md': releaseText({}, example) }),
  'anchor-dead': (example) => ({
    'releases/nytt-bad.md': releaseText({ title: 'Nytt bad' }, 'Text.'),
    'releases/a.md': releaseText({ title: 'Annat' }, example.split('\n')[1]),
  }),
  'title-duplicate': (example) => ({
    'releases/a.md': releaseText(),
    'releases/b.md': releaseText({ title: undefined }).replace('---\n', `---\n${example}\n`),
  }),
  'name-shared': (example) => ({ 'releases/a.md': withFields(example) }),
  'alias-taken': (example) => ({
    'releases/a.md': releaseText({ title: 'Nytt bad' }).replace('---\n', `---\n${example}\n`),
    'releases/b.md': releaseText({ title: 'Annat bad' }).replace('---\n', `---\n${example}\n`),
  }),
  'file-missing': (example) => ({ 'releases/a.md': withFields(example) }),
  'encoding-wide': () => ({ 'releases/a.md': [...releaseText()].map((letter) => `${letter}\0`).join('') }),
  'file-passed-over': () => ({ 'releases/a.md': releaseText(), 'releases/README.md': '# Om mappen' }),
  'file-copied': () => ({ 'releases/nytt-bad (conflicted copy 2024-05-02).md': releaseText() }),
  'file-unread': () => ({ 'releases/a.md': releaseText(), 'releases/nytt-bad.md.txt': releaseText() }),
  'file-loose': () => ({ 'releases/a.md': releaseText(), 'releases/protokoll.pdf': '%PDF-1.7' }),
  'picture-type': (example) => ({ 'releases/a.md': withFields(example) }),
  'picture-licence': (example) => ({ 'releases/a.md': withFields(example), 'releases/skolan.jpg': 'half' }),
  'picture-broken': (example) => ({ 'releases/a.md': withFields(example), 'releases/skolan.jpg': 'half' }),
  'output-clash': () => ({ 'releases/a.md': releaseText(), 'public/index.html': '<p>Hej' }),
  'releases-missing': () => ({ 'kommunike.config.yaml': 'title: Tomt\n' }),
  'output-foreign': () => ({ 'releases/a.md': releaseText(), 'dist/index.html': '<p>Hej' }),
  'redirect-dead': (example) => ({ 'releases/a.md': releaseText(), 'kommunike.config.yaml': example }),
  'address-vanished': () => ({
    'releases/a.md': releaseText(),
    'addresses.lock': recorded('2024/borta.html'),
  }),
  'addresses-removed': () => ({
    'releases/a.md': releaseText(),
    'addresses.lock': recorded('2024/borta.html'),
  }),
  'address-reused': () => ({
    'releases/a.md': releaseText({ slug: 'badet' }),
    'addresses.lock': recorded('2024/badet.html'),
  }),
  'addresses-invalid': (example) => ({ 'releases/a.md': releaseText(), 'addresses.lock': example }),
  'addresses-unrecorded': () => ({ 'releases/a.md': releaseText() }),
  'theme-unknown': (example) => ({ 'kommunike.config.yaml': example }),
  'accessibility-missing': (example) => ({ 'kommunike.config.yaml': example }),
  ...Object.fromEntries(
    ['overclaimed', 'unexplained', 'future', 'reversed', 'stale'].map((fault) => [
      `accessibility-${fault}`,
      (example: string) => ({ 'releases/a.md': releaseText(), 'kommunike.config.yaml': example }),
    ]),
  ),
};

const recorded = (path: string) => `/uppsala/${path} 2026-01-01 release 2023-01-01 releases/borta.md\n`;
const withFields = (fields: string) => releaseText().replace('---\n', `---\n${fields}\n`);

/** Codes that depend on the machine, such as a full disk or an unreadable file, on a camera or on an earlier build. */
const ofTheMachine: readonly Code[] = [
  'warnings-exceeded',
  'build-running',
  'lock-missing',
  'state-failed',
  'record-missing',
  'output-failed',
  'file-unreadable',
  'file-too-large',
  'picture-place',
  'output-edited',
  'releases-vanished',
];

describe('the example of several files', () => {
  const testable = entriesOf(archiveCodes).filter((code) => archives[code]);

  test.each(testable)('%s causes it', async (code) => {
    const archive = new TestArchive(archives[code]?.(codes[code].example) ?? {});
    expect(codesOf(await archive.buildRecorded({ frozen: code === 'addresses-unrecorded' }))).toContain(code);
  });

  test('link-outside causes it', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText() });
    const elsewhere = new TestArchive({ 'secret.md': releaseText() });
    mkdirSync(join(archive.root, 'releases/2024'));
    symlinkSync(join(elsewhere.root, 'secret.md'), join(archive.root, 'releases/2024/secret.md'));
    expect(codesOf(await archive.build())).toEqual(['link-outside']);
  });

  test('link-refused causes it', async () => {
    const archive = new TestArchive({ 'kommunike.config.yaml': 'title: Arkiv\n' });
    const elsewhere = new TestArchive({ 'a.md': releaseText() });
    symlinkSync(elsewhere.root, join(archive.root, 'releases'));
    expect(codesOf(await archive.build())).toContain('link-refused');
  });

  test('is only missing for failures of the machine', () => {
    const without = entriesOf(archiveCodes).filter((code) => !archives[code] && !code.startsWith('link-'));
    expect([...without].sort()).toEqual([...ofTheMachine].sort());
  });
});

describe('the example of a template', () => {
  // a missing field is found before rendering
  const testable = entriesOf(themeCodes).filter((code) => code !== 'template-failed');

  test.each(testable)('%s causes it', async (code) => {
    const { example } = codes[code];
    const archive = new TestArchive({
      'releases/a.md': releaseText(),
      ...(code === 'theme-unknown'
        ? { 'kommunike.config.yaml': example }
        : code === 'layout-unknown'
          ? { 'pages/om.md': `---\n${example}\n---\n\nText.\n` }
          : { 'templates/kommun/layouts/release.hbs': example }),
    });
    expect(codesOf(await archive.build())).toContain(code);
  });
});

test('every code has a reason, a remedy and an example, in complete sentences', () => {
  for (const [code, { title, why, remedy, example }] of Object.entries<CodeEntry>(codes)) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    for (const text of Object.values(title)) expect(text, code).not.toMatch(/\.$/);
    for (const text of [why, remedy].flatMap((text) => Object.values(text)))
      expect(text, code).toMatch(/^[\p{Lu}“”`\d#-].*[.!?]$/su);
    expect(example, code).not.toBe('');
  }
});
