import { deserialize, serialize } from 'node:v8';
import { Lexicon } from '../../search/lexicon.ts';
import type { Row, SearchMemo, Table } from '../../search/search-memo.ts';
import type { Folders } from '../disk/folders.ts';
import { readStateFile, readStateJson, writeStateFile, writeStateJson } from './state-file.ts';

/** The table as stored. The rows' numbers are concatenated; `ends` has the end of each row. */
interface StoredTable {
  readonly program: string;
  readonly stems: string;
  readonly paths: readonly string[];
  readonly keys: readonly string[];
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

/** The plan and the table are shared by all output folders, like the memo. */
const planFile = 'search-plan';
const tableFile = 'search-table';

type StoredPlan = Omit<SearchMemo, 'table'>;

/** Loads the search memo of earlier builds. Its table is read on first use. */
export function loadSearch(folders: Folders): SearchMemo | undefined {
  const stored = readStateJson<StoredPlan>(folders, planFile);
  if (!stored) return undefined;
  const load = () => {
    const found = readStateFile(folders, tableFile, (bytes) => deserialize(bytes) as StoredTable);
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
  writeStateFile(folders, tableFile, serialize(pack(program, table)));
  const plan: StoredPlan = { program, stamp, files };
  writeStateJson(folders, planFile, plan);
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
