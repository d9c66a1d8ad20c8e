import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BagEntry, type BagInfo, bagInfoText, declaration, manifestLines } from './bag.ts';
import { chunksOf } from './file-hash.ts';

/** A file of the payload that is being written. */
interface PayloadFile {
  readonly write: (chunk: Uint8Array | string) => void;
  readonly close: () => void;
}

/** Writes a bag (RFC 8493) with SHA-512 into a folder. No file is ever held in memory as a whole. */
export class BagFolder {
  readonly folder: string;
  /** Everything written to the payload so far. */
  readonly payload: BagEntry[] = [];
  /** The tag files, once the bag is finished. */
  readonly tags: BagEntry[] = [];
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Absolute path of a file or folder of the payload. */
  at(path: string): string {
    return join(this.folder, 'data', path);
  }

  /** Copies a file into the payload. */
  copy(from: string, path: string): void {
    const file = this.open(path);
    try {
      for (const chunk of chunksOf(from)) file.write(chunk);
    } finally {
      file.close();
    }
  }

  write(path: string, content: Uint8Array | string): void {
    const file = this.open(path);
    try {
      file.write(content);
    } finally {
      file.close();
    }
  }

  /** Creates a file of the payload, which is part of the bag once it is closed. */
  open(path: string): PayloadFile {
    this.#makeFolder(dirname(this.at(path)));
    const { write, close } = this.#create(`data/${path}`);
    return { write, close: () => void this.payload.push(close()) };
  }

  #create(path: string) {
    const descriptor = openSync(join(this.folder, path), 'wx');
    const hash = createHash('sha512');
    let size = 0;
    const write = (chunk: Uint8Array | string) => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      hash.update(bytes);
      size += bytes.length;
      writeAll(descriptor, bytes);
    };
    const close = (): BagEntry => {
      closeSync(descriptor);
      return { path, size, sha512: hash.digest('hex') };
    };
    return { write, close };
  }

  /** Size of the payload, in bytes. */
  get size(): number {
    return this.payload.reduce((total, { size }) => total + size, 0);
  }

  /** Writes the manifests and the other tag files: the bag is then complete. */
  finish(info: BagInfo): void {
    const texts: readonly (readonly [string, Iterable<string>])[] = [
      ['bagit.txt', [declaration]],
      ['bag-info.txt', [bagInfoText(info)]],
      ['manifest-sha512.txt', manifestLines(this.payload)],
    ];
    for (const [path, lines] of texts) this.#tagFile(path, lines);
    this.#tagFile('tagmanifest-sha512.txt', manifestLines(this.tags));
  }

  #tagFile(path: string, lines: Iterable<string>): void {
    const { write, close } = this.#create(path);
    try {
      for (const line of lines) write(line);
    } finally {
      this.tags.push(close());
    }
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

/** A write to a nearly full disk may be partial. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
