import { digest } from '../digest.ts';

/** Fingerprints of long-lived objects: empty until one is asked for. */
const shared = new WeakMap<object, string>();

/** Declares that an object never changes and stands in many values: its own fingerprint is computed once. */
export function sharedValue<T extends object>(value: T): T {
  shared.set(value, '');
  return value;
}

/**
 * Covers every field of a value, however deep: equal values have equal fingerprints, different ones different ones.
 * Takes plain data only (objects, arrays, text, numbers, booleans, null; undefined counts as absent) and throws for
 * anything whose content it could not see, such as a function or a Map.
 */
export function fingerprint(value: unknown): string {
  if (isObject(value) && shared.has(value)) return printOfShared(value);
  return digest(JSON.stringify(value, seen) ?? '');
}

function printOfShared(value: object): string {
  const known = shared.get(value);
  if (known) return known;
  // a copy is not in the map, so its content is looked at
  const print = digest(JSON.stringify(Array.isArray(value) ? [...value] : { ...value }, seen));
  shared.set(value, print);
  return print;
}

function seen(_key: string, value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError('a function has no fingerprint');
  if (!isObject(value)) return value;
  if (shared.has(value)) return printOfShared(value);
  if (value instanceof Map || value instanceof Set) throw new TypeError('a Map or Set has no fingerprint');
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
