import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from './folders.ts';
import { readJson, writeJson } from './state.ts';

/** What the file system says of a file, and what its bytes come to. */
interface Known {
  readonly stamp: string;
  readonly hash: string;
  readonly size: number;
}

/**
 * File systems count time in ticks of up to two seconds (FAT): what changed this shortly before it was read may
 * change again within the same tick, and its stamp proves nothing. Milliseconds.
 */
const tick = 2000;

/**
 * Digests of pictures and other big files, remembered between builds, so that a file of the same size and times is
 * not read again.
 */
export class Digests {
  readonly #folders: Folders;
  #known: Map<string, Known> | undefined;
  #hasNews = false;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Throws what the file system throws. `read` reads the file. */
  of(path: string, read: () => { hash: string; size: number }): { hash: string; size: number } {
    const stats = statSync(path);
    const stamp = stampOf(stats);
    const before = this.#all.get(path);
    if (before?.stamp === stamp) return before;
    const { hash, size } = read();
    if (Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > tick) {
      this.#all.set(path, { stamp, hash, size });
      this.#hasNews = true;
    }
    return { hash, size };
  }

  /** Writes down what was learnt, without files that are gone. */
  save(): void {
    if (!this.#hasNews) return;
    const present = [...this.#all].filter(([path]) => statSync(path, { throwIfNoEntry: false })?.isFile());
    writeJson(this.#file, present, this.#folders);
    this.#hasNews = false;
  }

  get #all(): Map<string, Known> {
    this.#known ??= new Map(readJson<[string, Known][]>(this.#file) ?? []);
    return this.#known;
  }

  get #file(): string {
    return join(this.#folders.state, 'digests.json');
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
