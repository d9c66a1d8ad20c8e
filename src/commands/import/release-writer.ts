import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isKnownByText, type Origin } from '../../import/origin.ts';
import { placeOf, type Scheme, schemeOf } from '../../parse/release/folder-scheme.ts';
import type { Folders } from '../../shell/disk/folders.ts';
import type { Reader } from '../../shell/disk/reader.ts';
import { posixPath } from '../../shell/disk/walk.ts';
import { writeWhole } from '../../shell/disk/write-whole.ts';
import { titleSlug } from '../../url.ts';
import type { CopiedFile } from './file-copier.ts';
import { KnownReleases, originIn } from './known-releases.ts';

/** The place of a release. */
export interface Place {
  readonly file: string;
  /** From the root. */
  readonly path: string;
  /** Whether a release from the same origin exists: imported before, or earlier in this run. */
  readonly found?: 'before' | 'in this run';
}

/**
 * The result for a release: `there` if it was already imported, `kept` if its file has another text and `--force` was
 * not given.
 */
export type Done = 'written' | 'replaced' | 'unchanged' | 'there' | 'kept' | 'not written';

/** Writes releases to their places, each completely or not at all. */
export class ReleaseWriter {
  readonly #folders: Folders;
  readonly #options: { readonly dryRun?: boolean; readonly force?: boolean };
  readonly #scheme: Scheme;
  readonly #known = new KnownReleases();
  /** Paths from the releases folder. */
  readonly #taken = new Set<string>();

  constructor(
    folders: Folders,
    reader: Reader,
    options: { readonly dryRun?: boolean; readonly force?: boolean },
  ) {
    this.#folders = folders;
    this.#options = options;
    const sources = reader.releases().map((source) => ({
      source,
      path: posixPath(folders.releases, join(folders.root, source.path)),
    }));
    this.#scheme = schemeOf(sources.map(({ path }) => path));
    for (const { source, path } of sources) {
      const known = originIn(source, path);
      if (known) this.#known.add(known);
    }
  }

  /** Returns the place of a release with the same origin, if there is one. */
  find(origin: Origin, title: string | undefined, date: string | undefined): Place | undefined {
    const known = this.#known.find(origin, title, date?.slice(0, 10));
    if (!known) return undefined;
    const found = this.#known.isClaimed(known) ? 'in this run' : 'before';
    this.#known.claim(known);
    this.#taken.add(known.path);
    return { ...this.#at(known.path), found };
  }

  /** Whether another release of this run has the address of an origin. */
  hasAddress(origin: Origin): boolean {
    return this.#known.hasAddress(origin);
  }

  /**
   * Returns the place of a release that was not imported before: named after its title, with a number if another
   * release with an origin is there. A release without an origin was written by hand.
   */
  placeOf(origin: Origin | undefined, sender: string, date: string, title: string): Place {
    const [slug, day] = [titleSlug(title), date.slice(0, 10)];
    for (let count = 1; ; count++) {
      const path = placeOf(this.#scheme, sender, date, count === 1 ? slug : `${slug}-${count}`);
      const other = this.#known.at(path);
      // an edited text can only be identified by its title and day
      const mayBeSame =
        !other || !origin || (isKnownByText(other.origin) && isKnownByText(origin) && other.day === day);
      if (this.#taken.has(path) || !mayBeSame) continue;
      if (origin) {
        const known = { path, origin, title, day };
        this.#known.add(known);
        this.#known.claim(known);
      }
      this.#taken.add(path);
      return this.#at(path);
    }
  }

  /** Writes the files that a release refers to, then the release. */
  write({ file, found }: Place, text: string, files: Iterable<CopiedFile> = []): Done {
    const { dryRun, force } = this.#options;
    if (found === 'in this run') return 'there';
    const there = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (there !== undefined && withoutDay(there) === withoutDay(text)) return 'unchanged';
    if (found && !force) return 'there';
    if (there !== undefined && !force) return 'kept';
    if (dryRun) return 'not written';
    for (const { name, bytes } of files) {
      const beside = join(dirname(file), name);
      if (!existsSync(beside)) writeWhole(beside, bytes);
    }
    writeWhole(file, text);
    return there === undefined ? 'written' : 'replaced';
  }

  #at(path: string): Place {
    const file = join(this.#folders.releases, path);
    return { file, path: posixPath(this.#folders.root, file) };
  }
}

/** Returns a text without the day of its import, which does not count as a change. */
function withoutDay(text: string): string {
  return text.replace(/^ {2}imported: .*\n/m, '');
}
