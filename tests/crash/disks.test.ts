import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Ran, start } from '../commands/command.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const now = '2026-11-21T12:00Z';

/** Mounting needs root. If `CI` is set, it is required, so that no test is silently skipped. */
const canMount = process.getuid?.() === 0 || process.env.CI !== undefined;

const tree = (title: string, more: Record<string, string> = {}): Record<string, string> => {
  const files: Record<string, string> = { 'kommunike.config.yaml': `title: ${title}\n`, ...more };
  for (let i = 0; i < 12; i++)
    files[`releases/r${i}.md`] = releaseText({ title: `Nummer ${i} ${title}`, slug: `r${i}` });
  return files;
};

function build(archive: TestArchive, ...more: readonly string[]): Ran {
  return start(archive.root, ['build', '--base-url', 'https://press.example/', '--now', now, ...more]);
}

/** Mounts a memory disk of a size, such as `300k`, on a folder of an archive. */
function mount(archive: TestArchive, folder: string, options: string): (options: string) => void {
  const at = join(archive.root, folder);
  mkdirSync(at, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', at]);
  onTestFinished(() => {
    execFileSync('umount', [at]);
  });
  return (changed) => {
    execFileSync('mount', ['-o', `remount,${changed}`, at]);
  };
}

async function cleanSite(files: Record<string, string>): Promise<Record<string, string>> {
  const archive = new TestArchive(files);
  expect((await archive.build()).code).toBe(0);
  const site = archive.site();
  archive.remove();
  return site;
}

/** Every failure must have a message and a hint, but no stack trace. */
function expectClear({ err, out }: Ran): void {
  expect(err + out).not.toMatch(/\n {4}at |Error: |node:internal/);
}

describe.skipIf(!canMount)('a full disk', () => {
  test('for the site leaves it unchanged, with an error', async () => {
    const archive = new TestArchive(tree('Ett'));
    const remount = mount(archive, 'dist', 'size=8m');
    expect(build(archive).code).toBe(0);
    const before = archive.site();
    archive.edit(tree('Två'));
    const used = Number(
      execFileSync('du', ['-sk', join(archive.root, 'dist')], { encoding: 'utf8' }).split('\t')[0],
    );
    remount(`size=${used + 40}k`);
    const full = build(archive);
    expectClear(full);
    expect(full.code).toBe(1);
    expect(full.err).toMatch(/could not be written: ENOSPC.*\n.*site is unchanged; free up space/);
    expect(archive.site()).toEqual(before);
    remount('size=8m');
    expect(build(archive).code).toBe(0);
    expect(archive.site()).toEqual(await cleanSite(tree('Två')));
  });

  test('for the state does not prevent publishing', async () => {
    const archive = new TestArchive(tree('Ett'));
    const remount = mount(archive, '.kommunike', 'size=8m');
    expect(build(archive).code).toBe(0);
    const used = execFileSync('du', ['-sk', join(archive.root, '.kommunike')], { encoding: 'utf8' }).split(
      '\t',
    )[0];
    remount(`size=${used}k`);
    archive.edit(tree('Två'));
    const full = build(archive);
    expectClear(full);
    remount('size=8m');
    const healed = build(archive);
    expect([healed.code, healed.err]).toEqual([0, '']);
    expect(archive.site()).toEqual(await cleanSite(tree('Två')));
  });

  test('of any size never leaves a mixed site, and the next build completes it', {
    timeout: 300_000,
  }, async () => {
    const [one, two] = [await cleanSite(tree('Ett')), await cleanSite(tree('Två'))];
    const archive = new TestArchive({});
    const remount = mount(archive, '.', 'size=16m');
    archive.edit(tree('Ett'));
    expect(build(archive).code).toBe(0);
    const used = Number(execFileSync('du', ['-sk', archive.root], { encoding: 'utf8' }).split('\t')[0]);
    const codes = new Set<number | null>();
    let before = one;
    for (let free = 0; free < used + 200; free += 60 + Math.floor(used / 12)) {
      const next = before === one ? two : one;
      archive.edit(tree(next === one ? 'Ett' : 'Två'));
      remount(`size=${used + free}k`);
      const full = build(archive);
      expectClear(full);
      codes.add(full.code);
      expect(archive.site()).toEqual(full.code === 0 ? next : before);
      remount('size=16m');
      expect(build(archive).code).toBe(0);
      expect(archive.site()).toEqual(next);
      before = next;
    }
    expect(codes).toEqual(new Set([0, 1]));
  });
});

describe.skipIf(!canMount)('an unwritable folder', () => {
  test('for the site is an error', () => {
    const archive = new TestArchive(tree('Ett'));
    const remount = mount(archive, 'dist', 'size=8m');
    expect(build(archive).code).toBe(0);
    const before = archive.site();
    archive.edit(tree('Två'));
    remount('ro');
    const refused = build(archive);
    expectClear(refused);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/could not be written: EROFS.*\n.*let this user write there/);
    expect(archive.site()).toEqual(before);
  });

  test('for the state is a warning, and the site is published', async () => {
    const archive = new TestArchive(tree('Ett'));
    const remount = mount(archive, '.kommunike', 'size=8m');
    expect(build(archive).code).toBe(0);
    remount('ro');
    for (const title of ['Två', 'Tre', 'Fyra']) {
      archive.edit(tree(title));
      const warned = build(archive);
      expectClear(warned);
      expect(warned.code).toBe(0);
      expect(warned.err).toContain('state-failed');
      expect(archive.site()).toEqual(await cleanSite(tree(title)));
    }
  });

  test('of another user is named', () => {
    const archive = new TestArchive(tree('Ett'));
    expect(build(archive).code).toBe(0);
    chmodSync(archive.root, 0o755);
    archive.edit(tree('Två'));
    const args = [
      '--reuid=65534',
      '--clear-groups',
      process.execPath,
      join(import.meta.dirname, '../../lib/cli.js'),
    ];
    let err = '';
    try {
      execFileSync('setpriv', [...args, 'build', '--now', now], {
        cwd: archive.root,
        stdio: 'pipe',
        encoding: 'utf8',
      });
    } catch (error) {
      err = String((error as { stderr?: string }).stderr);
    }
    expect(err).toContain('output-failed');
    expect(err).not.toMatch(/\n {4}at /);
  });
});

