#!/usr/bin/env node
import module from 'node:module';
import { version } from './version.ts';

for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);

/** Handled separately to be fast: nothing else is loaded. */
if (['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${version}\n`);
} else {
  keepCompiled();
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}

/** If the reader of the output stops, as `head` does, the rest is not printed and the exit code stays the same. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** From Node 22.1 on, caches compiled code for the next start, in the system's temporary folder. */
function keepCompiled(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
