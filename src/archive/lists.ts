/* Lists that change little from build to build: what is done with them should cost what changed. */

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
  const old = new Set(was);
  const now = new Set(is);
  if (old.size < was.length || now.size < is.length) return { gone: was, fresh: is };
  return { gone: was.filter((each) => !now.has(each)), fresh: is.filter((each) => !old.has(each)) };
}

/** Where something stands in a sorted list or, from `from` on, belongs: before the first that does not precede it. */
export function placeIn<T>(sorted: readonly T[], each: T, order: (a: T, b: T) => number, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle] as T, each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sorted list without some of its elements, and with others where they belong; all in the same order. */
export function altered<T>(
  sorted: readonly T[],
  gone: readonly T[],
  fresh: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (gone.length === sorted.length) return fresh;
  const places = gone.map((each) => placeIn(sorted, each, order));
  const result: T[] = [];
  let from = 0;
  let left = 0;
  const keepUpTo = (end: number) => {
    for (; from < end; from++) {
      if (places[left] === from) left++;
      else result.push(sorted[from] as T);
    }
  };
  for (const each of fresh) {
    keepUpTo(placeIn(sorted, each, order, from));
    result.push(each);
  }
  keepUpTo(sorted.length);
  if (left < gone.length) throw new Error('what is to go is not there');
  return result;
}

/** Those of a list for which something holds, where it is known of what the list was before. */
export function chosen<T>(
  before: readonly T[] | undefined,
  { gone, fresh }: Difference<T>,
  isMeant: (each: T) => boolean,
): readonly T[] {
  const left = gone.some(isMeant) ? new Set(gone) : undefined;
  const rest = left ? before?.filter((each) => !left.has(each)) : before;
  const added = fresh.filter(isMeant);
  return rest && added.length === 0 ? rest : [...(rest ?? []), ...added];
}

/** A list, and what each of its elements came to, in the same order. */
export interface Worked<T, R> {
  readonly list: readonly T[];
  readonly results: readonly R[];
}

/** What each element comes to; taken from last time where the list has the very same element. */
export function worked<T, R extends {}>(
  list: readonly T[],
  last: Worked<T, R> | undefined,
  work: (each: T) => R,
): Worked<T, R> {
  if (!last) return { list, results: list.map((each) => work(each)) };
  const moved = new Map<T, R>();
  for (let i = 0; i < last.list.length; i++) {
    const each = last.list[i] as T;
    if (list[i] !== each) moved.set(each, last.results[i] as R);
  }
  if (moved.size === 0 && list.length === last.list.length) return { list, results: last.results };
  const results = last.results.slice(0, list.length);
  for (let i = 0; i < list.length; i++) {
    const each = list[i] as T;
    if (each !== last.list[i]) results[i] = moved.get(each) ?? work(each);
  }
  return { list, results };
}
