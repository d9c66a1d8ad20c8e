import type { Source } from '../source.ts';
import type { Folders } from './folders.ts';
import type { Reader } from './read.ts';
import { type Reading, readWhole } from './reading.ts';
import { posixPath } from './walk.ts';
import type { WatchDisk } from './watch-disk.ts';

/** Reads an archive again: only those releases that changed, where nothing else did. */
export class Rereading {
  readonly #disk: WatchDisk;
  #last: Reading | undefined;

  constructor(disk: WatchDisk) {
    this.#disk = disk;
  }

  readonly read = (reader: Reader, { root }: Folders): Reading => {
    const changed = this.#disk.changes();
    const reading = this.#patched(changed, root) ?? readWhole(reader);
    // what could not be read must be complained of again
    this.#last = reader.diagnostics.length === 0 ? reading : undefined;
    return reading;
  };

  /** Undefined where something else than known releases changed. */
  #patched(changed: readonly string[] | undefined, root: string): Reading | undefined {
    if (!this.#last || !changed) return undefined;
    const places = changed.map((path) => {
      const name = posixPath(root, path);
      return { path, place: this.#last?.sources.findIndex((source) => source.path === name) ?? -1 };
    });
    if (places.length === 0) return this.#last;
    if (places.some(({ place }) => place < 0)) return undefined;
    const sources: Source[] = [...this.#last.sources];
    try {
      for (const { path, place } of places) sources[place] = this.#disk.source(path, root);
    } catch {
      return undefined;
    }
    return { ...this.#last, sources };
  }
}
