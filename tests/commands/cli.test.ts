import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../src/locale/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { run, start } from './command.ts';

const repository = join(import.meta.dirname, '../..');
const now = '2026-11-21T12:00Z';

const good = { 'releases/a.md': releaseText() };
const bad = { 'releases/a.md': releaseText({ type: 'beslut' }) };
const warned = { 'releases/a.md': releaseText({ contacts: undefined }) };

describe('exit codes', () => {
  test('0 for a successful build, even with warnings', () => {
    const { code, out } = start(new TestArchive(warned).root, ['build', '--now', now]);
    expect(code).toBe(0);
    expect(out).toMatch(/^1 release, \d+ files: \d+ written, 0 deleted \(\d+ ms\)\n$/);
  });

  test('1 for a mistake in a release, with nothing written', () => {
    const archive = new TestArchive(bad);
    const { code, out, err } = start(archive.root, ['build', '--now', now]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('releases/a.md:6:7');
    expect(err).toContain('did you mean “decision”?');
    expect(err).toContain('Nothing was written.');
    expect(existsSync(join(archive.root, 'dist'))).toBe(false);
  });

  test.each([
    [['build', '--now', 'yesterday'], '--now is “yesterday”'],
    [['build', '--base-url', 'press'], '--base-url is “press”'],
    [['build', '--root', 'nowhere'], 'there is no such folder'],
    [['build', '--config', 'nowhere.yaml'], 'there is no such file'],
    [['bild'], 'did you mean “build”?'],
    [['build', '--relases', 'x'], 'did you mean “--releases”?'],
    [['check', '--max-warnings', 'none'], '--max-warnings is “none”, but must be a number'],
    [['build', '--format', 'xml'], 'must be pretty, json, github or gitlab'],
    [['new'], 'give it a title'],
    [['new', 'Ny skola'], 'name the sender with --municipality'],
    [['new', 'Ny skola', '--municipality', 'Upsala'], 'did you mean “Uppsala kommun”'],
    [['new', '!!!', '--municipality', 'Uppsala'], 'no file name can be made'],
    [['new', 'Ny skola', '--municipality', 'Uppsala', '--date', '14 mars'], '--date: “14 mars”'],
    [['schema', 'releases'], 'must be release or config'],
    [[], 'Usage: kommunike'],
  ])('2 for the command line %j, with the reason', async (args, words) => {
    const { code, out, err } = await run(new TestArchive(good).root, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('2 for an invalid config', () => {
    const tree = { ...good, 'kommunike.config.yaml': 'timeZone: Mars\n' };
    expect(start(new TestArchive(tree).root, ['check', '--now', now])).toMatchObject({ code: 2 });
  });
});

describe('formats', () => {
  test('json is one document on stdout and nothing on stderr', () => {
    const { out, err } = start(new TestArchive(bad).root, ['check', '--format', 'json', '--now', now]);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'value-choice', file: 'releases/a.md', line: 6, column: 7, length: 6 }],
      next: null,
    });
    expect(err).toBe('');
  });

  test('github prints an annotation per line, with paths relative to the working directory', async () => {
    const archive = new TestArchive(
      Object.fromEntries(Object.entries(bad).map(([path, text]) => [`press/${path}`, text])),
    );
    const { out } = await run(archive.root, ['check', '--root', 'press', '--format', 'github', '--now', now]);
    expect(out).toMatch(
      /^::error file=press\/releases\/a\.md,line=6,col=7,endColumn=13,title=value-choice::“beslut” is not/,
    );
  });

  test('gitlab prints a Code Quality report on stdout and readable text on stderr', async () => {
    const archive = new TestArchive(
      Object.fromEntries(Object.entries(bad).map(([path, text]) => [`press/${path}`, text])),
    );
    const check = (...args: string[]) =>
      run(archive.root, ['check', '--root', 'press', '--format', 'gitlab', '--now', now, ...args]);
    const { code, out, err } = await check();
    expect([code, err]).toEqual([1, expect.stringContaining('“beslut” is not')]);
    const report = JSON.parse(out);
    expect(report).toEqual([
      {
        description: expect.stringMatching(/^“beslut” is not .*\. /),
        check_name: 'value-choice',
        fingerprint: expect.stringMatching(/^[\w-]{22}$/),
        severity: 'major',
        location: { path: 'press/releases/a.md', lines: { begin: 6 } },
      },
    ]);
    const text = archive.read('press/releases/a.md');
    archive.edit({ 'press/releases/a.md': text.replace('---\n', '---\n# later\n') });
    const [moved] = JSON.parse((await check()).out);
    expect(moved).toEqual({ ...report[0], location: { path: 'press/releases/a.md', lines: { begin: 7 } } });
    archive.edit({ 'press/releases/a.md': releaseText() });
    const { out: none, err: summary } = await check('--base-url', 'https://press.uppsala.se/');
    expect([none, summary]).toEqual(['[]\n', expect.stringMatching(/^1 release, /)]);
  });

  test('the next change is reported in the archive’s time zone, and in UTC in JSON', async () => {
    const archive = new TestArchive({
      ...good,
      'releases/b.md': releaseText({ title: 'Senare', date: '2027-03-28T10:00' }),
    });
    expect((await run(archive.root, ['build', '--now', now])).out).toContain(
      'Next publication: 2027-03-28 10:00 (Europe/Stockholm)\n',
    );
    const { out } = await run(archive.root, ['check', '--now', now, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ next: '2027-03-28T08:00:00.000Z', nextKind: 'publication' });
    archive.edit({ 'releases/c.md': releaseText({ title: 'Kort', expires: '2026-12-01T12:00' }) });
    expect((await run(archive.root, ['check', '--now', now, '--lang', 'sv'])).out).toContain(
      'Nästa som går ut: 2026-12-01 12:00 (Europe/Stockholm)\n',
    );
  });

  test('--quiet shows only errors, --verbose every file', async () => {
    const archive = new TestArchive(warned);
    expect(await run(archive.root, ['build', '--quiet', '--now', now])).toMatchObject({ out: '', err: '' });
    archive.edit({ 'releases/a.md': releaseText({ slug: 'annat-bad' }) });
    const { out } = await run(archive.root, ['build', '--verbose', '--allow-removals', '--now', now]);
    expect(out).toContain('+ uppsala/2024/annat-bad.html (new)\n');
    expect(out).toContain('- uppsala/2024/a.html\n');
  });

  test('there are no colours outside a terminal or when disabled', () => {
    for (const [args, environment] of [
      [['check'], {}],
      [['check', '--no-color'], { FORCE_COLOR: '1' }],
      [['check'], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ] as const) {
      const { err } = start(new TestArchive(bad).root, [...args, '--now', now], environment);
      expect(err).toBe(stripVTControlCharacters(err));
    }
  });
});

describe('help and version', () => {
  test('are printed on stdout', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    for (const flag of ['--version', '-V'])
      expect(start('.', [flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = start('.', ['--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const command of ['build', 'watch', 'check', 'new', 'init', 'schema'])
      expect(help.out).toContain(`  ${command}`);
  });

  test('list the options of each command', async () => {
    for (const command of ['build', 'check', 'new', 'init', 'schema', 'watch']) {
      const { code, out, err } = await run('.', [command, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(new RegExp(`^Usage: kommunike ${command}\\b[\\s\\S]*\nOptions:\n  -`));
    }
  });
});

describe('new', () => {
  test('creates a release where the archive keeps similar ones, and overwrites none', async () => {
    const archive = new TestArchive({ 'releases/uppsala/2024/a.md': releaseText() });
    const args = ['new', 'Ny skola i centrum', '--municipality', 'uppsala', '--type', 'news', '--now', now];
    const file = 'releases/uppsala/2026/ny-skola-i-centrum.md';
    const made = await run(archive.root, args);
    expect(made).toMatchObject({ code: 0, out: `${file}\n` });
    expect(made.err).toMatch(
      /^\nThis is a draft\. .*\n.*delete the line “draft: true” and build the archive\.\n$/,
    );
    const text = archive.read(file);
    expect(text).toContain('\ndate: 2026-11-21\n');
    const published = text.replace('draft: true', 'draft: false').replace(/^title: .*$/m, 'title: Ny titel');
    archive.edit({ [file]: `${published}Text.\n` });
    expect((await archive.build()).code).toBe(0);
    expect(archive.read('dist/uppsala/2026/ny-skola-i-centrum.html')).toContain('Ny titel');
    archive.edit({ [file]: text });
    const again = await run(archive.root, args);
    expect(again.code).toBe(2);
    expect(again.err).toContain(`${file} already exists and was left unchanged`);
    expect(archive.read(file)).toBe(text);
  });

  test('respects --releases', async () => {
    const archive = new TestArchive({ 'press/2024/a.md': releaseText(), 'press/2025/b.md': releaseText() });
    const args = ['new', 'Ny skola', '--municipality', 'Uppsala', '--releases', 'press', '--now', now];
    expect((await run(archive.root, args)).out).toBe('press/2026/ny-skola.md\n');
  });

  test('uses the date in the archive’s time zone', async () => {
    const archive = new TestArchive({ 'kommunike.config.yaml': 'timeZone: Pacific/Kiritimati\n' });
    const { out } = await run(archive.root, [
      'new',
      'Nyår',
      '--municipality',
      'Uppsala',
      '--now',
      '2026-12-31T12:00Z',
    ]);
    expect(out).toBe('releases/uppsala/2027/nyar.md\n');
  });

  test('opens the editor given by the environment', () => {
    const archive = new TestArchive({});
    const { out } = start(archive.root, ['new', 'A', '--municipality', 'Uppsala', '--open', '--now', now], {
      VISUAL: 'echo editing',
    });
    expect(out).toMatch(/editing .*\/releases\/uppsala\/2026\/a\.md\n$/);
  });
});

describe('init', () => {
  test.each(languageCodes)(
    'creates an archive in %s that builds with a warning about its examples only',
    async (language) => {
      const archive = new TestArchive({});
      const { root } = archive;
      const codes = async () =>
        JSON.parse((await run(root, ['check', '--format', 'json'])).out).diagnostics.map(
          ({ code, line }: Diagnostic) => `${code} ${line}`,
        );
      expect(await run(root, ['init', '--language', language, '--theme-override'])).toMatchObject({
        code: 0,
        err: '',
      });
      expect(await codes()).toEqual(['address-placeholder 6']);
      const config = 'kommunike.config.yaml';
      const [example, real] = ['https://press.example/', 'https://press.uppsala.se/'];
      archive.edit({ [config]: archive.read(config).replace(example, real) });
      const examples: string[] = (await codes()).map((each: string) => each.replace(/ \d+$/, ''));
      expect([...new Set(examples)]).toEqual([
        'accessibility-missing',
        'sender-placeholder',
        'boilerplate-placeholder',
        'contact-placeholder',
      ]);
      archive.edit({
        [config]: archive
          .read(config)
          .replace(real, example)
          .replace(/^ {4}(?:phone|email):.*\n/gm, ''),
      });
      expect(await run(root, ['build', '--base-url', example])).toMatchObject({ code: 0, err: '' });
      expect(Object.keys(filesBelow(join(root, 'dist')))).toContain('index.html');
      expect(await run(root, ['new', 'Another', '--quiet'])).toMatchObject({ code: 0 });
    },
  );

  test('uses the given municipality', async () => {
    const { root } = new TestArchive({});
    await run(root, [
      'init',
      'press',
      '--municipality',
      'Uppsala',
      '--title',
      'Uppsala: press',
      '--base-url',
      'https://press.uppsala.se',
      '--now',
      now,
    ]);
    expect(await run(root, ['build', '--root', 'press', '--now', now, '--quiet'])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readFileSync(join(root, 'press/dist/feed.xml'), 'utf8')).toContain('https://press.uppsala.se/');
    expect(existsSync(join(root, 'press/dist/uppsala/2026/vart-pressarkiv-ar-oppet.html'))).toBe(true);
  });

  test('refuses a folder with a conflicting file, and writes nothing', async () => {
    const archive = new TestArchive({ 'README.md': 'mine', 'releases/a.md': 'mine too' });
    const { code, err } = await run(archive.root, ['init']);
    expect(code).toBe(2);
    expect(err).toContain('README.md');
    expect(archive.tree()).toEqual({ 'README.md': 'mine', 'releases/a.md': 'mine too' });
  });
});

test('schema prints JSON', async () => {
  expect(JSON.parse((await run('.', ['schema'])).out)).toMatchObject({ properties: { title: {} } });
  expect(JSON.parse((await run('.', ['schema', 'config'])).out)).toMatchObject({
    properties: { baseUrl: {} },
  });
});
