import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { digest } from '../../digest.ts';
import type { Progress } from '../../model/progress.ts';
import type { Asset, Source } from '../../model/source.ts';
import type { FileDigests } from '../state/file-digests.ts';
import { leadsOutside, posixPath, type WalkResult, walk } from './walk.ts';

/** The source of a reader's files: the disk itself, or a cache of it in watch mode. */
export interface Disk {
  /** Lists every file below a folder. Follows links that stay inside it or `root`. */
  readonly below: (folder: string, root: string) => WalkResult;
  /** Reads a text file, with its path relative to `root`. Throws file system errors. */
  readonly source: (path: string, root: string) => Source;
  /** Reads a binary file. It is not read if `digests` has an up-to-date entry. */
  readonly asset: (path: string, root: string, digests?: FileDigests) => Asset;
}

/** In bytes. Texts are far smaller; other files are held in memory one at a time. */
const limits = { text: 5_000_000, asset: 500_000_000 };

/** A file that was not read because of its size. */
export class FileTooLarge extends Error {
  /** With their unit. */
  readonly size: string;
  readonly limit: string;

  constructor(size: string, limit: string) {
    super(`${size}, but the limit is ${limit}`);
    this.size = size;
    this.limit = limit;
  }
}

/** Reads a file that is no larger than its limit, and throws FileTooLarge for any other without reading it. */
function readWithin(path: string, kind: keyof typeof limits): Buffer {
  const { size } = statSync(path);
  const limit = limits[kind];
  if (size <= limit) return readFileSync(path);
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  throw new FileTooLarge(megabytes(size), megabytes(limit));
}

/** Returns the text of an archive's file for showing a part of it, or undefined if it can't or may not be read. */
export function textAt(root: string, file: string): string | undefined {
  const path = resolve(root, file);
  if (leadsOutside(path, root)) return undefined;
  try {
    return readWithin(path, 'text').toString('utf8');
  } catch {
    return undefined;
  }
}

/** Reads from the disk at every call. */
export const disk: Disk = {
  below: (folder, root) => walk(folder, root),
  source(path, root) {
    const bytes = readWithin(path, 'text');
    return { path: posixPath(root, path), text: bytes.toString('utf8'), hash: digest(bytes) };
  },
  asset(path, root, digests) {
    const read = () => {
      const bytes = readWithin(path, 'asset');
      return { hash: digest(bytes), size: bytes.length };
    };
    const { hash, size } = digests ? digests.of(path, read) : read();
    return { path: posixPath(root, path), hash, size, bytes: () => readWithin(path, 'asset') };
  },
};

/** The same disk, which reports how many files have been read. */
export function counting(from: Disk, progress: Progress): Disk {
  let done = 0;
  return {
    below: from.below,
    source(path, root) {
      progress('read', done++);
      return from.source(path, root);
    },
    asset(path, root, digests) {
      progress('read', done++);
      return from.asset(path, root, digests);
    },
  };
}
