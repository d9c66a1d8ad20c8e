import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Said } from '../../model/said.ts';
import type { Folders } from '../disk/folders.ts';
import { outRefusal } from '../disk/out-guard.ts';

/** Returns why an export may not go to a path, or undefined if it may. */
export function targetRefusal(target: string, folders: Folders): Said | undefined {
  // nothing of the export may be taken for a part of the archive, or be published
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
 * A folder beside the target in which the export is made. What is complete takes the target's name. The folder is named
 * after the process, so that the next export deletes what one that was killed has left.
 */
export class ExportTarget {
  /** Where the export is made. */
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

  /** Gives a file or folder in the folder the target's name. */
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
