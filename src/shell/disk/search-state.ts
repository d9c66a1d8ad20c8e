import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Lexicon } from '../../search/lexicon.ts';
import type { Row, SearchMemo, Table } from '../../search/search-memo.ts';
import type { Folders } from './folders.ts';

/** As stored: the rows' numbers stand one after the other, a release's up to its end. */
interface StoredTable {
  readonly program: string;
  readonly stems: string;
  readonly paths: readonly string[];
  readonly keys: readonly string[];
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

type StoredPlan = Omit<SearchMemo, 'table'>;

/** What earlier builds learnt for the search; its table is read when it is first asked for. */
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

/** Nothing is written where nothing was learnt since `last`. */
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

/** The table serves every output folder as the memo does; the plan goes with it. */
function searchFiles({ state }: Folders) {
  return { plan: join(state, 'search.json'), table: join(state, 'search.bin') };
}

/** An unreadable state is no state. */
function read<T>(file: string, parse: (bytes: Buffer) => T): T | undefined {
  try {
    return parse(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Written whole or not at all. */
function write({ state }: Folders, file: string, content: string | Buffer): void {
  mkdirSync(state, { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
