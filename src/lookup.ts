/**
 * Returns the value of a key of a plain object. Undefined for the names that every object inherits, such as
 * `constructor` and `__proto__`, which are words like any other to an author. `tests/lookups.test.ts` checks that
 * no text is looked up in an object in any other way.
 */
export function lookup<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
