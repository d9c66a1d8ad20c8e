import { type Stats, statSync } from 'node:fs';
import type { Folders } from '../disk/folders.ts';
import { statsOf } from '../disk/walk.ts';
import { readStateJson, writeStateJson } from './state-file.ts';

/** The stat values of a file, with its digest and size. */
interface Known {
  readonly stamp: string;
  readonly hash: string;
  readonly size: number;
}

const file = 'digests';

/**
 * File system timestamps can be as coarse as two seconds (FAT). If a file changed less than this before it was read,
 * it may change again without a new timestamp. Milliseconds.
 */
const tick = 2000;

/**
 * Digests of pictures and other large files, stored between builds, so that a file is not read again if its size and
 * times are the same.
 */
export class FileDigests {
  readonly #folders: Folders;
  #known: Map<string, Known> | undefined;
  #isDirty = false;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Returns the digest and size of a file; calls `read` if they are unknown. Throws file system errors. */
  of(path: string, read: () => { hash: string; size: number }): { hash: string; size: number } {
    const stats = statSync(path);
    const stamp = stampOf(stats);
    const before = this.#all.get(path);
    if (before?.stamp === stamp) return before;
    const { hash, size } = read();
    if (Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > tick) {
      this.#all.set(path, { stamp, hash, size });
      this.#isDirty = true;
    }
    return { hash, size };
  }

  /** Stores new digests and drops those of deleted files. */
  save(): void {
    if (!this.#isDirty) return;
    const present = [...this.#all].filter(([path]) => statsOf(path)?.isFile());
    writeStateJson(this.#folders, file, present);
    this.#isDirty = false;
  }

  get #all(): Map<string, Known> {
    this.#known ??= new Map(readStateJson<[string, Known][]>(this.#folders, file) ?? []);
    return this.#known;
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
