import { type Diagnostic, diagnosticAt, type Problem, placeOf, type Span } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { keySpan, nearestSpan, type Path, valueSpan } from '../yaml/places.ts';
import type { YamlDocument } from '../yaml/yaml.ts';
import type { Loose } from './fields.ts';
import type { FieldProblem } from './issues.ts';
import type { Reading } from './reading.ts';

/** Reports the value at a path. */
export type Say = (path: Path, problem: Problem) => void;

/** The value of a reading; its notes, or the problem instead of it, are reported. */
export function take<T>(reading: Reading<T>, path: Path, say: Say): T | undefined {
  if (!reading.ok) {
    say(path, reading.problem);
    return undefined;
  }
  for (const note of reading.notes) say(path, note);
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

/** What is found in one file's fields, each problem placed where it belongs. */
export interface Findings {
  /** Path of the file from the root. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly say: Say;
  /** Reports a key, of a value, or of something that is not there. */
  readonly tell: (problem: FieldProblem) => void;
  readonly reference: (kind: Reference['kind'], target: string, path: Path) => Reference;
}

/** `opener` is where a problem goes that no line of the fields can be blamed for. */
export function findingsIn(file: string, text: string, yaml: YamlDocument, opener: Span): Findings {
  const diagnostics: Diagnostic[] = [];
  const spanOf = (path: Path) => nearestSpan(yaml, path) ?? opener;
  const add = (span: Span, problem: Problem) => diagnostics.push(diagnosticAt(file, text, span, problem));
  return {
    file,
    diagnostics,
    say: (path, problem) => add(spanOf(path), problem),
    tell: ({ path, at, problem }) => {
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
