#!/usr/bin/env node
import { version } from './version.ts';

/** Alone because it must be quick: nothing else is loaded for it. */
if (['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}
