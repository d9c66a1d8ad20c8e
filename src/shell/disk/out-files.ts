import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isSystemError } from './publish-problems.ts';
import type { Staged } from './staging.ts';
import { statsOf } from './walk.ts';

/** What the site's folder has at the paths of files to be published. */
export interface Survey {
  /** Files that no earlier build is known to have written, but that already have the right content. */
  readonly adopted: ReadonlySet<Staged>;
  /** Files that no earlier build is known to have written, with different content. */
  readonly foreign: readonly string[];
  /** Folders where files must go, and files where folders must. */
  readonly blocked: readonly string[];
}

/**
 * Finds files and folders that are in the way. `ours` are the paths that earlier builds wrote, `deletes` those to be
 * deleted.
 */
export function survey(
  out: string,
  staged: readonly Staged[],
  ours: { has(path: string): boolean },
  deletes: readonly string[],
): Survey {
  const adopted = new Set<Staged>();
  const foreign: string[] = [];
  const going = new Set(deletes);
  const blocked = foldersOf(staged).filter(
    (folder) => !going.has(folder) && statsOf(join(out, folder))?.isDirectory() === false,
  );
  for (const file of staged) {
    const { path } = file;
    const found = statsOf(join(out, path));
    if (!found) continue;
    if (found.isDirectory()) {
      if (filesBelow(out, path).some((each) => !going.has(each))) blocked.push(path);
    } else if (!ours.has(path)) {
      if (isSameFile(out, file)) adopted.add(file);
      else foreign.push(path);
    }
  }
  return { adopted, foreign, blocked };
}

/** Returns all folders of the files, parents first. */
function foldersOf(files: readonly { readonly path: string }[]): string[] {
  const folders = new Set<string>();
  const add = (folder: string) => {
    if (folder === '.' || folders.has(folder)) return;
    add(dirname(folder));
    folders.add(folder);
  };
  for (const { path } of files) add(dirname(path));
  return [...folders];
}

/** Creates the folders of files, and checks that they are writable. */
export function prepareFolders(out: string, files: readonly Staged[]): void {
  for (const folder of ['.', ...foldersOf(files)]) {
    const path = join(out, folder);
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  }
}

/** Files to be deleted that are where folders must be made, or below where files must go. */
export function inTheWay(deletes: readonly string[], files: readonly Staged[]): string[] {
  if (deletes.length === 0) return [];
  const folders = new Set(foldersOf(files));
  const paths = new Set(files.map(({ path }) => path));
  return deletes.filter(
    (path) => folders.has(path) || foldersOf([{ path }]).some((folder) => paths.has(folder)),
  );
}

/** Moves a staged file to its place in one step, replacing what is there. */
export function moveInto(out: string, { path, staged }: Staged): void {
  const target = join(out, path);
  try {
    renameSync(staged, target);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EXDEV') throw error;
    // a folder of the site is on another file system
    const near = join(dirname(target), '.kommunike-new');
    copyFileSync(staged, near);
    renameSync(near, target);
  }
}

export function isSameFile(out: string, { path, staged, size }: Staged): boolean {
  try {
    const found = join(out, path);
    return statSync(found).size === size && readFileSync(found).equals(readFileSync(staged));
  } catch {
    return false;
  }
}

/** Deletes a file and any folders left empty. */
export function deleteFile(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const at = join(out, folder);
    if (existsSync(at) && readdirSync(at).length > 0) return;
    if (existsSync(at)) rmdirSync(at);
  }
}

/** The paths of all files below a folder of the site, which may be `.`. */
export function filesBelow(out: string, folder: string): string[] {
  return readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, sep).length).split(sep).join('/'));
}
