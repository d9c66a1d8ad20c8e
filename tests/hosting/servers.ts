import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A recipe of `docs/hosting.md`: the first block of a language. */
export function recipe(language: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const [, block] = new RegExp(String.raw`^\x60{3}${language}\n([\s\S]*?)\x60{3}`, 'm').exec(page) ?? [];
  if (!block) throw new Error(`docs/hosting.md has no recipe in ${language}`);
  return block;
}

/** Returns the path of a server; installs it on Debian if possible. */
export function installed(name: 'nginx' | 'caddy', debian: string): string | undefined {
  const find = () =>
    ['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find(existsSync);
  if (find() || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return find();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', debian]]) {
    try {
      execFileSync('apt-get', command, { stdio: 'ignore', env, timeout: 60_000 });
    } catch {
      // Without it, the tests that need it are skipped.
    }
  }
  return find();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Starts a server and waits until it accepts connections. */
export async function start(
  command: string,
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let i = 0; i < 100; i++) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${command} did not start: ${said}`);
}

/** Whether something accepts connections there. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Streams a server and waits for it to be gone. */
export function stop(child: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null) resolve();
    else {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    }
  });
}
