import { digest } from '../digest.ts';

/** Fingerprints of shared values, computed on first use. */
const shared = new WeakMap<object, string>();

/**
 * Declares that an object is immutable and part of many values, so that its fingerprint is computed only once. Pass
 * `print` if a shorter text is known to change whenever the object does.
 */
export function sharedValue<T extends object>(value: T, print = ''): T {
  if (!shared.has(value)) shared.set(value, print);
  return value;
}

/**
 * Returns a digest of every field of a value, however deeply nested: equal values have equal fingerprints, different
 * values different ones. Accepts plain data only (objects, arrays, strings, numbers, booleans, null; an undefined field
 * counts as absent) and throws for anything else, such as a function or a Map.
 */
export function fingerprint(value: unknown): string {
  return (isObject(value) && printOfShared(value)) || digest(written(value));
}

/** Returns undefined if the object has not been declared as shared. */
function printOfShared(value: object): string | undefined {
  const known = shared.get(value);
  if (known !== '') return known;
  const print = digest(fieldsOf(value));
  shared.set(value, print);
  return print;
}

/** Serializes a value unambiguously: every string is preceded by its length. */
function written(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (isObject(value)) {
    const print = printOfShared(value);
    return print === undefined ? fieldsOf(value) : `#${print}`;
  }
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`a ${typeof value} has no fingerprint`);
  return `${value};`;
}

function fieldsOf(value: object): string {
  if (Array.isArray(value)) {
    let items = '[';
    for (const item of value) items += written(item);
    return `${items}]`;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`a ${value.constructor?.name} has no fingerprint`);
  let fields = '{';
  // faster than Object.entries, and plain objects inherit no fields
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined) fields += `"${key.length}:${key}${written(field)}`;
  }
  return `${fields}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
