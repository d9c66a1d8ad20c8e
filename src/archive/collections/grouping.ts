import { patchSorted } from '../../incremental/incremental-lists.ts';
import type { Collection, CollectionKind, Published } from '../archive.ts';

/** The releases that are newly published and those that are no longer; a changed release is in both lists. */
export interface Change {
  /** Newest first. */
  readonly gone: readonly Published[];
  /** Newest first. */
  readonly fresh: readonly Published[];
}

export type Membership = Pick<Collection, 'name' | 'place' | 'folder' | 'sender'>;

/** One way of grouping releases by folder. */
export interface Grouping {
  readonly kind: CollectionKind;
  readonly membershipsOf: (release: Published['release']) => readonly Membership[];
  /** Order of the collections. */
  readonly order: (a: Collection, b: Collection) => number;
}

/** Compares releases: newest first, then by path, so that the order is the same on every machine. */
export function newestFirst(a: Published, b: Published): number {
  const difference = b.release.date.at - a.release.date.at;
  if (difference !== 0) return difference;
  const x = a.release.path;
  const y = b.release.path;
  return x < y ? -1 : x > y ? 1 : 0;
}

interface Touched {
  readonly gone: Published[];
  readonly fresh: Published[];
}

/** Applies a change to collections. Those that it does not affect stay the same objects. */
export function regroup(
  last: readonly Collection[],
  { gone, fresh }: Change,
  { kind, membershipsOf, order }: Grouping,
): readonly Collection[] {
  const touched = new Map<string, Touched>();
  const touch = (folder: string): Touched => {
    let found = touched.get(folder);
    if (!found) {
      found = { gone: [], fresh: [] };
      touched.set(folder, found);
    }
    return found;
  };
  for (const [name, entries] of [
    ['gone', gone],
    ['fresh', fresh],
  ] as const) {
    for (const entry of entries) {
      for (const { folder } of membershipsOf(entry.release)) {
        const found = touch(folder)[name];
        if (found.at(-1) !== entry) found.push(entry);
      }
    }
  }
  if (touched.size === 0) return last;

  const kept: Collection[] = [];
  const moved: Collection[] = [];
  const update = (before: Collection | undefined, folder: string, change: Touched) => {
    const releases = patchSorted(before?.releases ?? [], change.gone, change.fresh, newestFirst);
    const [newest] = releases;
    if (!newest) return;
    const membership = membershipsOf(newest.release).find((each) => each.folder === folder);
    if (!membership) throw new Error(`${newest.release.path} is not in ${folder}`);
    const collection = { kind, ...membership, releases };
    (before?.name === collection.name ? kept : moved).push(collection);
  };
  for (const collection of last) {
    const change = touched.get(collection.folder);
    if (!change) kept.push(collection);
    else update(collection, collection.folder, change);
    touched.delete(collection.folder);
  }
  for (const [folder, change] of touched) update(undefined, folder, change);
  return patchSorted(kept, [], moved.sort(order), order);
}
