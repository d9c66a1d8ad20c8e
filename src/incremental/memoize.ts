/** Cached results before the cache is cleared: a bound on memory, not a tuning knob. */
const most = 50_000;

/** Memoizes a pure function of a string, or of another value that is compared by identity. */
export function memoize<T, K = string>(compute: (key: K) => T): (key: K) => T {
  const results = new Map<K, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const found = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, found);
    return found;
  };
}

/** Returns a function that calls `make` the first time and returns the same value from then on. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Memoizes a pure function of an object for as long as the object lives. Only the first argument is part of the key,
 * so the others must be the same whenever it is.
 */
export function weakMemoize<K extends object, Rest extends readonly unknown[], T>(
  compute: (of: K, ...rest: Rest) => T,
): (of: K, ...rest: Rest) => T {
  const results = new WeakMap<K, { readonly value: T }>();
  return (of, ...rest) => {
    let known = results.get(of);
    if (!known) {
      known = { value: compute(of, ...rest) };
      results.set(of, known);
    }
    return known.value;
  };
}
