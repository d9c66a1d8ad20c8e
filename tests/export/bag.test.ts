import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildOnce } from '../../src/commands/run-build.ts';
import { run } from '../commands/command.ts';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { unzipped } from '../support/unzip.ts';
import { checkBag } from './bag-checker.ts';
import { archiveOf, exporting } from './whole-archive.ts';

const lines = (archive: TestArchive, path: string) => archive.read(path).trimEnd().split('\n');

describe('an export', () => {
  test('contains all files of the archive except unpublished, hidden and foreign ones', async () => {
    const archive = await archiveOf();
    const { code, out, err } = await exporting(archive, 'bag');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Left out: 1 draft, 1 under embargo');
    expect(Object.keys(filesBelow(join(archive.root, 'bag/data/archive')))).toEqual([
      'README.md',
      'addresses.lock',
      'kommunike.config.yaml',
      'pages/om.md',
      'public/100 % å.txt',
      'public/favicon.ico',
      'releases/2018/gammal.md',
      'releases/2024/bad.md',
      'releases/2024/bad.png',
      'releases/2024/bilaga.pdf',
      'releases/2024/dragen.md',
      'releases/2024/skola.md',
      'releases/2024/utgången.md',
      'templates/kommun/assets/own.css',
    ]);
    expect(archive.read('bag/data/archive/releases/2018/gammal.md')).toContain('08-465 004 05');
    expect(existsSync(join(archive.root, 'dist'))).toBe(false);
    expect(readdirSync(archive.root).filter((name) => name.startsWith('.bag'))).toEqual([]);
  });

  test('includes drafts and embargoed releases with --drafts, but not in its site', async () => {
    const archive = await archiveOf();
    await exporting(archive, 'bag', '--drafts');
    const files = Object.keys(filesBelow(join(archive.root, 'bag/data/archive/releases/2024')));
    expect(files).toEqual(expect.arrayContaining(['utkast.md', 'sen.md', 'hemligt.pdf']));
    await archive.build();
    expect(archive.site('bag/data/site')).toEqual(archive.site());
  });

  test.each([[[]], [['--drafts', '--fgs', '--warc']]])(
    'is valid for a checker written from RFC 8493, with %j',
    async (options) => {
      const archive = await archiveOf();
      await exporting(archive, 'bag', ...options);
      expect(checkBag(join(archive.root, 'bag'))).toEqual([]);
    },
  );

  test('rebuilds the same site from the bag alone, byte by byte', async () => {
    const archive = await archiveOf();
    await exporting(archive, 'bag');
    const root = join(archive.root, 'bag/data/archive');
    const [, moment = ''] = /--now (\S+)/.exec(archive.read('bag/data/README.txt')) ?? [];
    const { code } = await buildOnce({ root, now: moment, out: 'again', write: true }, archive.root, {});
    expect(code).toBe(0);
    const site = archive.site('bag/data/site');
    expect(Object.keys(site).length).toBeGreaterThan(30);
    expect(archive.site('again')).toEqual(site);
    await archive.build();
    expect(archive.site()).toEqual(site);
  });

  test('has the same bytes every time, as a folder and as a zip', async () => {
    const archive = await archiveOf();
    await exporting(archive, 'bag');
    await exporting(archive, 'again/bag');
    expect(archive.site('again/bag')).toEqual(archive.site('bag'));
    await exporting(archive, 'bag.zip');
    await exporting(archive, 'again/bag.zip');
    expect(
      readFileSync(join(archive.root, 'bag.zip')).equals(readFileSync(join(archive.root, 'again/bag.zip'))),
    ).toBe(true);
    const files = Object.entries(archive.site('bag')).map(([path, text]) => [`bag/${path}`, text]);
    expect(await unzipped(join(archive.root, 'bag.zip'))).toEqual(Object.fromEntries(files));
  });

  test('has the tag files of RFC 8493', async () => {
    const archive = await archiveOf();
    await exporting(archive, 'bag');
    expect(archive.read('bag/bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const payload = Object.values(filesBelow(join(archive.root, 'bag/data')));
    const bytes = payload.reduce((total, { length }) => total + length, 0);
    const info = lines(archive, 'bag/bag-info.txt');
    expect(info).toContain(`Payload-Oxum: ${bytes}.${payload.length}`);
    expect(info).toContain('Bagging-Date: 2026-11-21');
    expect(info).toContain('Source-Organization: Uppsala kommun');
    const manifest = lines(archive, 'bag/manifest-sha512.txt');
    expect(manifest).toHaveLength(payload.length);
    expect(manifest.find((line) => line.includes('favicon'))).toMatch(
      /^[0-9a-f]{128} {2}data\/archive\/public\/favicon.ico$/,
    );
    expect(manifest.find((line) => line.includes('100 '))).toMatch(
      / {2}data\/archive\/public\/100 %25 å.txt$/,
    );
    expect(lines(archive, 'bag/tagmanifest-sha512.txt').map((line) => line.slice(130))).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha512.txt',
    ]);
  });

  test('is refused if the target exists or would be published', async () => {
    const archive = await archiveOf({ 'full/x': '', 'old.zip': '' });
    for (const target of [
      'full',
      'old.zip',
      'public/bag',
      'releases/bag',
      'templates/bag.zip',
      '.kommunike/bag',
      'releases',
      'dist/bag',
      'dist/bag.zip',
      'dist',
      '.',
      '',
    ])
      expect([target, (await exporting(archive, target)).code]).toEqual([target, 2]);
    expect(existsSync(join(archive.root, 'dist'))).toBe(false);
    mkdirSync(join(archive.root, 'empty'));
    expect((await exporting(archive, 'empty')).code).toBe(0);
  });

  test('does not change the site, and works without earlier state', async () => {
    const archive = await archiveOf({ '.kommunike': 'a file' });
    expect((await exporting(archive, 'bag')).code).toBe(0);
    expect(existsSync(join(archive.root, 'dist'))).toBe(false);
  });

  test('deletes leftovers of an interrupted export', async () => {
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    const archive = await archiveOf({
      [`.bag.export-${killed}/bag/data/x`]: '',
      [`.bag.export-${process.ppid}/bag/data/x`]: '',
    });
    expect((await exporting(archive, 'bag')).code).toBe(0);
    const left = readdirSync(archive.root).filter((name) => name.startsWith('.bag'));
    expect(left).toEqual([`.bag.export-${process.ppid}`]);
  });

  test('writes nothing if the archive has errors', async () => {
    const archive = await archiveOf({ 'releases/fel.md': 'x' });
    const { code, err } = await exporting(archive, 'bag');
    expect(code).toBe(1);
    expect(err).toContain('releases/fel.md');
    expect(existsSync(join(archive.root, 'bag'))).toBe(false);
  });
});

