/** Changes a map carries before it is rebuilt: a bound on how slow lookups get, not a tuning knob. */
const most = 2000;

/**
 * An immutable map that shares unchanged entries with the map it was derived from. Deriving a map takes time
 * proportional to the changes.
 */
export class PersistentMap<K, V extends {}> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #base: ReadonlyMap<K, V>;
  readonly #patch: ReadonlyMap<K, V | undefined>;

  private constructor(base: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V | undefined>, size: number) {
    this.#base = base;
    this.#patch = patch;
    this.size = size;
  }

  static empty<K, V extends {}>(): PersistentMap<K, V> {
    return new PersistentMap<K, V>(new Map(), new Map(), 0);
  }

  get(key: K): V | undefined {
    return this.#patch.has(key) ? this.#patch.get(key) : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** Returns a map with some entries set, or removed if their value is undefined. */
  with(changes: ReadonlyMap<K, V | undefined>): PersistentMap<K, V> {
    if (changes.size === 0) return this;
    if (this.size === 0 && [...changes.values()].every((value) => value !== undefined))
      return new PersistentMap(changes as ReadonlyMap<K, V>, new Map(), changes.size);
    let { size } = this;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(this.has(key));
    const isLight = this.#patch.size + changes.size <= most;
    if (isLight) return new PersistentMap(this.#base, new Map([...this.#patch, ...changes]), size);
    const base = new Map(this.#base);
    for (const some of [this.#patch, changes]) {
      for (const [key, value] of some) {
        if (value === undefined) base.delete(key);
        else base.set(key, value);
      }
    }
    return new PersistentMap(base, new Map(), size);
  }

  *entries(): MapIterator<[K, V]> {
    if (this.#patch.size === 0) return yield* this.#base.entries();
    for (const key of this.#base.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.#patch)
      if (value !== undefined && !this.#base.has(key)) yield [key, value];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) call(value, key, this);
  }
}