describe.skipIf(!canMount)('a site on other file systems than its archive', () => {
  test('is built and updated', async () => {
    const archive = new TestArchive(tree('Ett'));
    mount(archive, 'dist', 'size=8m');
    mount(archive, 'dist/uppsala', 'size=8m');
    for (const title of ['Ett', 'Två']) {
      archive.edit(tree(title));
      const built = build(archive);
      expect([built.code, built.err]).toEqual([0, '']);
      expect(archive.site()).toEqual(await cleanSite(tree(title)));
    }
    expect(build(archive).out).toContain('0 written');
  });
});

test('a site folder that is a symbolic link is followed', async () => {
  const archive = new TestArchive(tree('Ett', { 'elsewhere/.keep': '' }));
  symlinkSync('elsewhere', join(archive.root, 'dist'));
  for (const title of ['Ett', 'Två']) {
    archive.edit(tree(title));
    expect(build(archive).code).toBe(0);
    expect(lstatSync(join(archive.root, 'dist')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(archive.root, 'elsewhere'))).toContain('index.html');
  }
});

test('a page may become a folder, and a folder a page', async () => {
  const archive = new TestArchive(tree('Ett', { 'public/a': 'file', 'public/b/c/d.txt': 'in a folder' }));
  expect(build(archive).code).toBe(0);
  archive.edit({ 'public/a': undefined, 'public/b/c/d.txt': undefined });
  execFileSync('rm', ['-r', join(archive.root, 'public')]);
  archive.edit({ 'public/a/e.txt': 'in a folder', 'public/b': 'file' });
  const built = build(archive, '--allow-removals');
  expect([built.code, built.err]).toEqual([0, '']);
  expect([archive.read('dist/a/e.txt'), archive.read('dist/b')]).toEqual(['in a folder', 'file']);
});
