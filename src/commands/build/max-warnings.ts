import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';

/** Returns an error about `folder` if there are more warnings than are allowed. */
export function tooManyWarnings(
  diagnostics: readonly Diagnostic[],
  allowed: number | undefined,
  folder: string,
): Diagnostic | undefined {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (allowed === undefined || warnings <= allowed) return undefined;
  return diagnosticOf(folder, createProblem('warnings-exceeded', warnings, allowed));
}
