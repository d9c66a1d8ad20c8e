import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createEnglishProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { Folders } from './folders.ts';
import { posixPath } from './walk.ts';

/** Writes the record of addresses atomically. Returns why it can’t be written, if so. */
export function writeRecord({ root, addresses }: Folders, text: string): Diagnostic | undefined {
  const staged = `${addresses}.${process.pid}.new`;
  try {
    writeFileSync(staged, text);
    renameSync(staged, addresses);
    return undefined;
  } catch (error) {
    rmSync(staged, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    const problem = createEnglishProblem(
      'output-failed',
      `the record of addresses could not be written: ${reason}`,
      'nothing was published; free up space or change the permissions, or build with --frozen to leave it as it is',
    );
    return diagnosticOf(posixPath(root, addresses), problem);
  }
}
