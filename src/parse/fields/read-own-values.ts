import { createProblem } from '../../codes/index.ts';
import type { OwnValue, OwnValues } from '../../model/own-values.ts';
import type { Path } from '../yaml/places.ts';
import type { FieldProblem } from './issues.ts';
import { isAbsent, isFields } from './written.ts';

type ReportField = (problem: FieldProblem) => void;

const none: OwnValues = {};

/** Returns any fields below a key: text, `true` and `false`, lists, fields. Empty ones are left out. */
export function readOwnValues(written: unknown, path: Path, reportField: ReportField): OwnValues {
  if (!isFields(written) || isAbsent(written)) return none;
  const entries = Object.entries(written).flatMap(([name, value]): [string, OwnValue][] => {
    if (name === '__proto__')
      reportField({ path: [...path, name], at: 'key', problem: createProblem('name-reserved') });
    const read = readValue(value, [...path, name], reportField);
    return read === undefined ? [] : [[name, read]];
  });
  return Object.fromEntries(entries);
}

function readValue(written: unknown, path: Path, reportField: ReportField): OwnValue | undefined {
  if (Array.isArray(written))
    return written.flatMap((item, i) => readValue(item, [...path, i], reportField) ?? []);
  if (isAbsent(written)) return undefined;
  if (isFields(written)) return readOwnValues(written, path, reportField);
  const text = String(written);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
