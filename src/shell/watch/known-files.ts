import { type Stats, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/**
 * File systems count time in ticks of up to two seconds (FAT): what changed this shortly before it was read may
 * have changed again within the same tick, and its stamp proves nothing. Milliseconds.
 */
const tick = 2000;

/** How many files are looked at before anything else gets its turn. */
const slice = 200;

interface Entry<T> {
  readonly stamp: string;
  /** Whether an equal stamp proves that nothing changed. */
  readonly settled: boolean;
  readonly read: () => T;
  readonly value?: T;
  /** What reading threw. */
  readonly error?: unknown;
}

/** What reading files or folders came to, by path, for as long as they stay the same on disk. */
export class Known<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #isSame: (a: T, b: T) => boolean;

  constructor(isSame: (a: T, b: T) => boolean) {
    this.#isSame = isSame;
  }

  /** What is known, else what `read` returns or throws; that is known from now on. */
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

  /** Reads again; true, and forgotten, when it came to something else. An unchanged value stays the same object. */
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

  /** Looks at everything known, without holding anybody up; forgets and tells what has changed on disk. */
  async sweep(): Promise<string[]> {
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

/** The stamp is taken first: a change while reading makes it old. */
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
