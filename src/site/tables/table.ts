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

interface Texts {
  readonly csv: string;
  readonly json: string;
}

/** An open data table, as CSV and as JSON. */
export interface Table {
  /** Name of its files: `releases`. */
  readonly name: 'releases' | 'amounts' | 'contacts' | 'events';
  readonly title: MessageKey;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  /** The columns that together identify a row. */
  readonly key: readonly string[];
  readonly texts: (entries: readonly Published[], config: Settings) => Texts;
  /** The rows of a release, a cell for each column. */
  readonly rows: (entry: Published, config: Settings) => readonly (readonly Cell[])[];
  readonly count: (entries: readonly Published[], config: Settings) => number;
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
  const cellsOf = (entry: Published, config: Settings) =>
    rowsOf(entry, config).map((row) => columns.map(({ of }) => of(row)));
  return {
    name,
    title,
    key,
    columns,
    rows: cellsOf,
    count: (entries, config) => entries.reduce((count, entry) => count + rowsOf(entry, config).length, 0),
    texts: (entries, config) => {
      const csv = [csvLine(names, [])];
      const json: string[] = [];
      for (const entry of entries)
        for (const cells of cellsOf(entry, config)) {
          csv.push(csvLine(cells, kinds));
          json.push(jsonLine(cells, kinds, jsonNames));
        }
      return { csv: csv.join(''), json: json.length === 0 ? '[]\n' : `[\n  ${json.join(',\n  ')}\n]\n` };
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

/** Returns a table of the whole archive, which several files contain or describe. */
export function textsOf(site: Site, table: Table): Texts {
  const known = textsIn(site);
  const texts = known.get(table) ?? table.texts(site.archive.releases, site.config);
  known.set(table, texts);
  return texts;
}

const textsIn = weakMemoize((_: Site) => new Map<Table, Texts>());
