import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run as runCommand } from '../../src/commands/run.ts';

/** The result of a command line. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const cli = join(import.meta.dirname, '../../lib/cli.js');

/** Runs the compiled command line as a shell would, without a terminal. */
export function start(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '', NO_COLOR: '', FORCE_COLOR: '', ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command line in this process, which is much faster than in a separate one. */
export async function run(cwd: string, args: readonly string[]): Promise<Ran> {
  const here = process.cwd();
  const { CI } = process.env;
  const { write } = process.stdout;
  const { write: writeError } = process.stderr;
  const said = { out: '', err: '' };
  const into = (stream: keyof typeof said) => (chunk: string | Uint8Array) => {
    said[stream] += String(chunk);
    return true;
  };
  process.chdir(cwd);
  process.env.CI = '';
  process.stdout.write = into('out');
  process.stderr.write = into('err');
  try {
    return { code: await runCommand(args), ...said };
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
    process.chdir(here);
    if (CI === undefined) delete process.env.CI;
    else process.env.CI = CI;
  }
}
