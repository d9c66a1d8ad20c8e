import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const cli = join(import.meta.dirname, '../../lib/cli.js');
const now = '2026-11-21T12:00Z';

/** Maximum time until an interrupted build ends, even on a busy machine; milliseconds. */
const bound = 2000;

/** Enough releases that staging takes much longer than detecting its start. */
function large(title: string): Record<string, string> {
  const tree: Record<string, string> = {
    'kommunike.config.yaml': `title: ${title}\nsearch: none\nopenData: { parts: [] }\n`,
  };
  for (let i = 0; i < 200; i++)
    tree[`releases/r${i}.md`] = releaseText({ title: `Nummer ${i}`, slug: `r${i}` });
  return tree;
}

/** Starts a build, sends it a signal as soon as its first files are staged, and waits for its end. */
async function interrupted(root: string, signal: NodeJS.Signals): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build', '--root', root, '--now', now], { stdio: 'ignore' });
  const ended = endOf(child);
  while (!isStaging(root) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
  const pressed = performance.now();
  child.kill(signal);
  expect(await ended).toBe(signal);
  expect(performance.now() - pressed).toBeLessThan(bound);
}

function isStaging(root: string): boolean {
  const folder = join(root, 'dist/.kommunike');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('build-'));
}

/** The signal that ended a process, else its exit code. */
function endOf(child: ChildProcess): Promise<string | number | null> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
}

/** Files that only a killed build leaves. The file of the lock may stay. */
function leftovers({ root }: TestArchive): string[] {
  return ['.', 'dist', '.kommunike']
    .flatMap((folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []))
    .filter((name) => /\.new$|-next$|^dist\.|~$/.test(name))
    .concat(existsSync(join(root, 'dist/.kommunike')) ? ['dist/.kommunike'] : []);
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s during a build leaves the site unchanged and no other files, and the next build completes it',
  async (signal) => {
    const archive = new TestArchive(large('Arkivet'));
    await interrupted(archive.root, signal);
    expect(existsSync(join(archive.root, 'dist'))).toBe(false);
    expect(leftovers(archive)).toEqual([]);
    expect((await archive.build()).code).toBe(0);
    const before = archive.site();

    const renamed = large('Nytt namn');
    archive.edit(renamed);
    await interrupted(archive.root, signal);
    expect(archive.site()).toEqual(before);
    expect(leftovers(archive)).toEqual([]);
    expect((await archive.build()).code).toBe(0);
    expect(leftovers(archive)).toEqual([]);
    const clean = new TestArchive(renamed);
    await clean.build();
    expect(archive.site()).toEqual(clean.site());
  },
);
