import { digest } from '../digest.ts';

/** Fingerprints of long-lived objects: empty until one is asked for. */
const shared = new WeakMap<object, string>();

/**
 * Declares that an object never changes and stands in many values: its own fingerprint is computed once, or given as
 * `print` where something is known that changes whenever the object does.
 */
export function sharedValue<T extends object>(value: T, print = ''): T {
  if (!shared.has(value)) shared.set(value, print);
  return value;
}

/**
 * Covers every field of a value, however deep: equal values have equal fingerprints, different ones different ones.
 * Takes plain data only (objects, arrays, text, numbers, booleans, null; an undefined field counts as absent) and
 * throws for anything whose content it can't see, such as a function or a Map.
 */
export function fingerprint(value: unknown): string {
  return isObject(value) && shared.has(value) ? printOfShared(value) : digest(written(value));
}

function printOfShared(value: object): string {
  const known = shared.get(value);
  if (known) return known;
  const print = digest(fieldsOf(value));
  shared.set(value, print);
  return print;
}

/** A value as text that no other value has: every text goes with its length. */
function written(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (isObject(value)) return shared.has(value) ? `#${printOfShared(value)}` : fieldsOf(value);
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
  for (const [key, field] of Object.entries(value))
    if (field !== undefined) fields += written(key) + written(field);
  return `${fields}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
