/** Changes that a map carries along before it is made anew: a bound on how slow it gets, not a tuning knob. */
const most = 2000;

/** An immutable map that shares with the one it came from whatever did not change: a step costs what it changes. */
export class PatchedMap<K, V extends {}> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #base: ReadonlyMap<K, V>;
  readonly #patch: ReadonlyMap<K, V | undefined>;

  private constructor(base: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V | undefined>, size: number) {
    this.#base = base;
    this.#patch = patch;
    this.size = size;
  }

  static empty<K, V extends {}>(): PatchedMap<K, V> {
    return new PatchedMap<K, V>(new Map(), new Map(), 0);
  }

  get(key: K): V | undefined {
    return this.#patch.has(key) ? this.#patch.get(key) : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** Undefined takes a key away. */
  with(changes: ReadonlyMap<K, V | undefined>): PatchedMap<K, V> {
    if (changes.size === 0) return this;
    if (this.size === 0 && [...changes.values()].every((value) => value !== undefined))
      return new PatchedMap(changes as ReadonlyMap<K, V>, new Map(), changes.size);
    let { size } = this;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(this.has(key));
    const isLight = this.#patch.size + changes.size <= most;
    if (isLight) return new PatchedMap(this.#base, new Map([...this.#patch, ...changes]), size);
    const base = new Map(this.#base);
    for (const some of [this.#patch, changes]) {
      for (const [key, value] of some) {
        if (value === undefined) base.delete(key);
        else base.set(key, value);
      }
    }
    return new PatchedMap(base, new Map(), size);
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
