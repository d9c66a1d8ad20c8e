/*
 * Operations on lists that change little from build to build. Their cost is proportional to the change.
 */

/** The elements to remove from a list and to add to it in order to get another list, ignoring order. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
}

/**
 * Elements compared per call, so that the comparing function is called often and gets compiled early. Object.is is
 * used because, unlike ===, it does not inspect the operands.
 */
const stretch = 512;

/**
 * Returns the length of the common prefix of two lists, at most `most`. They are known to be equal up to `from`.
 */
function agreeUpTo<T>(
  a: readonly T[],
  b: readonly T[],
  from = 0,
  most = Math.min(a.length, b.length),
  agree = agreeWithin,
): number {
  for (let at = from; at < most; at += stretch) {
    const upTo = Math.min(at + stretch, most);
    const place = agree(a, b, at, upTo);
    if (place < upTo) return place;
  }
  return Math.max(from, most);
}

function agreeWithin(a: readonly unknown[], b: readonly unknown[], from: number, end: number): number {
  let at = from;
  while (at < end && Object.is(a[at], b[at])) at++;
  return at;
}

/** Like `agreeWithin`, but counts from the ends of the lists. */
function agreeBackwards(a: readonly unknown[], b: readonly unknown[], from: number, end: number): number {
  let at = from;
  while (at < end && Object.is(a[a.length - 1 - at], b[b.length - 1 - at])) at++;
  return at;
}

/** Returns every index at which two lists differ, including those that exist in only one of them. */
export function differingIndexes<T>(a: readonly T[], b: readonly T[]): number[] {
  const places: number[] = [];
  const end = Math.max(a.length, b.length);
  for (let at = agreeUpTo(a, b); at < end; at = agreeUpTo(a, b, at + 1)) places.push(at);
  return places;
}

/** Compares two lists by identity, counting repeated elements. Cheap if the lists are nearly the same. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, after.length);
  const start = agreeUpTo(before, after);
  const end = agreeUpTo(before, after, 0, shorter - start, agreeBackwards);
  const was = before.slice(start, before.length - end);
  const is = after.slice(start, after.length - end);
  if (was.length === 0 || is.length === 0) return { gone: was, fresh: is };
  const old = new Set(was);
  const now = new Set(is);
  if (old.size < was.length || now.size < is.length) return { gone: was, fresh: is };
  return { gone: was.filter((each) => !now.has(each)), fresh: is.filter((each) => !old.has(each)) };
}

/**
 * Returns the index of an element in a sorted list, or the index at which to insert it: before the first element,
 * from `from` on, that does not precede it.
 */
export function sortedIndex<T>(
  sorted: readonly T[],
  each: T,
  order: (a: T, b: T) => number,
  from = 0,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle] as T, each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Returns a copy of a sorted list with some elements removed and others inserted. All three lists must be in the same
 * order.
 */
export function patchSorted<T>(
  sorted: readonly T[],
  gone: readonly T[],
  fresh: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (gone.length === sorted.length) return fresh;
  const places = gone.map((each) => sortedIndex(sorted, each, order));
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
    keepUpTo(sortedIndex(sorted, each, order, from));
    result.push(each);
  }
  keepUpTo(sorted.length);
  if (left < gone.length) throw new Error('an element to be removed is not in the list');
  return result;
}

/**
 * Filters a list, given the result for the previous list and the difference between the two. The order is not kept.
 */
export function filterIncrementally<T>(
  before: readonly T[] | undefined,
  { gone, fresh }: Difference<T>,
  predicate: (each: T) => boolean,
): readonly T[] {
  const left = gone.some(predicate) ? new Set(gone) : undefined;
  const rest = left ? before?.filter((each) => !left.has(each)) : before;
  const added = fresh.filter(predicate);
  return rest && added.length === 0 ? rest : [...(rest ?? []), ...added];
}

/** A list and the results of mapping its elements, in the same order. */
export interface MappedList<T, R> {
  readonly list: readonly T[];
  readonly results: readonly R[];
}

/** Maps a list, reusing the previous results for elements that were in the previous list. */
export function mapIncrementally<T, R extends {}>(
  list: readonly T[],
  last: MappedList<T, R> | undefined,
  work: (each: T) => R,
): MappedList<T, R> {
  if (!last) return { list, results: list.map((each) => work(each)) };
  const places = differingIndexes(list, last.list);
  if (places.length === 0) return { list, results: last.results };
  const moved = new Map<T, R>();
  for (const at of places) if (at < last.list.length) moved.set(last.list[at] as T, last.results[at] as R);
  const results = last.results.slice(0, list.length);
  for (const at of places) {
    if (at >= list.length) break;
    const each = list[at] as T;
    results[at] = moved.get(each) ?? work(each);
  }
  return { list, results };
}
