/* Lists that change little from build to build: what is done with them should cost what changed. */

/** What must be taken from a list and put into it to make it another, but for the order. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
}

/** Elements that are compared in one call: what is called often is compiled early. Unlike ===, Object.is does not look into them. */
const stretch = 512;

/** How far two lists agree from their beginnings, where they are known to agree up to `from`; `most` at most. */
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

/** The same from their ends. */
function agreeBackwards(a: readonly unknown[], b: readonly unknown[], from: number, end: number): number {
  let at = from;
  while (at < end && Object.is(a[a.length - 1 - at], b[b.length - 1 - at])) at++;
  return at;
}

/** Every place at which two lists differ, also those that only one of them has. */
export function placesOfDifference<T>(a: readonly T[], b: readonly T[]): number[] {
  const places: number[] = [];
  const end = Math.max(a.length, b.length);
  for (let at = agreeUpTo(a, b); at < end; at = agreeUpTo(a, b, at + 1)) places.push(at);
  return places;
}

/** By identity, each as often as it occurs. Costs little where the lists are much the same. */
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
  const places = placesOfDifference(list, last.list);
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
