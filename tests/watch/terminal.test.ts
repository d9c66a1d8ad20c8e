import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Keyboard } from '../../src/shell/watch/keyboard.ts';
import { answers, freePort } from '../hosting/servers.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';
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

/** Maximum time until a program ends after Ctrl-C, even on a busy machine; milliseconds. */
const bound = 2000;

/** Sends Ctrl-C, and checks that the program ends well before its build could. */
async function interrupt({ child, ended }: Running): Promise<void> {
  const pressed = performance.now();
  child.kill('SIGINT');
  const { code, signal } = await ended;
  expect(performance.now() - pressed).toBeLessThan(bound);
  expect(code ?? signal).toBe('SIGINT');
}

function leftHalfWritten({ root }: TestArchive): string[] {
  const state = join(root, '.kommunike');
  return existsSync(state) ? readdirSync(state).filter((name) => name.endsWith('.new')) : [];
}

const one = { 'releases/a.md': releaseText({ slug: 'a' }) };

describe('the terminal', () => {
  test('shows the address, a line per rebuild, and every new diagnostic once with its code frame', async () => {
    const archive = new TestArchive(one);
    const { said } = run('watch', '--root', archive.root, '--port', '0');
    await until(async () => expect(said()).toMatch(/http:\/\/127\.0\.0\.1:\d+\//));
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', title: 'Ändrad' }) });
    await until(async () =>
      expect(said()).toMatch(/releases\/a\.md: \d+ files changed, 1 release \(\d+ ms\)\n/),
    );
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', date: '2024-13-01' }) });
    await until(async () =>
      expect(said()).toMatch(/releases\/a\.md: 1 error; still serving the last good version/),
    );
    await until(async () => expect(said()).toContain('> 3 | date: 2024-13-01'));
    archive.edit({ 'releases/b.md': releaseText({ slug: 'b' }) });
    await until(async () => expect(said()).toMatch(/releases\/b\.md: 1 error/));
    expect(said().match(/> 3 \| date: 2024-13-01/g)).toHaveLength(1);
  });

  test.each(['serve', 'watch'])(
    'stops on Ctrl-C immediately, also during the first build (%s)',
    async (command) => {
      const tree: Record<string, string> = {};
      for (let i = 0; i < 1000; i++) tree[`releases/m${i}.md`] = releaseText({ slug: `m${i}` });
      const archive = new TestArchive(tree);
      const port = await freePort();
      const busy = run(command, '--root', archive.root, '--port', String(port));
      // it listens before it builds, and prints the address afterwards
      await until(async () => expect(await answers(port)).toBe(true));
      await interrupt(busy);
      expect(busy.said()).toBe('');
      expect(readdirSync(archive.root)).toEqual(['releases']);
      const calm = new TestArchive(one);
      const idle = run(command, '--root', calm.root, '--port', '0');
      await until(async () => expect(idle.said()).toContain('http://'));
      await interrupt(idle);
      expect(asText(calm.tree())).toEqual(one);
      expect(existsSync(join(calm.root, 'dist'))).toBe(false);
      expect(leftHalfWritten(calm)).toEqual([]);
    },
  );

  test('warns if others can read the preview', async () => {
    const archive = new TestArchive(one);
    const { said } = run('watch', '--root', archive.root, '--port', '0', '--host');
    await until(async () =>
      expect(said()).toMatch(/Everyone on your network can read the preview, with drafts/),
    );
  });

  test.each([
    [['--port', 'eighty'], /--port is “eighty”/],
    [['--host', 'no.such.host.invalid'], /could not start.*--host or --port/],
    [['--base-url', 'ftp://x'], /--base-url is “ftp:\/\/x”/],
    [['--prot', '1'], /--port/],
  ])('reports what is wrong with %j, and exits with 2', async (options, words) => {
    const { said, ended } = run('watch', '--root', new TestArchive(one).root, ...options);
    expect((await ended).code).toBe(2);
    expect(said()).toMatch(words);
    expect(said()).not.toMatch(/\n {4}at /);
  });
});

describe('keys', () => {
  test('are read one by one, and Ctrl-C like q; the terminal is in normal mode while a build blocks input', () => {
    const modes: boolean[] = [];
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (mode: boolean) => modes.push(mode),
    });
    const heard: string[] = [];
    const keys = new Keyboard(terminal as unknown as ReadStream, (key) => heard.push(key));
    keys.listen();
    terminal.emit('data', 'rO\u0003');
    keys.pause();
    keys.close();
    expect(heard).toEqual(['r', 'o', 'q']);
    expect(modes).toEqual([false, true, false, false]);
  });
});
