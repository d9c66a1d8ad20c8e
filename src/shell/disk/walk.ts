import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface WalkResult {
  /** Absolute paths of regular files, in the same order on every machine. */
  readonly files: readonly string[];
  /** Symbolic links that were not followed; the folder itself if it is one. */
  readonly outside: readonly string[];
}

/** Lists a folder, sorted by name; returns an empty list if it does not exist. */
export type EntriesOf = (folder: string) => readonly Dirent[];

/**
 * Lists every file below a folder; returns an empty list if it does not exist. Skips names that begin with a dot, and
 * the temporary copies of editors. Follows links to files and folders below `root` or `folder` that are not hidden.
 */
export function walk(folder: string, root: string, entriesOf: EntriesOf = readEntries): WalkResult {
  const files: string[] = [];
  const outside: string[] = [];
  const top = real(folder);
  if (top === undefined) return { files, outside };
  if (leadsOutside(folder, root)) return { files, outside: [folder] };
  const roots = [top, real(root) ?? root];

  const visit = (at: string, above: ReadonlySet<string>) => {
    for (const entry of entriesOf(at)) {
      if (isSkipped(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) visit(path, above);
      else if (entry.isSymbolicLink()) follow(path, above);
    }
  };
  const follow = (path: string, above: ReadonlySet<string>) => {
    const target = real(path);
    if (target === undefined) return;
    if (!roots.some((each) => isOpen(target, each))) outside.push(path);
    else if (statSync(target).isFile()) files.push(path);
    else if (!above.has(target)) visit(path, new Set([...above, target]));
  };
  visit(folder, new Set([top]));
  return { files, outside };
}

/**
 * Returns whether a path below the root really leads outside, or to something hidden, through a symbolic link. Paths
 * outside the root by name were chosen with an option.
 */
export function leadsOutside(path: string, root: string): boolean {
  if (!isBelow(path, root)) return false;
  const target = real(path);
  return target !== undefined && !isOpen(target, real(root) ?? root);
}

/** Returns whether a real path is below a folder, with no hidden folder or file in between. */
function isOpen(target: string, folder: string): boolean {
  return isBelow(target, folder) && !posixPath(folder, target).split('/').some(isHidden);
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Returns a path relative to the root, with forward slashes. */
export function posixPath(root: string, path: string): string {
  // relative() resolves both
  const inRoot = path.startsWith(root + sep) ? path.slice(root.length + 1) : relative(root, path);
  return sep === '/' ? inRoot : inRoot.split(sep).join('/');
}

export function readEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Dot files, Emacs' `#x#` and `x~`, Vim's `4913` probe and `.swp` files. */
function isSkipped(name: string): boolean {
  return isHidden(name) || name.endsWith('~') || /^#.*#$|^4913$|\.(?:swp|swx|tmp)$/.test(name);
}

export function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined if it is missing or inaccessible. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
