import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Folders } from '../disk/folders.ts';
import { outRefusal } from '../disk/out-guard.ts';

/** Returns the reason if an export may not be written to a path. */
export function targetRefusal(target: string, folders: Folders): LocalizedText | undefined {
  // the export must not become a part of the archive or be published
  const inArchive = outRefusal({ ...folders, out: target });
  if (inArchive !== undefined) return inArchive;
  if (outRefusal({ ...folders, releases: folders.out, out: target }) !== undefined)
    return { en: 'it is, or is in, the folder of the site', sv: 'den är, eller ligger i, webbplatsens mapp' };
  if (isZip(target)) return existsSync(target) ? refusals.taken : undefined;
  const found = statSync(target, { throwIfNoEntry: false });
  return found && readdirSync(target).length > 0 ? refusals.filled : undefined;
}

const refusals = {
  taken: { en: 'there is something of that name already', sv: 'det finns redan något med det namnet' },
  filled: { en: 'the folder is not empty', sv: 'mappen är inte tom' },
};

export function isZip(target: string): boolean {
  return /\.zip$/i.test(target);
}

/**
 * The folder next to the target in which the export is written. When complete, it is renamed to the target. Its name
 * contains the process id, so that the next export deletes leftovers of interrupted ones.
 */
export class ExportTarget {
  /** The folder in which the export is written. */
  readonly folder: string;
  readonly #target: string;

  constructor(target: string) {
    this.#target = target;
    const above = dirname(target);
    const prefix = `.${basename(target)}.export-`;
    mkdirSync(above, { recursive: true });
    for (const name of readdirSync(above)) {
      const id = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      if (/^\d+$/.test(id) && !isRunning(Number(id)))
        rmSync(join(above, name), { recursive: true, force: true });
    }
    this.folder = join(above, `${prefix}${process.pid}`);
    mkdirSync(this.folder);
  }

  /** Renames a file or folder in the folder to the target. */
  publish(name: string): void {
    if (existsSync(this.#target)) rmdirSync(this.#target);
    renameSync(join(this.folder, name), this.#target);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
