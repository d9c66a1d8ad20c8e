import type { Source } from '../../model/source.ts';
import type { Folders } from '../disk/folders.ts';
import { type ArchiveContent, readArchive } from '../disk/read-archive.ts';
import type { Reader } from '../disk/reader.ts';
import { posixPath } from '../disk/walk.ts';
import type { WatchDisk } from './watch-disk.ts';

/** Reads an archive repeatedly. If only known releases have changed, it reads just those. */
export class IncrementalReader {
  readonly #disk: WatchDisk;
  #last: ArchiveContent | undefined;
  /** Index of each of the last sources, by path. */
  #indexes: ReadonlyMap<string, number> | undefined;

  constructor(disk: WatchDisk) {
    this.#disk = disk;
  }

  readonly read = (reader: Reader, { root }: Folders): ArchiveContent => {
    const changed = this.#disk.changes();
    const updated = this.#update(changed, root);
    if (!updated) this.#indexes = undefined;
    const reading = updated ?? readArchive(reader);
    // read errors must be reported again in the next round
    this.#last = reader.diagnostics.length === 0 ? reading : undefined;
    return reading;
  };

  /** Returns undefined if anything other than known releases has changed. */
  #update(changed: readonly string[] | undefined, root: string): ArchiveContent | undefined {
    if (!this.#last || !changed) return undefined;
    if (changed.length === 0) return this.#last;
    this.#indexes ??= new Map(this.#last.sources.map(({ path }, i) => [path, i]));
    const sources: Source[] = [...this.#last.sources];
    for (const path of changed) {
      const index = this.#indexes.get(posixPath(root, path));
      const source = index === undefined ? undefined : this.#read(path, root);
      if (index === undefined || !source) return undefined;
      sources[index] = source;
    }
    return { ...this.#last, sources };
  }

  /** Returns undefined if the source can't be read, which the full reader then reports. */
  #read(path: string, root: string): Source | undefined {
    try {
      return this.#disk.source(path, root);
    } catch {
      return undefined;
    }
  }
}
