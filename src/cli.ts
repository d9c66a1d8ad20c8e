#!/usr/bin/env node
import module from 'node:module';
import { version } from './version.ts';

/** Alone because it must be quick: nothing else is loaded for it. */
if (['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${version}\n`);
} else {
  keepCompiled();
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}

/** From Node 22.1 on, what was compiled is kept for the next start, in the system's folder for such things. */
function keepCompiled(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
