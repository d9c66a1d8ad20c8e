import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample archives, which are built on first use. */
    readonly samples: string;
  }
}

const repository = join(import.meta.dirname, '../..');

/** Runs before all tests: provides a browser and the compiled command line. */
export function setup({ provide }: TestProject): () => void {
  process.env.KOMMUNIKE_LANG = 'en';
  installBrowser();
  if (!existsSync(join(repository, 'lib/cli.js')))
    execFileSync(process.execPath, ['scripts/compile.mjs'], { cwd: repository });
  const samples = mkdtempSync(join(tmpdir(), 'kommunike-samples-'));
  provide('samples', samples);
  return () => rmSync(samples, { recursive: true, force: true });
}
