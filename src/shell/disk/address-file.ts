import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { Folders } from './folders.ts';
import { refusalOf } from './publish-problems.ts';
import { posixPath } from './walk.ts';

/** Writes the record of addresses atomically. Returns the reason if it can’t be written. */
export function writeRecord({ root, addresses }: Folders, text: string): Diagnostic | undefined {
  const staged = `${addresses}.${process.pid}.new`;
  try {
    writeFileSync(staged, text);
    renameSync(staged, addresses);
    return undefined;
  } catch (error) {
    rmSync(staged, { force: true });
    return diagnosticOf(
      posixPath(root, addresses),
      createProblem('output-failed', 'record', refusalOf(error)),
    );
  }
}
