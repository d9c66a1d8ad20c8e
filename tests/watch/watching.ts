import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import { buildOnce } from '../../src/commands/run-build.ts';
import { Watch } from '../../src/commands/watch.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { filesBelow, type TestArchive } from '../support/archive.ts';
import { type Answer, asBuilt, ask } from './ask.ts';

export const now = '2026-11-21T12:00Z';
const cli = process.env.KOMMUNIKE_CLI ?? join(import.meta.dirname, '..', '..', 'lib', 'cli.js');

export interface Round {
  readonly ok: boolean;
  readonly causes: readonly string[];
  readonly changed?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Starts the compiled command line. */
export const ownProcess = '(own process)';

/**
 * Maximum number of attempts, fifty milliseconds apart. Counting attempts instead of time is robust if the machine
 * stalls.
 */
const patience = 800;

/** `kommunike watch` on a changing archive: in this process, which is faster, or in a separate one. */
export class Watching {
  readonly rounds: Round[] = [];
  readonly notes: string[] = [];
  readonly archive: TestArchive;
  url = '';
  readonly #options: readonly string[];
  readonly #ready: Promise<void>;
  #isReady: () => void = () => {};

  constructor(archive: TestArchive, ...options: string[]) {
    this.archive = archive;
    this.#options = options.filter((option) => option !== ownProcess);
    const called = new Promise<void>((resolve) => {
      this.#isReady = resolve;
    });
    const ended = options.includes(ownProcess) ? this.#spawn() : this.#start();
    this.#ready = Promise.race([called, ended]);
    this.#ready.catch(() => {});
  }

  /** Rejects when the watch ends. */
  #spawn(): Promise<never> {
    const common = ['--root', this.archive.root, '--now', now, '--format', 'json', '--port', '0'];
    const child = spawn(process.execPath, [cli, 'watch', ...common, ...this.#options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    createInterface({ input: child.stdout }).on('line', (line) => this.#hear(line));
    return new Promise((_, reject) => {
      child.on('exit', (code) => reject(new Error(`the watch ended with ${code}`)));
    });
  }

  async #start(): Promise<never> {
    const has = (option: string) => this.#options.includes(option);
    const watch = new Watch(
      {
        root: this.archive.root,
        now,
        format: 'json',
        port: '0',
        color: false,
        asPublished: has('--as-published'),
        poll: has('--poll'),
      },
      { out: { write: (text) => this.#hear(String(text).trim()) }, err: process.stderr },
    );
    onTestFinished(() => watch.quit());
    await watch.start();
    throw new Error(`the watch ended with ${await watch.ended}`);
  }

  #hear(line: string): boolean {
    // the last line of a killed process may be incomplete
    if (!line.endsWith('}')) return true;
    const told = JSON.parse(line);
    if (told.event === 'round') this.rounds.push(told);
    if (told.event === 'note' || told.event === 'bug') this.notes.push(told.text);
    if (told.event === 'ready') {
      this.url = told.url;
      this.#isReady();
    }
    return true;
  }

  async ready(): Promise<this> {
    await this.#ready;
    return this;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** A served file of the site, without the additions of the preview. */
  async get(path: string): Promise<Answer> {
    const answer = await ask(this.port, `/${path.split('/').map(encodeURIComponent).join('/')}`);
    return { ...answer, text: asBuilt(answer.text) };
  }

  /** Waits until exactly the files of a clean build of the current archive are served. */
  async settles(gone: readonly string[] = []): Promise<void> {
    const clean = await cleanBuild(this.archive.root, !this.#options.includes('--as-published'));
    await until(async () => {
      const files = Object.entries(clean);
      for (let i = 0; i < files.length; i += 20) {
        const some = files.slice(i, i + 20);
        const served = await Promise.all(some.map(([path]) => this.get(path)));
        for (const [n, { status, text }] of served.entries())
          expect({ path: some[n]?.[0], status, text }).toEqual({
            path: some[n]?.[0],
            status: 200,
            text: some[n]?.[1],
          });
      }
      for (const path of gone) expect((await this.get(path)).status, path).toBe(404);
    });
  }

  /** Waits until a round prints a text. */
  async tells(wanted: (round: Round) => boolean): Promise<Round> {
    return until(async () => {
      const last = this.rounds.at(-1);
      if (!last || !wanted(last)) throw new Error(`the last round was ${JSON.stringify(last)}`);
      return last;
    });
  }
}

/** Retries until it works; throws the last error after too many attempts. */
export async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Text files of the site, by path, as written by a clean build. */
async function cleanBuild(root: string, drafts: boolean): Promise<Record<string, string>> {
  const copy = mkdtempSync(join(tmpdir(), 'kommunike-clean-'));
  try {
    const filter = (path: string) => !/[\\/](?:\.kommunike|dist)$/.test(path);
    cpSync(root, copy, { recursive: true, dereference: true, filter });
    const { code } = await buildOnce({ root: copy, now, drafts, write: true }, copy, {});
    expect(code).toBe(0);
    const files = Object.entries(filesBelow(join(copy, 'dist')));
    return Object.fromEntries(
      files
        .filter(([path]) => /\.(?:html|xml|css|js|json|txt|csv)$/.test(path))
        .map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')]),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
