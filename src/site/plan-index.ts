import { posix } from 'node:path';
import { difference } from '../incremental/incremental-lists.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import type { Batch, Output } from '../model/output.ts';
import { filesAt } from '../url.ts';

/** A batch that has a path. */
interface Claim {
  /** Name of the batch. */
  readonly batch: string;
  /** The path, if it differs from its normalised form. */
  readonly path?: string;
}

type Claims = PersistentMap<string, readonly Claim[]>;

const unclaimed: Claims = PersistentMap.empty();

/** All files of a site by name, in batches; iterating gives the names. */
export class Plan implements Iterable<string> {
  /** In order of publication, by name. */
  readonly batches: ReadonlyMap<string, Batch>;
  /** By normalised path: a site must work on disks and hosts that do not distinguish case or composition. */
  readonly #claims: Claims;
  readonly #clashes: number;

  private constructor(batches: ReadonlyMap<string, Batch>, claims: Claims, clashes: number) {
    this.batches = batches;
    this.#claims = claims;
    this.#clashes = clashes;
  }

  /** Reuses the last plan's claims of the same paths. */
  static of(batches: readonly Batch[], last?: Plan): Plan {
    const byName = new Map(batches.map((batch) => [batch.name, batch]));
    const lost = batches.find((batch) => byName.get(batch.name) !== batch);
    if (lost) throw new Error(`two batches are called “${lost.name}”`);
    const before = last ? last.#claims : unclaimed;
    const changes = new Map<string, readonly Claim[] | undefined>();
    let clashes = last ? last.#clashes : 0;
    const alter = (key: string, change: (claims: readonly Claim[]) => readonly Claim[]) => {
      const claims = (changes.has(key) ? changes.get(key) : before.get(key)) ?? [];
      const after = change(claims);
      clashes += Math.max(0, after.length - 1) - Math.max(0, claims.length - 1);
      changes.set(key, after.length > 0 ? after : undefined);
    };
    const replace = (batch: string, was: readonly string[], is: readonly string[]) => {
      if (was === is) return;
      const plain: readonly Claim[] = [{ batch }];
      const { gone, fresh } = difference(was, is);
      for (const path of gone) {
        const key = keyOf(path);
        alter(key, (claims) => without(claims, (claim) => claim.batch === batch && isOf(claim, path, key)));
      }
      for (const path of fresh) {
        const key = keyOf(path);
        const own = path === key ? plain : [{ batch, path }];
        alter(key, (claims) => (claims.length > 0 ? [...claims, ...own] : own));
      }
    };
    for (const [name, { paths }] of last?.batches ?? []) if (!byName.has(name)) replace(name, paths, []);
    for (const [name, { paths }] of byName) replace(name, last?.batches.get(name)?.paths ?? [], paths);
    return new Plan(byName, before.with(changes), clashes);
  }

  /** Whether some paths differ only in case or composition. */
  get hasClashes(): boolean {
    return this.#clashes > 0;
  }

  /** In files. */
  get size(): number {
    return this.#claims.size;
  }

  readonly has = (path: string): boolean => this.#claimOn(path) !== undefined;

  find(path: string): Output | undefined {
    const claim = this.#claimOn(path);
    const batch = claim && this.batches.get(claim.batch);
    return batch?.outputs()[batch.paths.indexOf(path)];
  }

  /**
   * Returns the file at an address, with or without a leading slash and in any of the forms of `filesAt`. Address and
   * file name may differ in composition (NFC, NFD).
   */
  readonly at = (address: string): string | undefined => {
    for (const path of filesAt(posix.normalize(address.replace(/^\//, '')).replace(/^\.$/, ''))) {
      if (this.has(path)) return path;
      const composed = path.normalize('NFC');
      for (const claim of this.#claims.get(keyOf(path)) ?? []) {
        const name = claim.path ?? keyOf(path);
        if (name.normalize('NFC') === composed) return name;
      }
    }
    return undefined;
  };

  *[Symbol.iterator](): Generator<string> {
    for (const { paths } of this.batches.values()) yield* paths;
  }

  *outputs(): Generator<Output> {
    for (const batch of this.batches.values()) yield* batch.outputs();
  }

  #claimOn(path: string): Claim | undefined {
    const key = keyOf(path);
    return this.#claims.get(key)?.find((claim) => isOf(claim, path, key));
  }
}

/** Returns a form of a path that is equal for all paths that some disks or hosts treat as equal. */
export function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function isOf(claim: Claim, path: string, key: string): boolean {
  return (claim.path ?? key) === path;
}

/** Returns a list without the first element that satisfies a condition. */
function without<T>(list: readonly T[], isMeant: (each: T) => boolean): T[] {
  const at = list.findIndex(isMeant);
  return list.filter((_, i) => i !== at);
}
