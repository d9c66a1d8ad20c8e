import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder, version } from '../../version.ts';

/** How Kommuniké was installed, so that an archive can install the same. */
export type Dependency =
  /** As in a package.json: a version or range, or the address of a repository. `isAssumed` if it is a guess. */
  | { readonly kind: 'named'; readonly spec: string; readonly isAssumed: boolean }
  /** A packed tarball, or the folder of the program, such as a clone; absolute. */
  | { readonly kind: 'tarball' | 'folder'; readonly path: string };

/**
 * Returns how the running Kommuniké was installed: as given by the package.json next to its `node_modules` (npx has one
 * too), else the folder that it runs from. Global installations don't record this; the same version from the registry
 * is assumed.
 */
export function runningDependency(folder: string = resolve(fileURLToPath(packageFolder))): Dependency {
  const modules = dirname(folder);
  if (basename(modules) !== 'node_modules') return { kind: 'folder', path: folder };
  const spec = specIn(join(modules, '../package.json'));
  if (spec === undefined) return { kind: 'named', spec: `^${version}`, isAssumed: true };
  const [, file] = /^file:(.*)$/.exec(spec) ?? [];
  if (file === undefined) return { kind: 'named', spec, isAssumed: false };
  const path = resolve(modules, '..', file);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return { kind: isFolder ? 'folder' : 'tarball', path };
}

/** Returns the dependency on Kommuniké in a package.json, if there is one. */
function specIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return kommunikeIn(JSON.parse(readFileSync(file, 'utf8')));
}

/** Parts of an existing `package.json`. */
export interface PackageFields {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function kommunikeIn({ dependencies, devDependencies }: PackageFields): string | undefined {
  return dependencies?.kommunike ?? devDependencies?.kommunike;
}
