import { deserialize, serialize } from 'node:v8';
import { once } from '../../incremental/memoize.ts';
import type { Deflated, LastPacked } from '../../site/data/zip.ts';
import { program } from '../../version.ts';
import type { Folders } from '../disk/folders.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

type Packed = ReadonlyMap<string, Deflated>;

interface Stored {
  readonly program: string;
  readonly packed: Packed;
}

const file = 'packed';

/** Keeps the compressed files of the site's zip between builds. */
export class PackedState implements LastPacked {
  readonly #folders: Folders;
  readonly #read: () => Packed;
  #next: Packed | undefined;

  constructor(folders: Folders) {
    this.#folders = folders;
    this.#read = once(() => {
      const stored = readStateFile(folders, file, (bytes) => deserialize(bytes) as Stored);
      return stored?.program === program ? stored.packed : new Map();
    });
  }

  get known(): Packed {
    return this.#read();
  }

  readonly keep = (packed: Packed): void => {
    this.#next = packed;
  };

  /** Throws file system errors. */
  save(): void {
    if (!this.#next) return;
    const stored: Stored = { program, packed: this.#next };
    writeStateFile(this.#folders, file, serialize(stored));
  }
}
