import { type Diagnostic, diagnosticAt, type Problem, placeOf, type Span } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { keySpan, nearestSpan, type Path, valueSpan } from '../yaml/places.ts';
import type { YamlDocument } from '../yaml/yaml.ts';
import type { Loose } from './fields.ts';
import type { FieldProblem } from './issues.ts';
import type { Reading } from './reading.ts';

/** Reports the value at a path. */
export type Report = (path: Path, problem: Problem) => void;

/** Returns the value of a reading, and reports its notes or problem. */
export function take<T>(reading: Reading<T>, path: Path, report: Report): T | undefined {
  if (!reading.ok) {
    report(path, reading.problem);
    return undefined;
  }
  for (const note of reading.notes) report(path, note);
  return reading.value;
}

/** One or several texts, each with its path. */
export function each(
  written: Loose<string | string[]> | undefined,
  path: Path,
): { readonly text: string; readonly path: Path }[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ text: written, path }];
  return written.flatMap((text, i) => (text === undefined ? [] : { text, path: [...path, i] }));
}

/** Collects the findings in one file's fields, each with its position. */
export interface Findings {
  /** Path of the file from the root. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
  /** Reports a problem with a key, a value, or something missing. */
  readonly reportField: (problem: FieldProblem) => void;
  readonly reference: (kind: Reference['kind'], target: string, path: Path) => Reference;
}

/** `opener` is the position of problems that belong to no line of the fields. */
export function findingsIn(file: string, text: string, yaml: YamlDocument, opener: Span): Findings {
  const diagnostics: Diagnostic[] = [];
  const spanOf = (path: Path) => nearestSpan(yaml, path) ?? opener;
  const add = (span: Span, problem: Problem) => diagnostics.push(diagnosticAt(file, text, span, problem));
  return {
    file,
    diagnostics,
    report: (path, problem) => add(spanOf(path), problem),
    reportField: ({ path, at, problem }) => {
      if (at === 'value') add(spanOf(path), problem);
      else if (at === 'key') add(keySpan(yaml, path) ?? spanOf(path), problem);
      else add(path.length > 1 ? spanOf(path.slice(0, -1)) : opener, problem);
    },
    reference: (kind, target, path) => {
      const { start, end } = valueSpan(yaml, path) ?? spanOf(path);
      const firstLine = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
      return { kind, target, ...placeOf(text, start), length: Math.max(1, firstLine.length) };
    },
  };
}
