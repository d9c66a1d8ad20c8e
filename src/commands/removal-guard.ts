import type { Input, Result } from '../build.ts';
import { createProblem } from '../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../model/diagnostic.ts';
import type { Folders } from '../shell/disk/folders.ts';
import { posixPath } from '../shell/disk/walk.ts';
import type { State } from '../shell/state/state.ts';
import { removed } from '../site/addresses/address-diagnostics.ts';

/** An archive that has lost its releases, for example because a disk is not mounted, must not empty the site. */
export function removals(
  folders: Folders,
  { record }: Input,
  { built, memo }: Result,
  state: State,
): Diagnostic[] {
  if (!built || record?.allowRemovals) return [];
  const { madeWith, manifest } = state;
  const folder = posixPath(folders.root, folders.releases);
  // earlier versions did not store the number
  const before = madeWith?.releases ?? manifest.size;
  if (before > 0 && ![...memo.sources.values()].some(({ release }) => release)) {
    return [diagnosticOf(folder, createProblem('releases-vanished', folder))];
  }
  // if there is a record, the build has compared the site with it
  if (record?.source.text) return [];
  const published = [...manifest.keys()].filter(isPage).length;
  const gone = built.deletes.filter(isPage).length;
  return gone > published / 10 ? [diagnosticOf(folder, removed(gone, published))] : [];
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}
