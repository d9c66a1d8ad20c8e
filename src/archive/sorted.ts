/** What must be taken from a list and put into it to make it another, but for the order. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
}

/** By identity, each as often as it occurs. Costs little where the lists are much the same. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const was = before.slice(start, before.length - end);
  const is = after.slice(start, after.length - end);
  if (was.length === 0 || is.length === 0) return { gone: was, fresh: is };
  const [old, now] = [new Set(was), new Set(is)];
  if (old.size < was.length || now.size < is.length) return { gone: was, fresh: is };
  return { gone: was.filter((each) => !now.has(each)), fresh: is.filter((each) => !old.has(each)) };
}

/** A sorted list with others put in where they belong; both in the same order. */
export function merged<T>(
  sorted: readonly T[],
  fresh: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (sorted.length === 0) return fresh;
  const result: T[] = [];
  let from = 0;
  for (const each of fresh) {
    const to = placeIn(sorted, each, order, from);
    for (; from < to; from++) result.push(sorted[from] as T);
    result.push(each);
  }
  for (; from < sorted.length; from++) result.push(sorted[from] as T);
  return result;
}

/** Where something stands in a sorted list or, from `from` on, belongs: before the first that does not precede it. */
export function placeIn<T>(sorted: readonly T[], each: T, order: (a: T, b: T) => number, from = 0): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle] as T, each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
