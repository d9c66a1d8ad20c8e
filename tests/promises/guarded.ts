import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = join(import.meta.dirname, '../..');
const program = ['lib', 'node_modules', 'templates', 'src/client', 'package.json'];

export interface GuardedRun {
  readonly code: number | null;
  /** All that was printed. */
  readonly printed: string;
  /** Uses of the network, and of files outside the archive, which were refused. */
  readonly refused: readonly string[];
}

/** Whether this user can start a process without network on Linux. */
export const canCutNetwork =
  process.platform === 'linux' && spawnSync('unshare', ['--net', 'true'], { stdio: 'ignore' }).status === 0;

/**
 * Runs the command line, or another script, in the folder of an archive and in a process that has no network, where the system can do that, and in which
 * every use of the network and every file outside the archive and the program is refused and noted.
 */
export async function runGuarded(
  root: string,
  args: readonly string[],
  script = join(repository, 'lib/cli.js'),
): Promise<GuardedRun> {
  const log = `${root}.guard`;
  const node = [
    process.execPath,
    '--import',
    pathToFileURL(join(import.meta.dirname, 'guard.mjs')).href,
    script,
    ...args,
  ];
  const [command = '', ...rest] = canCutNetwork ? ['unshare', '--net', ...node] : node;
  const folders = [root, ...program.map((path) => join(repository, path))].map((path) => realpathSync(path));
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CI: '',
      GUARD_LOG: log,
      GUARD_FOLDERS: folders.join(','),
      NODE_DISABLE_COMPILE_CACHE: '1',
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const refused = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  rmSync(log, { force: true });
  return { code, printed, refused };
}
