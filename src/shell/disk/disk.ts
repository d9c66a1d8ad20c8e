import { readFileSync } from 'node:fs';
import { digest } from '../../digest.ts';
import type { Asset, Source } from '../../model/source.ts';
import type { FileDigests } from './file-digests.ts';
import { posixPath, type WalkResult, walk } from './walk.ts';

/** The source of a reader's files: the disk itself, or a cache of it in watch mode. */
export interface Disk {
  /** Lists every file below a folder. Follows links that stay inside it or `root`. */
  readonly below: (folder: string, root: string) => WalkResult;
  /** Reads a text file, with its path relative to `root`. Throws file system errors. */
  readonly source: (path: string, root: string) => Source;
  /** Reads a binary file. It is not read if `digests` has an up-to-date entry. */
  readonly asset: (path: string, root: string, digests?: FileDigests) => Asset;
}

/** Reads from the disk at every call. */
export const disk: Disk = {
  below: (folder, root) => walk(folder, root),
  source(path, root) {
    const bytes = readFileSync(path);
    return { path: posixPath(root, path), text: bytes.toString('utf8'), hash: digest(bytes) };
  },
  asset(path, root, digests) {
    const read = () => {
      const bytes = readFileSync(path);
      return { hash: digest(bytes), size: bytes.length };
    };
    const { hash, size } = digests ? digests.of(path, read) : read();
    return { path: posixPath(root, path), hash, size, bytes: () => readFileSync(path) };
  },
};
