import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const cli = join(import.meta.dirname, '../../lib/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'kommunike-resume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = 150;
mkdirSync(join(folder, 'old'));
for (let i = 0; i < count; i++)
  writeFileSync(
    join(folder, 'old', `${String(i).padStart(3, '0')}.txt`),
    // every third has the title of another
    `Pressmeddelande\n2021-03-02\n\nNy skola ${i % 3 === 0 ? '' : i}\n\nTierps kommun bygger en skola för ${600 + i} elever.\n`,
  );

function start(root: string): ChildProcess {
  mkdirSync(join(root, 'releases'), { recursive: true });
  const line = ['import', join(folder, 'old'), '--root', root, '--now', '2026-11-29'];
  return spawn(process.execPath, [cli, ...line, '--report', join(root, 'report.html')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function finish(root: string): Promise<void> {
  const child = start(root);
  child.stdout?.resume();
  expect(await once(child, 'close')).toEqual([0, null]);
}

function treeOf(root: string): Record<string, string> {
  const paths = readdirSync(join(root, 'releases'), { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => /\.md$/.test(path)).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, 'releases', path), 'utf8')]));
}

describe.each(['SIGKILL', 'SIGINT'] as const)('an import that %s ends', (signal) => {
  test('leaves complete releases, and continues when it is run again', { timeout: 120_000 }, async () => {
    const [whole, root] = [join(folder, `whole-${signal}`), join(folder, signal)];
    await finish(whole);
    const child = start(root);
    let lines = '';
    for await (const chunk of child.stdout ?? []) {
      lines += chunk;
      if (!child.killed && (lines.match(/ → /g)?.length ?? 0) >= 10) child.kill(signal);
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe(signal);
    const all = treeOf(whole);
    const part = treeOf(root);
    expect(Object.keys(all)).toHaveLength(count);
    expect(Object.keys(part).length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(part).length).toBeLessThan(count);
    for (const [path, text] of Object.entries(part)) expect(text, path).toBe(all[path]);
    expect(existsSync(join(root, 'report.html'))).toBe(signal === 'SIGINT');
    await finish(root);
    expect(treeOf(root)).toEqual(all);
  });
});
