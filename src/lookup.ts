/**
 * Returns the value of a key of a plain object. Undefined for the names of inherited properties, such as `constructor`
 * and `__proto__`, which may occur in authors' texts. `tests/lookups.test.ts` checks that texts are not looked up in
 * objects in any other way.
 */
export function lookup<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
