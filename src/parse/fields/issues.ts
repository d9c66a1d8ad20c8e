import * as z from 'zod';
import type { Expected } from '../../codes/key-codes.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Path } from '../yaml/places.ts';
import { absentProblem, keyUnknown, leafProblem, shapeProblem } from './problems.ts';
import { isAbsent, isAbsentItem, isFields, type Written } from './written.ts';

/** A problem with an existing or missing value at a path. */
export interface FieldProblem {
  readonly path: Path;
  /** What to mark: the key, the value (its key if it is empty), or the place of a missing key. */
  readonly at: 'key' | 'value' | 'missing';
  readonly problem: Problem;
}

type Issue = z.core.$ZodIssue;

const comma = ', ';

/**
 * Puts the known keys into the message of issues of unknown keys and of other values in place of fields: zod only gives access
 * to the schema here.
 */
export const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) =>
  (code === 'unrecognized_keys' || code === 'invalid_type') && inst instanceof z.ZodObject
    ? Object.keys(inst.shape).join(comma)
    : undefined;

/** Converts zod's issues in `written` to problems in authors' terms, with the top-level keys concerned, `known` ones included. */
export function fieldProblemsOf(issues: readonly Issue[], written: Written, known: ReadonlySet<string>) {
  const problems: FieldProblem[] = [];
  const meant = new Set(known);
  const found = issues.flatMap(alternativesOf);
  for (const issue of found) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = pathOf(issue);
    const fields = valueAt(written, path) as Written;
    for (const key of issue.keys) {
      const { problem, suggestion } = keyUnknown(key, issue.message.split(comma), fields);
      if (suggestion !== undefined) meant.add(idOf([...path, suggestion]));
      problems.push({ path: [...path, key], at: 'key', problem });
    }
  }
  for (const issue of found) {
    const problem = issue.code === 'unrecognized_keys' ? undefined : fieldProblemOf(issue, written, meant);
    if (problem) problems.push(problem);
  }
  const withMistakes = [...meant].map(topOf).concat(problems.map(({ path }) => String(path[0])));
  return { problems, withMistakes: new Set(withMistakes) };
}

function fieldProblemOf(
  issue: Issue,
  written: Written,
  meant: ReadonlySet<string>,
): FieldProblem | undefined {
  const path = pathOf(issue);
  const value = valueAt(written, path);
  const key = path.at(-1);
  if (typeof key === 'number' ? isAbsentItem(value) : isAbsent(value)) {
    // an item of a list may be left empty
    if (typeof key !== 'string' || meant.has(idOf(path))) return undefined;
    const isWritten = value !== undefined;
    return { path, at: isWritten ? 'value' : 'missing', problem: absentProblem(key, isWritten) };
  }
  const field = String(path.findLast((step) => typeof step === 'string'));
  const expected = shapesOf(issue);
  const problem =
    Array.isArray(value) && expected.includes('list')
      ? absentProblem(field, true)
      : typeof value === 'string' && expected.includes('text')
        ? leafProblem(field, value, issue)
        : shapeProblem(field, value, expected, firstKeyOf(issue));
  return { path, at: 'value', problem };
}

/**
 * Returns the issues of the alternative of a union that has the shape of the value; those of the union if there is
 * none.
 */
function alternativesOf(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const chosen = issue.errors.find((errors) => !errors.some(isOfShape));
  if (!chosen) return [issue];
  return chosen.flatMap((inner) => alternativesOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOfShape({ code, path }: Issue): boolean {
  return code === 'invalid_type' && path.length === 0;
}

/** Returns the expected value of an issue. */
function shapesOf(issue: Issue): readonly Expected[] {
  if (issue.code === 'invalid_union') return issue.errors.flatMap((errors) => errors.flatMap(shapesOf));
  if (issue.code === 'too_small' && issue.origin === 'array') return ['list'];
  if (issue.code !== 'invalid_type') return ['text'];
  const { expected } = issue;
  return expected === 'array'
    ? ['list']
    : expected === 'object' || expected === 'record'
      ? ['fields']
      : ['text'];
}

/** Returns the first key of the fields that are expected; undefined where they may have any keys. */
function firstKeyOf(issue: Issue): string | undefined {
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .map(firstKeyOf)
      .find((key) => key !== undefined);
  const isFields = issue.code === 'invalid_type' && issue.expected === 'object';
  return isFields ? issue.message.split(comma, 1)[0] : undefined;
}

function valueAt(written: Written, path: Path): unknown {
  let value: unknown = written;
  for (const step of path)
    value = Array.isArray(value)
      ? value[Number(step)]
      : isFields(value)
        ? lookup(value, String(step))
        : undefined;
  return value;
}

function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function idOf(path: Path): string {
  return path.join('\0');
}

function topOf(id: string): string {
  return id.split('\0', 1)[0] ?? id;
}
