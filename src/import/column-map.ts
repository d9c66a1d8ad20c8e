import { createProblem } from '../codes/index.ts';
import { type Diagnostic, diagnosticAt } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { findingsIn } from '../parse/fields/findings.ts';
import { shapeProblem } from '../parse/fields/problems.ts';
import { nearest } from '../parse/text/suggest.ts';
import { readYaml } from '../parse/yaml/yaml.ts';
import { type ColumnField, type Columns, columnFields } from './sources/column-fields.ts';

/**
 * Reads a map of columns in YAML or JSON: the name of a column or front matter key, and its content. There are no
 * columns if anything is wrong.
 */
export function readColumnMap({ path, text }: Source): {
  readonly columns?: Columns;
  readonly diagnostics: readonly Diagnostic[];
} {
  const offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const yaml = readYaml(text.slice(offset), offset);
  const start = { start: offset, end: offset + 1 };
  const findings = findingsIn(path, text, yaml, start);
  const diagnostics = yaml.mistakes.map(({ span, problem }) => diagnosticAt(path, text, span, problem));
  const columns = new Map<string, ColumnField>();
  for (const [name, value] of Object.entries(yaml.fields ?? {})) {
    const field = columnFields.find((each) => each === value);
    if (field) columns.set(name.trim().toLowerCase(), field);
    else
      findings.report(
        [name],
        typeof value === 'string'
          ? createProblem('value-choice', value, name, columnFields, nearest(value, columnFields), true)
          : shapeProblem(name, value, ['text']),
      );
  }
  if (columns.size === 0 && diagnostics.length + findings.diagnostics.length === 0) {
    const problem = createProblem('value-shape', 'no columns', {
      en: 'write a line for each column: its name, a colon, and what it contains, such as “Rubrik: title”',
      sv: 'skriv en rad för varje kolumn: namnet, ett kolon och vad den innehåller, till exempel ”Rubrik: title”',
    });
    diagnostics.push(diagnosticAt(path, text, start, problem));
  }
  const all = [...diagnostics, ...findings.diagnostics];
  return { diagnostics: all, ...(all.length === 0 && { columns: Object.fromEntries(columns) }) };
}
