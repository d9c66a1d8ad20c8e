import type { Dirent } from 'node:fs';
import { dirname } from 'node:path';
import type { Asset, Source } from '../../model/source.ts';
import { type Disk, disk } from '../disk/disk.ts';
import { isBelow, readEntries, type WalkResult, walk } from '../disk/walk.ts';
import type { FileDigests } from '../state/file-digests.ts';
import { StatCache } from './stat-cache.ts';

/**
 * A disk that caches what it reads until it is told about a change (`touch`, `replaced`) or finds one (`poll`).
 * Values stay the same objects as long as their files are unchanged.
 */
export class WatchDisk implements Disk {
  readonly #sources = new StatCache<Source>((a, b) => a.hash === b.hash);
  readonly #assets = new StatCache<Asset>((a, b) => a.hash === b.hash);
  readonly #listings = new StatCache<readonly Dirent[]>((a, b) => fingerprint(a) === fingerprint(b));
  readonly #found = new Map<string, WalkResult>();
  readonly #stale = new Set<string>();
  /** Files to read again; undefined if files may have been added or removed. */
  #changed: Set<string> | undefined;

  /** Invalidates a file, or the listing of a folder. */
  touch(path: string): void {
    if (this.#sources.has(path) || this.#assets.has(path)) this.#changed?.add(path);
    this.#sources.drop(path);
    this.#assets.drop(path);
    if (this.#listings.has(path)) this.#stale.add(path);
  }

  /** Invalidates a file or folder that was created, deleted or replaced, with everything below it. */
  replaced(path: string): void {
    this.touch(dirname(path));
    this.touch(path);
    if (!this.#listings.has(path)) return;
    for (const known of [this.#sources, this.#assets, this.#listings])
      for (const each of known.paths()) if (isBelow(each, path)) known.drop(each);
    this.#refind();
  }

  /** Drops everything, so that it is read again. */
  forget(): void {
    for (const known of [this.#sources, this.#assets, this.#listings, this.#found, this.#stale])
      known.clear();
    this.#refind();
  }

  /**
   * Returns the files that changed since the last call, or undefined if files may have been added or removed. Files
   * that were never read are not included.
   */
  changes(): string[] | undefined {
    this.#relist();
    const changed = this.#changed && [...this.#changed];
    this.#changed = new Set();
    return changed;
  }

  readonly below = (folder: string, root: string): WalkResult => {
    this.#relist();
    this.#list(folder);
    let found = this.#found.get(folder);
    if (!found) {
      found = walk(folder, root, (path) => this.#list(path));
      // a link that is refused may be replaced without notice
      if (!found.outside.includes(folder)) this.#found.set(folder, found);
    }
    return found;
  };

  readonly source = (path: string, root: string): Source =>
    this.#sources.get(path, () => disk.source(path, root));

  readonly asset = (path: string, root: string, digests?: FileDigests): Asset =>
    this.#assets.get(path, () => disk.asset(path, root, digests));

  /** Finds changes on disk that were not reported. */
  async poll(): Promise<string[]> {
    const listings = await this.#listings.dropChanged();
    if (listings.length > 0) this.#refind();
    const files = [...(await this.#sources.dropChanged()), ...(await this.#assets.dropChanged())];
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

  /** Caches missing folders too, so that polling notices when they appear. */
  #list(folder: string): readonly Dirent[] {
    return this.#listings.get(folder, () => readEntries(folder));
  }
}

function fingerprint(entries: readonly Dirent[]): string {
  return entries.map((entry) => `${entry.name}/${entry.isDirectory()}/${entry.isSymbolicLink()}`).join('\0');
}
