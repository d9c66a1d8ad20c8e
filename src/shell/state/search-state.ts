import { deserialize, serialize } from 'node:v8';
import { Lexicon } from '../../search/lexicon.ts';
import type { Row, SearchMemo, Table } from '../../search/search-memo.ts';
import type { Folders } from '../disk/folders.ts';
import { readStateFile, readStateJson, writeStateFile, writeStateJson } from './state-file.ts';

/** The table as stored. What the rows hold is concatenated, with the end of each row. */
interface StoredTable {
  readonly program: string;
  readonly stems: string;
  readonly words: string;
  readonly paths: readonly string[];
  readonly keys: readonly string[];
  readonly stemEnds: Uint32Array;
  readonly stemNumbers: Uint32Array;
  readonly textEnds: Uint32Array;
  readonly texts: Uint8Array;
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
  const stemEnds = endsOf(all.map(({ stems }) => stems.length));
  const stemNumbers = new Uint32Array(stemEnds.at(-1) ?? 0);
  const textEnds = endsOf(all.map(({ text }) => text.length));
  const texts = new Uint8Array(textEnds.at(-1) ?? 0);
  for (const [i, { stems, text }] of all.entries()) {
    stemNumbers.set(stems, stemEnds[i - 1] ?? 0);
    texts.set(text, textEnds[i - 1] ?? 0);
  }
  return {
    program,
    stems: lexicon.stems.join('\n'),
    words: lexicon.words.join('\n'),
    paths: [...rows.keys()],
    keys: all.map(({ key }) => key),
    stemEnds,
    stemNumbers,
    textEnds,
    texts,
  };
}

function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}

function unpack({ stems, words, paths, keys, stemEnds, stemNumbers, textEnds, texts }: StoredTable): Table {
  const rows = new Map<string, Row>();
  for (const [i, path] of paths.entries()) {
    rows.set(path, {
      key: keys[i] ?? '',
      stems: stemNumbers.subarray(stemEnds[i - 1] ?? 0, stemEnds[i]),
      text: texts.subarray(textEnds[i - 1] ?? 0, textEnds[i]),
    });
  }
  return { lexicon: new Lexicon(lines(stems), lines(words)), rows };
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
