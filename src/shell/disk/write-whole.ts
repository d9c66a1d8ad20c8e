import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { Folders } from './folders.ts';
import { refusalOf } from './publish-problems.ts';
import { posixPath } from './walk.ts';

/**
 * Writes a file completely or not at all, even if the program is killed, which leaves a temporary file with a hidden
 * name. Throws file system errors.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // another process may write the same file
  const fresh = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Writes the record of addresses. Returns why it can’t be written, if so. */
export function writeRecord({ root, addresses }: Folders, text: string): Diagnostic | undefined {
  try {
    writeWhole(addresses, text);
    return undefined;
  } catch (error) {
    return diagnosticOf(
      posixPath(root, addresses),
      createProblem('output-failed', 'record', refusalOf(error)),
    );
  }
}
