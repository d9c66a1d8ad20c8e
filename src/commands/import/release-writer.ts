import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Folders } from '../../shell/disk/folders.ts';
import type { Reader } from '../../shell/disk/reader.ts';
import { posixPath } from '../../shell/disk/walk.ts';
import { titleSlug } from '../../url.ts';
import { placeOf, type Scheme, schemeOf } from '../new/folder-scheme.ts';

interface Place {
  readonly file: string;
  /** From the root. */
  readonly path: string;
}

/** What became of a release: `kept` where another text stands in its file. */
export type Done = 'written' | 'replaced' | 'unchanged' | 'kept' | 'not written';

/** Writes releases where they belong, each whole or not at all. */
export class ReleaseWriter {
  readonly #folders: Folders;
  readonly #options: { readonly dryRun?: boolean; readonly force?: boolean };
  readonly #scheme: Scheme;
  /** Paths from the releases folder: those that were there, by name. */
  readonly #there = new Map<string, string[]>();
  readonly #taken = new Set<string>();

  constructor(
    folders: Folders,
    reader: Reader,
    options: { readonly dryRun?: boolean; readonly force?: boolean },
  ) {
    this.#folders = folders;
    this.#options = options;
    const paths = reader.releases().map(({ path }) => posixPath(folders.releases, join(folders.root, path)));
    this.#scheme = schemeOf(paths);
    for (const path of paths)
      this.#there.set(basename(path), [...(this.#there.get(basename(path)) ?? []), path]);
  }

  /**
   * Returns where a release belongs. One without a date of its own is looked for under every year, so that it is found
   * again when it was imported before.
   */
  placeOf(sender: string, date: string, title: string, dated: boolean): Place {
    const slug = titleSlug(title);
    for (let count = 1; ; count++) {
      const name = count === 1 ? slug : `${slug}-${count}`;
      const own = placeOf(this.#scheme, sender, date, name);
      const earlier = dated
        ? undefined
        : this.#there.get(`${name}.md`)?.find((path) => pattern(path) === pattern(own));
      const path = earlier ?? own;
      if (this.#taken.has(path)) continue;
      this.#taken.add(path);
      const file = join(this.#folders.releases, path);
      return { file, path: posixPath(this.#folders.root, file) };
    }
  }

  write({ file }: Place, text: string): Done {
    const there = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (there === text) return 'unchanged';
    if (there !== undefined && !this.#options.force) return 'kept';
    if (this.#options.dryRun) return 'not written';
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.${process.pid}.new`;
    try {
      writeFileSync(fresh, text);
      renameSync(fresh, file);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
    return there === undefined ? 'written' : 'replaced';
  }
}

/** A path whatever its year. */
function pattern(path: string): string {
  return path.replace(/(^|\/)\d{4}\//, '$1*/');
}
