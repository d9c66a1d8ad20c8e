import type { Published } from '../../archive/archive.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { MessageKey } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
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

/** Memoizes what depends on a release and, of the config, only on the site's address. */
function memoized<T>(compute: (entry: Published, config: Settings) => T) {
  const known = new WeakMap<Published, { readonly baseUrl: string; readonly value: T }>();
  return (entry: Published, config: Settings): T => {
    const before = known.get(entry);
    if (before?.baseUrl === config.baseUrl) return before.value;
    const value = compute(entry, config);
    known.set(entry, { baseUrl: config.baseUrl, value });
    return value;
  };
}

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
  const cellsOf = memoized((entry, config) =>
    rowsOf(entry, config).map((row) => columns.map(({ of }) => of(row))),
  );
  const linesOf = memoized((entry, config) => {
    const rows = cellsOf(entry, config);
    return {
      csv: rows.map((cells) => csvLine(cells, kinds)).join(''),
      json: rows.map((cells) => jsonLine(cells, kinds, jsonNames)),
    };
  });
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
