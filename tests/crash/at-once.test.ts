import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Lock, LockHeld } from '../../src/shell/state/lock.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const cli = join(import.meta.dirname, '../../lib/cli.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function build({ root }: TestArchive, ...more: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [
    cli,
    'build',
    '--root',
    root,
    '--now',
    '2026-11-21T12:00Z',
    ...more,
  ]);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

const tree: Record<string, string> = { 'kommunike.config.yaml': 'title: Arkivet\n' };
for (let i = 0; i < 40; i++) tree[`releases/r${i}.md`] = releaseText({ title: `Nummer ${i}`, slug: `r${i}` });
const renamed = { ...tree, 'kommunike.config.yaml': 'title: Nytt namn\n' };

async function cleanSite(of: Record<string, string>): Promise<Record<string, string>> {
  const archive = new TestArchive(of);
  expect((await archive.build()).code).toBe(0);
  return archive.site();
}

/** The number of files that a build says it has written. */
const written = ({ out }: Ended) => Number(/(\d+) written/.exec(out)?.[1]);

describe('three builds at once', () => {
  test('run one after the other: the first writes everything, the others nothing', async () => {
    const archive = new TestArchive(tree);
    for (const state of [tree, renamed]) {
      archive.edit(state);
      const all = await Promise.all([build(archive), build(archive), build(archive)]);
      expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
      const counts = all.map(written).sort((a, b) => a - b);
      expect(counts.slice(0, 2)).toEqual([0, 0]);
      expect(counts[2]).toBeGreaterThan(40);
      expect(archive.site()).toEqual(await cleanSite(state));
      expect(
        readdirSync(join(archive.root, '.kommunike')).filter((name) => /lock|new|next/.test(name)),
      ).toEqual([]);
    }
  });

  test('of three copies of an archive into one folder give one consistent site', async () => {
    const target = new TestArchive({});
    const out = ['--out', join(target.root, 'site')];
    const copies = [new TestArchive(tree), new TestArchive(tree), new TestArchive(tree)];
    const all = await Promise.all(copies.map((copy) => build(copy, ...out)));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(target.site('site')).toEqual(await cleanSite(tree));
  });

  test('in one process give one consistent site', async () => {
    const archive = new TestArchive(tree);
    const all = await Promise.all([archive.build(), archive.build(), archive.build()]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(all.filter(({ written: paths }) => paths.length > 0)).toHaveLength(1);
    expect(archive.site()).toEqual(await cleanSite(tree));
  });
});

describe('a lock', () => {
  const soon = { patience: 0 };

  test('is refused while another process holds it, with the name of the holder', async () => {
    const { root } = new TestArchive({});
    const lock = await Lock.take(join(root, 'state'), soon);
    const refused = await Lock.take(join(root, 'state'), soon).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LockHeld);
    expect(String(refused)).toMatch(new RegExp(`process ${process.pid} on \\S+, since \\d{4}-`));
    lock.release();
    expect(existsSync(join(root, 'state'))).toBe(false);
    (await Lock.take(join(root, 'state'), soon)).release();
  });

  test('has one holder at a time, however many wait for it', async () => {
    const { root } = new TestArchive({});
    let holders = 0;
    const take = async () => {
      const lock = await Lock.take(join(root, 'state'), { patience: 60_000 });
      expect(++holders).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      holders--;
      lock.release();
    };
    await Promise.all(Array.from({ length: 12 }, take));
  });

  test('replaces anything else of its name', async () => {
    const archive = new TestArchive({ 'state/lock/in/it': 'x' });
    const lock = await Lock.take(join(archive.root, 'state'), soon);
    expect(lock.isHeld).toBe(true);
    rmSync(join(archive.root, 'state'), { recursive: true });
    lock.release();
  });

  test('that is held stops a build, which reports it', async () => {
    const archive = new TestArchive(tree);
    const lock = await Lock.take(join(archive.root, '.kommunike'), soon);
    const waiting: string[] = [];
    const built = archive.build({
      onWait: (holder) => {
        waiting.push(holder);
        lock.release();
      },
    });
    expect((await built).code).toBe(0);
    expect(waiting).toEqual([expect.stringContaining(`process ${process.pid}`)]);
  });
});
