import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const cli = join(import.meta.dirname, '../../lib/cli.js');
const now = '2026-11-21T12:00Z';

/** Longest that an interrupted build may go on, on a busy machine too; milliseconds. */
const bound = 2000;

/** Enough that staging it takes much longer than finding out that it has begun. */
function large(title: string): Record<string, string> {
  const tree: Record<string, string> = {
    'kommunike.config.yaml': `title: ${title}\nsearch: none\nopenData: { parts: [] }\n`,
  };
  for (let i = 0; i < 200; i++)
    tree[`releases/r${i}.md`] = releaseText({ title: `Nummer ${i}`, slug: `r${i}` });
  return tree;
}

/** Starts a build, presses Ctrl-C as soon as its first files wait in the given folder, and waits for its end. */
async function interrupted(root: string, waiting: string): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build', '--root', root, '--now', now], { stdio: 'ignore' });
  const ended = endOf(child);
  while (!existsSync(join(root, waiting)) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 2));
  const pressed = performance.now();
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(performance.now() - pressed).toBeLessThan(bound);
}

/** The signal that ended a process, else its exit code. */
function endOf(child: ChildProcess): Promise<string | number | null> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
}

const withoutWaiting = (site: Record<string, string>) =>
  Object.fromEntries(Object.entries(site).filter(([path]) => !path.startsWith('.kommunike/')));

/** What no finished build leaves behind. */
function leftovers({ root }: TestArchive): string[] {
  return [...readdirSync(root), ...readdirSync(join(root, 'dist')), ...readdirSync(join(root, '.kommunike'))]
    .filter((name) => /\.new$|^journal-|^dist\.|~$/.test(name))
    .concat(existsSync(join(root, 'dist/.kommunike')) ? ['dist/.kommunike'] : []);
}

test('Ctrl-C during a build leaves the site as it was, and the next build makes it whole', async () => {
  const archive = new TestArchive(large('Arkivet'));
  await interrupted(archive.root, 'dist.kommunike');
  expect(existsSync(join(archive.root, 'dist'))).toBe(false);
  expect((await archive.build()).code).toBe(0);
  expect(leftovers(archive)).toEqual([]);
  const before = archive.site();

  const renamed = large('Nytt namn');
  archive.edit(renamed);
  await interrupted(archive.root, 'dist/.kommunike');
  expect(withoutWaiting(archive.site())).toEqual(before);
  expect((await archive.build()).code).toBe(0);
  expect(leftovers(archive)).toEqual([]);
  const clean = new TestArchive(renamed);
  await clean.build();
  expect(archive.site()).toEqual(clean.site());
});
