import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Folders } from '../disk/folders.ts';
import { outRefusal } from '../disk/out-guard.ts';

/** Returns why an export may not go to a path, or undefined if it may. */
export function targetRefusal(target: string, folders: Folders): string | undefined {
  // nothing of the export may be published, or be taken for a part of the archive
  const inSite = outRefusal({ ...folders, releases: folders.out, out: target });
  if (inSite !== undefined && outRefusal({ ...folders, out: target }) === undefined)
    return 'it is, or is in, the folder of the site';
  if (isZip(target)) return existsSync(target) ? 'there is a file of that name already' : inSite;
  if (inSite !== undefined) return inSite;
  const found = statSync(target, { throwIfNoEntry: false });
  return found && readdirSync(target).length > 0 ? 'the folder is not empty' : undefined;
}

export function isZip(target: string): boolean {
  return /\.zip$/i.test(target);
}

/**
 * A folder beside the target in which the export is made. It takes the target's name when all is there, and is deleted
 * when it is not: also when the user interrupts the program.
 */
export class ExportTarget {
  /** Where the export is made. */
  readonly folder: string;
  readonly #target: string;
  readonly #interrupted = () => {
    this.remove();
    process.exit(130);
  };

  constructor(target: string) {
    this.#target = target;
    mkdirSync(dirname(target), { recursive: true });
    this.folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    process.once('SIGINT', this.#interrupted);
    process.once('SIGTERM', this.#interrupted);
  }

  /** Gives a file or folder in the folder the target's name. */
  publish(name: string): void {
    if (existsSync(this.#target)) rmdirSync(this.#target);
    renameSync(join(this.folder, name), this.#target);
  }

  remove(): void {
    process.off('SIGINT', this.#interrupted);
    process.off('SIGTERM', this.#interrupted);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
