import * as z from 'zod';
import { weakMemoize } from '../../incremental/memoize.ts';
import { withoutInvisible } from '../../invisible.ts';
import { type FieldProblem, fieldProblemsOf, knownKeys } from './issues.ts';
import { isAbsent, isAbsentItem, isFields, type Written } from './written.ts';

/** A shape from which invalid parts have been removed, so that any part may be absent. */
export type Loose<T> = T extends readonly (infer I)[]
  ? readonly (Loose<I> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

type Shape = z.core.$ZodLooseShape;

/**
 * Checks values against the schemas of their keys and reports all mistakes at once. Valid values are returned too, with
 * defaults filled in; list items keep their positions, with holes in place of unusable ones. An empty value counts as
 * absent, and so do fields that are all empty. Absent keys in `withMistakes` are not reported.
 */
export function checkFields<S extends Shape>(
  shape: S,
  written: Written,
  withMistakes: ReadonlySet<string> = none,
): {
  readonly values: Loose<z.output<z.ZodObject<S>>>;
  readonly problems: readonly FieldProblem[];
  /** Keys that already have a mistake, including those that are suggested for an unknown key. */
  readonly withMistakes: ReadonlySet<string>;
} {
  const { strict, loose } = schemasOf(shape);
  let given = partsWithoutEmpty(written);
  // without options, which make zod slower
  let outcome = strict.safeParse(given);
  if (!outcome.success) {
    given = withoutInvisibleAt(new Set(pathsOf(outcome.error.issues)), given) as Written;
    outcome = strict.safeParse(given, { error: knownKeys });
  }
  const values = outcome.success ? outcome.data : loose.parse(given);
  const found = outcome.success
    ? { problems: [], withMistakes }
    : fieldProblemsOf(outcome.error.issues, written, withMistakes);
  // both schemas only return values that the schemas of the keys accept
  return { values: values as Loose<z.output<z.ZodObject<S>>>, ...found };
}

/** Where issues were found, each path joined. */
function pathsOf(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    return issue.code === 'invalid_union'
      ? issue.errors.flatMap((errors) => pathsOf(errors, path))
      : [path.join('\0')];
  });
}

/** An invalid choice or number is read again without invisible characters. */
function withoutInvisibleAt(
  paths: ReadonlySet<string>,
  value: unknown,
  path: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return paths.has(path.join('\0')) ? withoutInvisible(value) : value;
  if (Array.isArray(value))
    return value.map((item, i) => withoutInvisibleAt(paths, item, [...path, String(i)]));
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, part]) => [key, withoutInvisibleAt(paths, part, [...path, key])]),
  );
}

const none: ReadonlySet<string> = new Set();

const schemasOf = weakMemoize((shape: Shape) => {
  const strict = z.strictObject(shape);
  return { strict, loose: loosened(strict) };
});

/** The same schema, but invalid or missing parts are left out and unknown keys are ignored. */
function loosened(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries<z.ZodType>(schema.shape);
    return z.object(Object.fromEntries(parts.map(([key, part]) => [key, leftOut(part)])));
  }
  if (schema instanceof z.ZodArray) return z.array(leftOut(schema.element as z.ZodType));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), leftOut(schema.valueType as z.ZodType));
  if (schema instanceof z.ZodUnion)
    return z.union(schema.options.map((option) => loosened(option as z.ZodType)));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return schema.clone({ ...schema.def, innerType: loosened(schema.unwrap() as z.ZodType) } as never);
  return schema;
}

function leftOut(part: z.ZodType): z.ZodType {
  return loosened(part).optional().catch(undefined);
}

/** Replaces empty values by undefined; a list of empty values becomes an empty list. */
function withoutEmpty(value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  if (Array.isArray(value))
    return value.every(isAbsentItem)
      ? []
      : value.map((item) => (isAbsentItem(item) ? undefined : withoutEmpty(item)));
  return isFields(value) ? partsWithoutEmpty(value) : value;
}

function partsWithoutEmpty(fields: Written): Written {
  return Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, withoutEmpty(part)]));
}
