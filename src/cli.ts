#!/usr/bin/env node
import module from 'node:module';
import { version } from './version.ts';

for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);

/** Alone because it must be quick: nothing else is loaded for it. */
if (['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${version}\n`);
} else {
  keepCompiled();
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}

/** Whoever reads the output may stop, as `head` does: the rest is not printed, and the exit code stays the same. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** From Node 22.1 on, what was compiled is kept for the next start, in the system's folder for such things. */
function keepCompiled(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
