import { codes, createProblem } from '../../codes/index.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { nearest } from '../text/suggest.ts';

/** Returns the problem with a code under `warnings`, if it is not the code of a warning. */
export function warningProblem(code: string): Problem | undefined {
  const known = lookup(codes as Readonly<Record<string, { readonly severity: string }>>, code);
  if (known?.severity === 'warning') return undefined;
  if (known) return createProblem('error-silenced', code);
  const warnings = Object.entries(codes).flatMap(([name, { severity }]) =>
    severity === 'warning' ? [name] : [],
  );
  return createProblem('warning-unknown', code, nearest(code, warnings));
}
