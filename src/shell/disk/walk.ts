import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Found {
  /** Absolute paths of regular files, in an order that does not depend on the machine. */
  readonly files: readonly string[];
  /** Symbolic links that lead out of the archive and were not followed. */
  readonly outside: readonly string[];
}

/** What stands in a folder, sorted by name; nothing where there is none. */
export type EntriesOf = (folder: string) => readonly Dirent[];

/**
 * Every file below a folder; none where there is no such folder. Names that begin with a dot, and the copies that
 * editors leave while saving, are passed over. Links are followed within `root` and `folder` only.
 */
export function walk(folder: string, root: string, entriesOf: EntriesOf = readEntries): Found {
  const files: string[] = [];
  const outside: string[] = [];
  const top = real(folder);
  if (top === undefined) return { files, outside };
  const grounds = [top, real(root) ?? root];

  const visit = (at: string, above: ReadonlySet<string>) => {
    for (const entry of entriesOf(at)) {
      if (isPassedOver(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) visit(path, above);
      else if (entry.isSymbolicLink()) follow(path, above);
    }
  };
  const follow = (path: string, above: ReadonlySet<string>) => {
    const target = real(path);
    if (target === undefined) return;
    if (!grounds.some((ground) => isBelow(target, ground))) outside.push(path);
    else if (statSync(target).isFile()) files.push(path);
    else if (!above.has(target)) visit(path, new Set([...above, target]));
  };
  visit(folder, new Set([top]));
  return { files, outside };
}

/** Path from the root with forward slashes. */
export function posixPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
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
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || /^#.*#$|^4913$|\.(?:swp|swx|tmp)$/.test(name);
}

export function real(path: string): string | undefined {
  try {
    return realpathSync(path);
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
