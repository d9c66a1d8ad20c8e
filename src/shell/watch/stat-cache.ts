import type { Dirent } from 'node:fs';
import { dirname } from 'node:path';
import type { Asset, Source } from '../../model/source.ts';
import { type Disk, disk } from '../disk/disk.ts';
import type { Digests } from '../disk/file-digests.ts';
import { type Found, isBelow, readEntries, walk } from '../disk/walk.ts';
import { Known } from './known-files.ts';

/**
 * A disk that reads again only what it was told has changed (`touch`), or has found to have changed (`sweep`).
 * Values stay the same objects as long as their files stay the same.
 */
export class WatchDisk implements Disk {
  readonly #sources = new Known<Source>((a, b) => a.hash === b.hash);
  readonly #assets = new Known<Asset>((a, b) => a.hash === b.hash);
  readonly #listings = new Known<readonly Dirent[]>((a, b) => fingerprint(a) === fingerprint(b));
  readonly #found = new Map<string, Found>();
  readonly #stale = new Set<string>();
  /** Files that must be read again; undefined where there may be others than there were. */
  #changed: Set<string> | undefined;

  /** Something happened to a file, or to what a folder lists. */
  touch(path: string): void {
    if (this.#sources.has(path) || this.#assets.has(path)) this.#changed?.add(path);
    this.#sources.drop(path);
    this.#assets.drop(path);
    if (this.#listings.has(path)) this.#stale.add(path);
  }

  /** A file or folder came, went or took another's place: nothing known of what a folder held is worth anything. */
  replaced(path: string): void {
    this.touch(dirname(path));
    this.touch(path);
    if (!this.#listings.has(path)) return;
    for (const known of [this.#sources, this.#assets, this.#listings])
      for (const each of known.paths()) if (isBelow(each, path)) known.drop(each);
    this.#refind();
  }

  /** Everything will be read again. */
  forget(): void {
    for (const known of [this.#sources, this.#assets, this.#listings, this.#found, this.#stale])
      known.clear();
    this.#refind();
  }

  /**
   * The files that changed since this was asked last; undefined where some came or went, or may have. Of files that
   * were never read nothing is told.
   */
  changes(): string[] | undefined {
    this.#relist();
    const changed = this.#changed && [...this.#changed];
    this.#changed = new Set();
    return changed;
  }

  readonly below = (folder: string, root: string): Found => {
    this.#relist();
    this.#list(folder);
    let found = this.#found.get(folder);
    if (!found) {
      found = walk(folder, root, (path) => this.#list(path));
      this.#found.set(folder, found);
    }
    return found;
  };

  readonly source = (path: string, root: string): Source =>
    this.#sources.get(path, () => disk.source(path, root));

  readonly asset = (path: string, root: string, digests?: Digests): Asset =>
    this.#assets.get(path, () => disk.asset(path, root, digests));

  /** Finds what has changed on disk without anybody having said so. */
  async sweep(): Promise<string[]> {
    const listings = await this.#listings.sweep();
    if (listings.length > 0) this.#refind();
    const files = [...(await this.#sources.sweep()), ...(await this.#assets.sweep())];
    for (const path of files) this.#changed?.add(path);
    return [...listings, ...files];
  }

  #refind(): void {
    this.#found.clear();
    this.#changed = undefined;
  }

  #relist(): void {
    for (const folder of this.#stale) if (this.#listings.changed(folder)) this.#refind();
    this.#stale.clear();
  }

  /** A folder that is missing is remembered too, so that a sweep sees it come. */
  #list(folder: string): readonly Dirent[] {
    return this.#listings.get(folder, () => readEntries(folder));
  }
}

function fingerprint(entries: readonly Dirent[]): string {
  return entries.map((entry) => `${entry.name}/${entry.isDirectory()}/${entry.isSymbolicLink()}`).join('\0');
}