describe('the history of an export', () => {
  const git = (archive: TestArchive, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Åsa', '-c', 'user.email=asa@press.example', ...args], {
      cwd: archive.root,
    });

  test('is a table of every change and a stream from which Git restores the repository', async () => {
    const archive = await archiveOf({ '.gitignore': 'bag\nagain\n' });
    git(archive, 'init', '-q');
    git(archive, 'add', '.');
    git(archive, 'commit', '-qm', 'Första\n\nmed "text"');
    archive.edit({ 'releases/2024/bilaga.pdf': '%PDF-1.5\n', 'releases/2024/ny.pdf': '=1' });
    git(archive, 'add', '.');
    git(archive, 'commit', '-qm', '=Andra');
    const { out } = await exporting(archive, 'bag');
    expect(out).toContain('History: 2 commits (with drafts');
    const changes = archive.read('bag/data/history/changes.csv');
    expect(changes).toContain(',Åsa,"Första\n\nmed ""text""",A,public/100 % å.txt\r\n');
    expect(changes).toContain(",Åsa,'=Andra,M,releases/2024/bilaga.pdf\r\n");
    mkdirSync(join(archive.root, 'again'));
    const again = { cwd: join(archive.root, 'again') };
    execFileSync('git', ['init', '-q'], again);
    const input = readFileSync(join(archive.root, 'bag/data/history/fast-export.txt'));
    execFileSync('git', ['fast-import', '--quiet'], { ...again, input });
    const head = git(archive, 'rev-parse', 'HEAD').toString();
    const branch = git(archive, 'symbolic-ref', 'HEAD').toString().trim();
    expect(execFileSync('git', ['rev-parse', 'HEAD', branch], again).toString()).toContain(head);
  });

  test('is left out with --no-history, and absent without a repository', async () => {
    const archive = await archiveOf();
    expect((await exporting(archive, 'a')).out).toContain(
      'History: none: the archive is not in a Git repository',
    );
    git(archive, 'init', '-q');
    expect((await exporting(archive, 'b')).out).toContain('History: none: no commit');
    expect((await exporting(archive, 'c', '--no-history')).out).toContain('History: none: --no-history');
    expect(existsSync(join(archive.root, 'c/data/history'))).toBe(false);
  });

  test('runs no hooks or programs of the repository', async () => {
    const archive = await archiveOf({ '.gitattributes': '* diff=evil filter=evil\n' });
    git(archive, 'init', '-q');
    git(archive, 'add', '.');
    git(archive, 'commit', '-qm', 'Första');
    for (const key of [
      'diff.evil.textconv',
      'diff.external',
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
    ])
      git(archive, 'config', key, 'touch ran; cat');
    await exporting(archive, 'bag');
    expect(existsSync(join(archive.root, 'ran'))).toBe(false);
  });

  test('of a folder within a repository only covers that folder', async () => {
    const archive = await archiveOf({ 'sub/releases/a.md': releaseText() });
    git(archive, 'init', '-q');
    git(archive, 'add', '.');
    git(archive, 'commit', '-qm', 'Första');
    await exporting(archive, 'bag', '--root', 'sub');
    expect(lines(archive, 'bag/data/history/changes.csv')).toHaveLength(2);
    expect(archive.read('bag/data/history/fast-export.txt')).not.toContain('pages/om.md');
  });
});

