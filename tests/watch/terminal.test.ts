import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Keys } from '../../src/shell/watch-keys.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { until } from './watching.ts';

const cli = process.env.KOMMUNIKE_CLI ?? join(import.meta.dirname, '..', '..', 'lib', 'cli.js');

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

function run(...args: string[]): Running {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  return { child, said: () => text, ended };
}

const one = { 'releases/a.md': releaseText({ slug: 'a' }) };

describe('the terminal', () => {
  test('shows the address, a line a rebuild, and every new diagnostic once with its code frame', async () => {
    const archive = new TestArchive(one);
    const { said } = run('watch', '--root', archive.root, '--port', '0');
    await until(async () => expect(said()).toMatch(/http:\/\/127\.0\.0\.1:\d+\//));
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', title: 'Ändrad' }) });
    await until(async () =>
      expect(said()).toMatch(/releases\/a\.md: \d+ files changed, 1 release \(\d+ ms\)\n/),
    );
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', date: '2024-13-01' }) });
    await until(async () => expect(said()).toMatch(/releases\/a\.md: 1 error, the last good version stays/));
    expect(said()).toContain('> 3 | date: 2024-13-01');
    archive.edit({ 'releases/b.md': releaseText({ slug: 'b' }) });
    await until(async () => expect(said()).toMatch(/releases\/b\.md: 1 error/));
    expect(said().match(/> 3 \| date: 2024-13-01/g)).toHaveLength(1);
  });

  test.each(['serve', 'watch'])('takes Ctrl-C at once, also during the first build (%s)', async (command) => {
    const tree: Record<string, string> = {};
    for (let i = 0; i < 500; i++) tree[`releases/m${i}.md`] = releaseText({ slug: `m${i}` });
    const archive = new TestArchive(tree);
    const busy = run(command, '--root', archive.root, '--port', '0');
    await new Promise((resolve) => setTimeout(resolve, 400));
    busy.child.kill('SIGINT');
    expect((await busy.ended).code ?? 0).toBe(0);
    const idle = run(command, '--root', archive.root, '--port', '0');
    await until(async () => expect(idle.said()).toContain('http://'));
    idle.child.kill('SIGINT');
    expect((await idle.ended).code ?? 0).toBe(0);
  });

  test('warns when others can read the preview', async () => {
    const archive = new TestArchive(one);
    const { said } = run('watch', '--root', archive.root, '--port', '0', '--host');
    await until(async () =>
      expect(said()).toMatch(/Everyone on your network can read the preview, with drafts/),
    );
  });

  test.each([
    [['--port', 'eighty'], /--port is “eighty”/],
    [['--host', 'no.such.host.invalid'], /can’t be served there.*--host or --port/],
    [['--base-url', 'ftp://x'], /--base-url is “ftp:\/\/x”/],
    [['--prot', '1'], /--port/],
  ])('says what is wrong with %j, and ends with 2', async (options, words) => {
    const { said, ended } = run('watch', '--root', new TestArchive(one).root, ...options);
    expect((await ended).code).toBe(2);
    expect(said()).toMatch(words);
    expect(said()).not.toMatch(/\n {4}at /);
  });
});

describe('keys', () => {
  test('come one by one, and Ctrl-C as q; the terminal is itself while a build keeps them from being heard', () => {
    const modes: boolean[] = [];
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (mode: boolean) => modes.push(mode),
    });
    const heard: string[] = [];
    const keys = new Keys(terminal as unknown as ReadStream, (key) => heard.push(key));
    keys.listen();
    terminal.emit('data', 'rO\u0003');
    keys.pause();
    keys.close();
    expect(heard).toEqual(['r', 'o', 'q']);
    expect(modes).toEqual([false, true, false, false]);
  });
});
