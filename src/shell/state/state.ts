import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviousBuild } from '../../build.ts';
import { digest } from '../../digest.ts';
import type { Made, Written } from '../../model/manifest.ts';
import { emptyMemo, type Memo, type Remembered } from '../../model/memo.ts';
import type { Folders } from '../disk/folders.ts';
import { statsOf } from '../disk/walk.ts';
import { loadSearch, saveSearch } from './search-state.ts';
import { readStateJson, replaceFile, writeStateJson } from './state-file.ts';

/** The size and time of a file as written. If they differ, something else has changed the file. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export type StampedManifest = ReadonlyMap<string, Written & FileStamp>;

/** State of earlier builds into this folder, including interrupted ones. */
export interface State extends PreviousBuild {
  readonly stamped: StampedManifest;
  /** Files that an interrupted build may have written. */
  readonly interrupted: ReadonlySet<string>;
}

/** Loads the state. Missing, damaged or foreign files count as empty: the build is then a clean one. */
export function loadState(folders: Folders): State {
  const names = manifestFiles(folders);
  const stored =
    readStateJson<StoredManifest>(folders, names.current) ??
    readStateJson<StoredManifest>(folders, names.copy);
  const stamped = new Map(stored?.files);
  const interrupted = new Set<string>();
  for (const [path, { hash }] of readStateJson<StoredManifest>(folders, names.next)?.files ?? []) {
    if (stamped.get(path)?.hash !== hash) interrupted.add(path);
    if (!stamped.has(path)) stamped.set(path, { key: '', hash: '', size: -1, mtimeMs: 0 });
  }
  const lost = new Set(interrupted);
  for (const [path, { size, mtimeMs }] of stamped) {
    const found = statsOf(join(folders.out, path));
    if (found?.size !== size || found.mtimeMs !== mtimeMs) lost.add(path);
  }
  const madeWith = stored?.madeWith;
  return {
    memo: loadMemo(folders),
    manifest: stamped,
    stamped,
    lost,
    interrupted,
    ...(madeWith && { madeWith }),
  };
}

interface StoredManifest {
  readonly madeWith: Made;
  readonly files: readonly [string, Written & FileStamp][];
}

interface StoredMemo {
  readonly key: string;
  readonly sources: [string, Remembered][];
}

const memoFile = 'memo';

/** Loads the memo of earlier builds, for any output folder. */
export function loadMemo(folders: Folders): Memo {
  const stored = readStateJson<StoredMemo>(folders, memoFile);
  const search = loadSearch(folders);
  return {
    ...(stored ? { key: stored.key, sources: new Map(stored.sources) } : emptyMemo),
    ...(search && { search }),
  };
}

/** Stores the memo if it has changed since `last`. */
export function saveMemo(folders: Folders, { key, sources, search }: Memo, last: Memo): void {
  saveSearch(folders, search, last.search);
  const isSame = key === last.key && sources.size === last.sources.size;
  if (isSame && [...sources].every(([path, source]) => last.sources.get(path) === source)) return;
  const stored: StoredMemo = { key, sources: [...sources] };
  writeStateJson(folders, memoFile, stored);
}

/**
 * Stores the manifest of a pending publication, so that after an interruption the next build knows which files are ours
 * and which of them it must check again.
 */
export function saveNextManifest(folders: Folders, manifest: StampedManifest, madeWith: Made): void {
  const stored: StoredManifest = { madeWith, files: [...manifest] };
  writeStateJson(folders, manifestFiles(folders).next, stored);
}

/** Makes the manifest of a finished publication the current one. */
export function confirmManifest(folders: Folders): void {
  const { next, current, copy } = manifestFiles(folders);
  const at = (name: string) => join(folders.state, name);
  replaceFile(at(next), at(current));
  copyFileSync(at(current), at(`${copy}.new`));
  replaceFile(at(`${copy}.new`), at(copy));
}

/**
 * The manifest belongs to one output folder. Two copies are kept, because without it a build can't distinguish its own
 * files from others.
 */
function manifestFiles({ out }: Folders) {
  const id = digest(out).slice(0, 8);
  return { current: `manifest-${id}`, copy: `manifest-${id}-copy`, next: `manifest-${id}-next` };
}
