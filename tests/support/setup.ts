import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built sample archives are, once somebody has asked for them. */
    readonly samples: string;
  }
}

const repository = join(import.meta.dirname, '../..');

/** Before all tests: those that need a browser or the compiled command line must find them. */
export function setup({ provide }: TestProject): () => void {
  process.env.KOMMUNIKE_LANG = 'en';
  installBrowser();
  if (!existsSync(join(repository, 'lib/cli.js')))
    execFileSync(process.execPath, ['scripts/compile.mjs'], { cwd: repository });
  const samples = mkdtempSync(join(tmpdir(), 'kommunike-samples-'));
  provide('samples', samples);
  return () => rmSync(samples, { recursive: true, force: true });
}
