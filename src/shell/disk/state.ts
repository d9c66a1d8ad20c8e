import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviousBuild } from '../../build.ts';
import { digest } from '../../digest.ts';
import type { Made, Written } from '../../model/manifest.ts';
import { emptyMemo, type Memo, type Remembered } from '../../model/memo.ts';
import type { Folders } from './folders.ts';
import { loadSearch, saveSearch } from './search-state.ts';

/** The size and time of a file as written. If they differ, something else has changed the file. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export type StampedManifest = ReadonlyMap<string, Written & FileStamp>;

/** What earlier builds into this folder left: the memo, the manifest, and the journal of an interrupted build. */
export interface State extends PreviousBuild {
  readonly stamped: StampedManifest;
  /** Files that an interrupted build may have written. */
  readonly interrupted: ReadonlySet<string>;
}

/** Loads the state. If it is missing or unreadable, the build is a clean one. */
export function loadState(folders: Folders): State {
  const files = stateFiles(folders);
  const stored = readJson<StoredManifest>(files.manifest);
  const stamped = new Map(stored?.files);
  const interrupted = new Set(readJson<string[]>(files.journal) ?? []);
  const lost = new Set<string>();
  for (const path of interrupted) {
    if (!stamped.has(path)) stamped.set(path, { key: '', hash: '', size: -1, mtimeMs: 0 });
    lost.add(path);
  }
  for (const [path, { size, mtimeMs }] of stamped) {
    const found = statSync(join(folders.out, path), { throwIfNoEntry: false });
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

/** Loads what earlier builds parsed, for any output folder. */
export function loadMemo(folders: Folders): Memo {
  const stored = readJson<StoredMemo>(stateFiles(folders).memo);
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
  writeJson(stateFiles(folders).memo, stored, folders);
}

export function saveManifest(folders: Folders, manifest: StampedManifest, madeWith: Made): void {
  const stored: StoredManifest = { madeWith, files: [...manifest] };
  writeJson(stateFiles(folders).manifest, stored, folders);
}

/**
 * Lists all files that a publication is about to touch, so that after an interruption the next build knows they are
 * ours.
 */
export function openJournal(folders: Folders, paths: readonly string[]): void {
  writeJson(stateFiles(folders).journal, paths, folders);
}

export function closeJournal(folders: Folders): void {
  rmSync(stateFiles(folders).journal, { force: true });
}

/** The memo is shared by all output folders; the manifest and journal belong to one. */
function stateFiles({ state, out }: Folders) {
  const id = digest(out).slice(0, 8);
  return {
    memo: join(state, 'memo.json'),
    manifest: join(state, `manifest-${id}.json`),
    journal: join(state, `journal-${id}.json`),
  };
}

/** Returns undefined if the file is missing or unreadable. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a file atomically. */
export function writeJson(file: string, value: unknown, { state }: Folders): void {
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, '.gitignore'), '*\n');
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}
