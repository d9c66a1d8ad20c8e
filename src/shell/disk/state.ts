import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Last } from '../../build.ts';
import { digest } from '../../digest.ts';
import type { Made, Written } from '../../model/manifest.ts';
import { emptyMemo, type Memo, type Remembered } from '../../model/memo.ts';
import type { Folders } from './folders.ts';
import { loadSearch, saveSearch } from './search-state.ts';

/** Of a file as written: another size or time means that somebody else has touched it. */
export interface Mark {
  readonly size: number;
  readonly mtimeMs: number;
}

export type MarkedManifest = ReadonlyMap<string, Written & Mark>;

/** What earlier builds into this folder left: the memo, the manifest, and the journal of a broken one. */
export interface State extends Last {
  readonly marked: MarkedManifest;
}

/** An unreadable state is no state: the build is then a clean one. */
export function loadState(folders: Folders): State {
  const files = stateFiles(folders);
  const stored = readJson<StoredManifest>(files.manifest);
  const marked = new Map(stored?.files);
  const lost = new Set<string>();
  for (const path of readJson<string[]>(files.journal) ?? []) {
    if (!marked.has(path)) marked.set(path, { key: '', hash: '', size: -1, mtimeMs: 0 });
    lost.add(path);
  }
  for (const [path, { size, mtimeMs }] of marked) {
    const found = statSync(join(folders.out, path), { throwIfNoEntry: false });
    if (found?.size !== size || found.mtimeMs !== mtimeMs) lost.add(path);
  }
  const madeWith = stored?.madeWith;
  return { memo: loadMemo(folders), manifest: marked, marked, lost, ...(madeWith && { madeWith }) };
}

interface StoredManifest {
  readonly madeWith: Made;
  readonly files: readonly [string, Written & Mark][];
}

interface StoredMemo {
  readonly key: string;
  readonly sources: [string, Remembered][];
}

/** What earlier builds parsed, whatever they wrote. */
export function loadMemo(folders: Folders): Memo {
  const stored = readJson<StoredMemo>(stateFiles(folders).memo);
  const search = loadSearch(folders);
  return {
    ...(stored ? { key: stored.key, sources: new Map(stored.sources) } : emptyMemo),
    ...(search && { search }),
  };
}

/** Nothing is written where nothing was learnt since `last`. */
export function saveMemo(folders: Folders, { key, sources, search }: Memo, last: Memo): void {
  saveSearch(folders, search, last.search);
  const isSame = key === last.key && sources.size === last.sources.size;
  if (isSame && [...sources].every(([path, source]) => last.sources.get(path) === source)) return;
  const stored: StoredMemo = { key, sources: [...sources] };
  writeJson(stateFiles(folders).memo, stored, folders);
}

export function saveManifest(folders: Folders, manifest: MarkedManifest, madeWith: Made): void {
  const stored: StoredManifest = { madeWith, files: [...manifest] };
  writeJson(stateFiles(folders).manifest, stored, folders);
}

/** Names all files that a publication is about to touch: should it break off, the next build knows them as ours. */
export function openJournal(folders: Folders, paths: readonly string[]): void {
  writeJson(stateFiles(folders).journal, paths, folders);
}

export function closeJournal(folders: Folders): void {
  rmSync(stateFiles(folders).journal, { force: true });
}

/** The memo serves every output folder; manifest and journal belong to one. */
function stateFiles({ state, out }: Folders) {
  const id = digest(out).slice(0, 8);
  return {
    memo: join(state, 'memo.json'),
    manifest: join(state, `manifest-${id}.json`),
    journal: join(state, `journal-${id}.json`),
  };
}

/** Nothing where there is no such file, or it can't be read. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Written whole or not at all. */
export function writeJson(file: string, value: unknown, { state }: Folders): void {
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, '.gitignore'), '*\n');
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}
