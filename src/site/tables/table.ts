import type { Published } from '../../archive/archive.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { MessageKey } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { absoluteUrl } from '../../url.ts';
import type { Site } from '../site.ts';
import type { Column } from './columns.ts';
import { eventColumns } from './columns-of-events.ts';
import { amountColumns, contactColumns } from './columns-of-parts.ts';
import { releaseColumns } from './columns-of-releases.ts';
import { type Cell, type CellKind, csvLine, jsonLine } from './csv.ts';

/**
 * Version of the tables, by semantic versioning: a new major version if a column is removed, renamed or changes its
 * type or meaning, a new minor version if something is added.
 */
export const tablesVersion = '1.0.0';

/** An open data table, as CSV and as JSON. */
export interface Table {
  /** Name of its files: `releases`. */
  readonly name: 'releases' | 'amounts' | 'contacts' | 'events';
  readonly title: MessageKey;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  /** The columns that together identify a row. */
  readonly key: readonly string[];
  readonly csv: (entries: readonly Published[], config: Settings) => string;
  readonly json: (entries: readonly Published[], config: Settings) => string;
  /** The rows of a release, a cell for each column. */
  readonly rows: (entry: Published, config: Settings) => readonly (readonly Cell[])[];
  readonly count: (entries: readonly Published[], config: Settings) => number;
}

const noLines = { csv: '', json: [] } as const;

function table<Row>(
  name: Table['name'],
  title: MessageKey,
  key: readonly string[],
  columns: readonly Column<Row>[],
  rowsOf: (entry: Published, config: Settings) => readonly Row[],
): Table {
  const names = columns.map((column) => column.name);
  const jsonNames = names.map((name) => JSON.stringify(name));
  const kinds = columns.map(
    ({ type }): CellKind => (/^(?:number|integer|year)$/.test(type) ? 'number' : 'text'),
  );
  const written = new WeakMap<Published, { url: string; csv: string; json: readonly string[] }>();
  const cellsOf = (entry: Published, config: Settings) =>
    rowsOf(entry, config).map((row) => columns.map(({ of }) => of(row)));
  const linesOf = (entry: Published, config: Settings) => {
    const url = absoluteUrl(config.baseUrl, entry.url);
    const before = written.get(entry);
    if (before?.url === url) return before;
    const rows = cellsOf(entry, config);
    if (rows.length === 0) return noLines;
    const lines = {
      url,
      csv: rows.map((cells) => csvLine(cells, kinds)).join(''),
      json: rows.map((cells) => jsonLine(cells, kinds, jsonNames)),
    };
    written.set(entry, lines);
    return lines;
  };
  return {
    name,
    title,
    key,
    columns,
    rows: cellsOf,
    count: (entries, config) => entries.reduce((count, entry) => count + rowsOf(entry, config).length, 0),
    csv: (entries, config) =>
      csvLine(names, []) + entries.map((entry) => linesOf(entry, config).csv).join(''),
    json: (entries, config) => {
      const rows = entries.flatMap((entry) => linesOf(entry, config).json);
      return rows.length === 0 ? '[]\n' : `[\n  ${rows.join(',\n  ')}\n]\n`;
    },
  };
}

/** Releases, their amounts, contacts and events. Masked contacts have no row. */
export const tables: readonly Table[] = [
  table('releases', 'data.table.releases', ['id'], releaseColumns, (entry, config) => [{ entry, config }]),
  table('amounts', 'data.table.amounts', ['release', 'number'], amountColumns, (entry, config) =>
    entry.release.amounts.map((amount, i) => ({ entry, config, amount, number: i + 1 })),
  ),
  table('contacts', 'data.table.contacts', ['release', 'number'], contactColumns, (entry, config) =>
    entry.release.contacts
      .map((contact, i) => ({ entry, config, contact, number: i + 1 }))
      .filter(({ contact }) => contact.email !== undefined || contact.phones.length > 0),
  ),
  table('events', 'data.table.events', ['release'], eventColumns, (entry, config) => {
    const { event } = entry.release;
    return event ? [{ entry, config, event }] : [];
  }),
];

/** Returns a table of the whole archive as CSV, which several files contain or describe. */
export function tableCsv(site: Site, table: Table): string {
  return csvOf(site).get(table) ?? '';
}

const csvOf = weakMemoize(
  ({ archive, config }: Site): ReadonlyMap<Table, string> =>
    new Map(tables.map((table) => [table, table.csv(archive.releases, config)])),
);
