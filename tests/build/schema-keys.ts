import type * as z from 'zod';

/** A key of a schema: `senders[].press`, `contacts{}.name`, `feeds.items`. */
export interface SchemaKey {
  readonly path: string;
  /** Whether it is optional. */
  readonly isOptional: boolean;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;
const optional = new Set(['optional', 'default', 'prefault']);

/** Every key of an object's fields, and every key of the objects within. */
export function keysOf(fields: Readonly<Record<string, z.core.$ZodType>>, prefix = ''): SchemaKey[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    const path = prefix + key;
    return [{ path, isOptional: optional.has(definitionOf(schema).type) }, ...keysWithin(schema, path)];
  });
}

function keysWithin(schema: z.core.$ZodType, path: string): SchemaKey[] {
  const { shape, element, innerType, valueType, options } = definitionOf(schema);
  if (shape) return keysOf(shape, `${path}.`);
  if (element) return keysWithin(element, `${path}[]`);
  if (valueType) return keysWithin(valueType, `${path}{}`);
  if (innerType) return keysWithin(innerType, path);
  const found = (options ?? []).flatMap((option) => keysWithin(option, path));
  return [...new Map(found.map((key) => [key.path, key])).values()];
}

/** A tree of plain values, as in YAML. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A value with one key set, or taken away where `to` is undefined. `[]` in the path is the first element of a list,
 * `{}` the first of named values. What can't be without the key goes with it.
 */
export function withKey(value: Plain, { path, isOptional }: SchemaKey, to: Plain | undefined): Plain {
  const steps = path.match(/[^.[\]{}]+|\[\]|\{\}/g) ?? [];
  return changed(value, to === undefined && !isOptional ? steps.slice(0, -1) : steps, to) ?? {};
}

function changed(
  value: Plain | undefined,
  steps: readonly string[],
  to: Plain | undefined,
): Plain | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return to;
  if (step === '[]') {
    const [first, ...others] = Array.isArray(value) ? (value as readonly Plain[]) : [];
    const element = changed(first, rest, to);
    return element === undefined ? others : [element, ...others];
  }
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const fields = isObject ? (value as Readonly<Record<string, Plain>>) : {};
  const key = step === '{}' ? (Object.keys(fields)[0] ?? 'press') : step;
  const field = changed(fields[key], rest, to);
  const entries = Object.entries(fields).filter(([other]) => other !== key);
  return Object.fromEntries(field === undefined ? entries : [...entries, [key, field]]);
}
