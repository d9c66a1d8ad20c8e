import type { Source } from '../../model/source.ts';
import type { Folders } from '../disk/folders.ts';
import { type Reading, readWhole } from '../disk/read-archive.ts';
import type { Reader } from '../disk/reader.ts';
import { posixPath } from '../disk/walk.ts';
import type { WatchDisk } from './stat-cache.ts';

/** Reads an archive again: only those releases that changed, where nothing else did. */
export class Rereading {
  readonly #disk: WatchDisk;
  #last: Reading | undefined;
  /** Of the last sources, by path. */
  #places: ReadonlyMap<string, number> | undefined;

  constructor(disk: WatchDisk) {
    this.#disk = disk;
  }

  readonly read = (reader: Reader, { root }: Folders): Reading => {
    const changed = this.#disk.changes();
    const patched = this.#patched(changed, root);
    if (!patched) this.#places = undefined;
    const reading = patched ?? readWhole(reader);
    // what could not be read must be complained of again
    this.#last = reader.diagnostics.length === 0 ? reading : undefined;
    return reading;
  };

  /** Undefined where something else than known releases changed. */
  #patched(changed: readonly string[] | undefined, root: string): Reading | undefined {
    if (!this.#last || !changed) return undefined;
    if (changed.length === 0) return this.#last;
    this.#places ??= new Map(this.#last.sources.map(({ path }, i) => [path, i]));
    const sources: Source[] = [...this.#last.sources];
    for (const path of changed) {
      const place = this.#places.get(posixPath(root, path));
      const source = place === undefined ? undefined : this.#read(path, root);
      if (place === undefined || !source) return undefined;
      sources[place] = source;
    }
    return { ...this.#last, sources };
  }

  /** Undefined where the reader must say what is wrong. */
  #read(path: string, root: string): Source | undefined {
    try {
      return this.#disk.source(path, root);
    } catch {
      return undefined;
    }
  }
}
