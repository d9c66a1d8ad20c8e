import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Lexicon } from '../../search/lexicon.ts';
import type { Row, SearchMemo, Table } from '../../search/search-memo.ts';
import type { Folders } from './folders.ts';

/** The table as stored. The rows' numbers are concatenated; `ends` has the end of each row. */
interface StoredTable {
  readonly program: string;
  readonly stems: string;
  readonly paths: readonly string[];
  readonly keys: readonly string[];
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

type StoredPlan = Omit<SearchMemo, 'table'>;

/** Loads the search memo of earlier builds. Its table is read on first use. */
export function loadSearch(folders: Folders): SearchMemo | undefined {
  const { plan, table } = searchFiles(folders);
  const stored = read(plan, (bytes) => JSON.parse(bytes.toString('utf8')) as StoredPlan);
  if (!stored) return undefined;
  const load = () => {
    const found = read(table, (bytes) => deserialize(bytes) as StoredTable);
    return found?.program === stored.program ? unpack(found) : undefined;
  };
  let loaded: Table | undefined;
  return {
    ...stored,
    table: () => {
      loaded ??= load();
      return loaded;
    },
  };
}

/** Stores the search memo if it has changed since `last`. */
export function saveSearch(
  folders: Folders,
  memo: SearchMemo | undefined,
  last: SearchMemo | undefined,
): void {
  const table = memo?.table();
  if (!memo || !table || memo === last) return;
  const { program, stamp, files } = memo;
  const names = searchFiles(folders);
  write(folders, names.table, serialize(pack(program, table)));
  const plan: StoredPlan = { program, stamp, files };
  write(folders, names.plan, JSON.stringify(plan));
}

function pack(program: string, { lexicon, rows }: Table): StoredTable {
  const all = [...rows.values()];
  const ends = new Uint32Array(all.length);
  const numbers = new Uint32Array(all.reduce((total, { stems }) => total + stems.length, 0));
  let end = 0;
  for (const [i, { stems }] of all.entries()) {
    numbers.set(stems, end);
    end += stems.length;
    ends[i] = end;
  }
  return {
    program,
    stems: lexicon.stems.join('\n'),
    paths: [...rows.keys()],
    keys: all.map(({ key }) => key),
    ends,
    numbers,
  };
}

function unpack({ stems, paths, keys, ends, numbers }: StoredTable): Table {
  const rows = new Map<string, Row>();
  let start = 0;
  for (const [i, path] of paths.entries()) {
    const end = ends[i] ?? start;
    rows.set(path, { key: keys[i] ?? '', stems: numbers.subarray(start, end) });
    start = end;
  }
  return { lexicon: new Lexicon(stems === '' ? [] : stems.split('\n')), rows };
}

/** The plan and the table are shared by all output folders, like the memo. */
function searchFiles({ state }: Folders) {
  return { plan: join(state, 'search.json'), table: join(state, 'search.bin') };
}

/** Returns undefined if the file is missing or unreadable. */
function read<T>(file: string, parse: (bytes: Buffer) => T): T | undefined {
  try {
    return parse(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Writes a file atomically. */
function write({ state }: Folders, file: string, content: string | Buffer): void {
  mkdirSync(state, { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
