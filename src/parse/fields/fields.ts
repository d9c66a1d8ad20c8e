import * as z from 'zod';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Complaint } from '../../model/diagnostic.ts';
import { text } from '../../model/front-matter-schema.ts';
import type { Path } from '../yaml/places.ts';
import {
  absentComplaint,
  choices,
  type Expected,
  keyUnknown,
  leafComplaint,
  shapeComplaint,
} from './problems.ts';

/** A complaint about what stands, or does not stand, at a path. */
export interface Problem {
  readonly path: Path;
  /** What to point at: the key, the value (its key where it is empty), or where a key that is not there would be. */
  readonly at: 'key' | 'value' | 'missing';
  readonly complaint: Complaint;
}

/** What is left of a shape when everything that is wrong is taken out: any part may be absent. */
export type Loose<T> = T extends readonly (infer I)[]
  ? readonly (Loose<I> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

type Shape = z.core.$ZodLooseShape;
type Written = Readonly<Record<string, unknown>>;

/**
 * Checks what was written against the schemas of its keys and says all that is wrong at once. What is right is
 * returned, with defaults filled in; list items keep their positions, with holes where one is unusable.
 * An empty value counts as absent. No complaint is made of keys in `spoilt` that are absent.
 */
export function checkFields<S extends Shape>(
  shape: S,
  written: Written,
  spoilt: ReadonlySet<string> = none,
): {
  readonly values: Loose<z.output<z.ZodObject<S>>>;
  readonly problems: readonly Problem[];
  /** Keys that something is wrong with already, among them those that an unknown key was meant for. */
  readonly troubled: ReadonlySet<string>;
} {
  const problems: Problem[] = [];
  const troubled = new Set(spoilt);
  const values = fields(shape, written, [], problems, troubled);
  for (const { path } of problems) troubled.add(String(path[0]));
  // the fields were each checked by the schema of the same key
  return { values: values as Loose<z.output<z.ZodObject<S>>>, problems, troubled };
}

const none: ReadonlySet<string> = new Set();

function fields(
  shape: Shape,
  written: Written,
  path: Path,
  problems: Problem[],
  meant: Set<string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(written)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema) continue;
    const { complaint, suggestion } = keyUnknown(key, Object.keys(shape), written);
    if (suggestion !== undefined) meant.add(suggestion);
    problems.push({ path: [...path, key], at: 'key', complaint });
  }
  for (const key of Object.keys(shape)) {
    const schema = shape[key] as z.ZodType;
    const value = Object.hasOwn(written, key) ? written[key] : undefined;
    const found = isAbsent(value)
      ? absent(schema, key, Object.hasOwn(written, key), path, problems, meant)
      : checked(schema, value, [...path, key], problems);
    if (found !== undefined) values[key] = found;
  }
  return values;
}

/** The default of an absent key, or a complaint where it must be there. */
function absent(
  schema: z.ZodType,
  key: string,
  isWritten: boolean,
  path: Path,
  problems: Problem[],
  meant: ReadonlySet<string>,
): unknown {
  const outcome = defaultOf(schema);
  if (outcome.success || meant.has(key)) return outcome.success ? outcome.data : undefined;
  const complaint = absentComplaint(key, isWritten);
  problems.push({ path: [...path, key], at: isWritten ? 'value' : 'missing', complaint });
  return undefined;
}

const defaultOf = weakMemoize((schema: z.ZodType) => schema.safeParse(undefined));

/** Most fields are words, which need no schema to be trimmed. */
const isText = weakMemoize((schema: z.ZodType) => unwrapped(schema).def === text.def);

function checked(schema: z.ZodType, value: unknown, path: Path, problems: Problem[]): unknown {
  const words = typeof value === 'string' && isText(schema) && value.trim();
  if (words) return words;
  const inner = choose(schema, value);
  if (inner instanceof z.ZodObject && isFields(value))
    return fields(inner.shape, value, path, problems, new Set());
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const element = inner.element as z.ZodType;
    return value.map((item, i) =>
      isAbsent(item) ? undefined : checked(element, item, [...path, i], problems),
    );
  }
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  if (inner instanceof z.ZodRecord && isFields(value)) {
    const element = inner.valueType as z.ZodType;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        isAbsent(item) ? undefined : checked(element, item, [...path, name], problems),
      ]),
    );
  }
  const key = nameAt(path);
  const complaint =
    typeof value === 'string' && expectedOf(inner) === 'text'
      ? leafComplaint(key, value, inner, outcome.error.issues)
      : shapeComplaint(key, value, alternatives(schema).map(expectedOf));
  problems.push({ path, at: 'value', complaint });
  return undefined;
}

/** The alternative of a union that is of the same shape as what was written. */
function choose(schema: z.ZodType, value: unknown): z.ZodType {
  const shape: Expected = Array.isArray(value) ? 'list' : isFields(value) ? 'fields' : 'text';
  return byShape(schema)[shape];
}

const byShape = weakMemoize((schema: z.ZodType): Readonly<Record<Expected, z.ZodType>> => {
  const all = alternatives(schema);
  const best = (shape: Expected) => {
    const fitting = all.filter((alternative) => expectedOf(alternative) === shape);
    return (
      fitting.find((alternative) => choices(alternative) !== undefined) ?? fitting.at(-1) ?? all[0] ?? schema
    );
  };
  return { text: best('text'), list: best('list'), fields: best('fields') };
});

function alternatives(schema: z.ZodType): z.ZodType[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion
    ? inner.options.flatMap((option) => alternatives(option as z.ZodType))
    : [inner];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

function expectedOf(schema: z.ZodType): Expected {
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'fields' : 'text';
}

function nameAt(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** Whether nothing was written: an empty value, or one of spaces only. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isFields(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