describe('verify', () => {
  const verifying = async (archive: TestArchive, ...args: string[]) => {
    const { code, out } = await run(archive.root, ['verify', ...args, '--format', 'json']);
    const { differences } = JSON.parse(out) as { differences: { path: string; kind: string }[] };
    return [code, differences.map(({ path, kind }) => `${kind} ${path}`)];
  };

  test('accepts a bag, and lists every file that is missing, changed or unexpected', async () => {
    const archive = await archiveOf();
    await exporting(archive, 'bag');
    expect(await verifying(archive, 'bag')).toEqual([0, []]);
    rmSync(join(archive.root, 'bag/data/site/index.html'));
    archive.edit({
      'bag/data/archive/README.md': 'x',
      'bag/data/new.txt': 'x',
      'bag/bag-info.txt': 'A: b\n',
    });
    expect(await verifying(archive, 'bag')).toEqual([
      1,
      [
        'changed bag-info.txt',
        'changed data/archive/README.md',
        'unexpected data/new.txt',
        'missing data/site/index.html',
      ],
    ]);
    const { out } = await run(archive.root, ['verify', 'bag']);
    expect(out).toContain('changed    data/archive/README.md\n');
    expect(out).toMatch(/Bag bag: \d+ files checked, 4 differences/);
  });

  const digest =
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e';
  const good = {
    'bag/bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag/data/a': '',
  };

  test.each([
    [
      'an algorithm that nobody knows',
      { 'bag/manifest-crc32.txt': '00  data/a\n', 'bag/manifest-sha512.txt': `${digest}  data/a\n` },
    ],
    ['no manifest', {}],
    [
      'a path that leaves the bag',
      { 'bag/manifest-sha512.txt': `${digest}  data/a\n${digest}  data/../../x\n`, x: '' },
    ],
    ['an absolute path', { 'bag/manifest-sha512.txt': `${digest}  data/a\n${digest}  /etc/passwd\n` }],
    [
      'a payload manifest that lists a tag file',
      { 'bag/manifest-sha512.txt': `${digest}  data/a\n${digest}  bagit.txt\n` },
    ],
    ['a file that is listed twice', { 'bag/manifest-sha512.txt': `${digest}  data/a\n${digest}  data/a\n` }],
    ['a line that is none', { 'bag/manifest-sha512.txt': `${digest}  data/a\nhello\n` }],
    [
      'another version',
      {
        'bag/manifest-sha512.txt': `${digest}  data/a\n`,
        'bag/bagit.txt': 'BagIt-Version: 9.0\nTag-File-Character-Encoding: UTF-8\n',
      },
    ],
    [
      'a wrong Payload-Oxum',
      { 'bag/manifest-sha512.txt': `${digest}  data/a\n`, 'bag/bag-info.txt': 'Payload-Oxum: 1.1\n' },
    ],
  ])('refuses a bag with %s', async (_, files: Record<string, string>) => {
    const archive = new TestArchive({ ...good, ...files });
    const [code, differences] = await verifying(archive, 'bag');
    expect(code).toBe(1);
    expect(differences).toHaveLength(1);
  });

  test('accepts variants of other programs: upper case, a star, md5, Windows line ends', async () => {
    const archive = new TestArchive({
      ...good,
      'bag/bagit.txt': 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n',
      'bag/manifest-sha512.txt': `${digest.toUpperCase()} *data/a\r\n`,
      'bag/manifest-md5.txt': 'd41d8cd98f00b204e9800998ecf8427e data/a\r\n',
    });
    expect(await verifying(archive, 'bag')).toEqual([0, []]);
  });

  test('follows no links out of a bag', async () => {
    const archive = new TestArchive({
      ...good,
      'bag/manifest-sha512.txt': `${digest}  data/a\n${digest}  data/b\n`,
      x: '',
    });
    symlinkSync('../../x', join(archive.root, 'bag/data/b'));
    expect(await verifying(archive, 'bag')).toEqual([1, ['invalid data/b']]);
  });

  test('compares the bytes of the site, and of a copy, with what was written', async () => {
    const archive = await archiveOf();
    await archive.build();
    expect(await verifying(archive)).toEqual([0, []]);
    const site = archive.site();
    archive.edit(
      Object.fromEntries(
        Object.entries(site).map(([path, text]) => [`copy/${path}`, Buffer.from(text, 'latin1')]),
      ),
    );
    expect(await verifying(archive, 'copy')).toEqual([0, []]);
    writeFileSync(join(archive.root, 'dist/index.html'), 'x');
    rmSync(join(archive.root, 'copy/404.html'));
    archive.edit({ 'copy/own.html': '' });
    expect(await verifying(archive)).toEqual([1, ['changed index.html']]);
    expect(await verifying(archive, 'copy')).toEqual([1, ['missing 404.html', 'unexpected own.html']]);
  });

  test('reports if there is nothing to check', async () => {
    const archive = new TestArchive({ 'x.zip': '' });
    for (const args of [[], ['nowhere'], ['x.zip'], ['.']])
      expect((await run(archive.root, ['verify', ...args])).code).toBe(2);
  });
});
