import { readFileSync } from 'node:fs';
import { digest } from '../../digest.ts';
import type { Asset, Source } from '../../model/source.ts';
import type { Digests } from './file-digests.ts';
import { type Found, posixPath, walk } from './walk.ts';

/** Where a reader gets its files: from the disk itself, or from what a watch remembers of it. */
export interface Disk {
  /** Every file below a folder; links are followed within it and within `root`. */
  readonly below: (folder: string, root: string) => Found;
  /** Throws what the file system throws. The value's own path counts from `root`. */
  readonly source: (path: string, root: string) => Source;
  /** `digests` may know the file already, which then need not be read. */
  readonly asset: (path: string, root: string, digests?: Digests) => Asset;
}

/** The disk as it stands at every call. */
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
