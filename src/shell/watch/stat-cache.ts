import { type Stats, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/**
 * File system timestamps can be as coarse as two seconds (FAT). If a file changed less than this before it was read,
 * it may have changed again without a new timestamp. Milliseconds.
 */
const tick = 2000;

/** Number of files to check before yielding to other work. */
const slice = 200;

interface Entry<T> {
  readonly stamp: string;
  /** Whether an equal stamp proves that the file has not changed. */
  readonly settled: boolean;
  readonly read: () => T;
  readonly value?: T;
  /** Error thrown by `read`. */
  readonly error?: unknown;
}

/** Caches the results of reading files or folders, by path, until they change on disk. */
export class StatCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #isSame: (a: T, b: T) => boolean;

  constructor(isSame: (a: T, b: T) => boolean) {
    this.#isSame = isSame;
  }

  /** Returns the cached result or calls `read` and caches what it returns or throws. */
  get(path: string, read: () => T): T {
    let entry = this.#entries.get(path);
    if (!entry) {
      entry = attempt(path, read);
      this.#entries.set(path, entry);
    }
    if ('error' in entry) throw entry.error;
    return entry.value as T;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  paths(): IterableIterator<string> {
    return this.#entries.keys();
  }

  drop(path: string): void {
    this.#entries.delete(path);
  }

  clear(): void {
    this.#entries.clear();
  }

  /**
   * Reads an entry again. If the result differs, drops the entry and returns true; otherwise keeps the same object.
   */
  changed(path: string): boolean {
    const entry = this.#entries.get(path);
    if (!entry) return false;
    const now = attempt(path, entry.read);
    const same =
      'value' in entry && 'value' in now
        ? this.#isSame(entry.value, now.value)
        : 'error' in entry && 'error' in now;
    if (same) this.#entries.set(path, { ...entry, stamp: now.stamp, settled: now.settled });
    else this.#entries.delete(path);
    return !same;
  }

  /**
   * Checks all entries against the disk, yielding to other work, and drops those that have changed. Returns their
   * paths.
   */
  async dropChanged(): Promise<string[]> {
    const changed: string[] = [];
    let looked = 0;
    for (const [path, entry] of [...this.#entries]) {
      if (++looked % slice === 0) await setImmediate();
      if (this.#entries.get(path) !== entry) continue;
      if (entry.settled && stampOf(path).stamp === entry.stamp) continue;
      if (this.changed(path)) changed.push(path);
    }
    return changed;
  }
}

/** Takes the stamp before reading, so that a change during the read makes it outdated. */
function attempt<T>(path: string, read: () => T): Entry<T> {
  const stamped = stampOf(path);
  try {
    return { ...stamped, read, value: read() };
  } catch (error) {
    return { ...stamped, read, error };
  }
}

function stampOf(path: string): { stamp: string; settled: boolean } {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return { stamp: String(error), settled: true };
  }
  if (!stats) return { stamp: 'missing', settled: true };
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return {
    stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    settled: Date.now() - Math.max(mtimeMs, ctimeMs) > tick,
  };
}
