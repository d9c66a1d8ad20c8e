import type { Published } from '../../../archive/archive.ts';
import { message } from '../../../locale/locale.ts';
import { absoluteUrl } from '../../../url.ts';
import { lastOf } from '../../feeds/entry.ts';
import type { Site } from '../../site.ts';
import type { Cell } from '../../tables/csv.ts';
import { type Table, tables, tablesVersion } from '../../tables/table.ts';
import { zip } from '../zip.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { workbookParts } from './workbook-parts.ts';

export const workbookFile = 'archive.xlsx';
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Maximum number of rows below the headings. */
const mostRows = 1_048_575;

/** Returns the tables as a workbook (xlsx): a sheet for each, and one that describes their columns. */
export function workbook(site: Site): Uint8Array {
  const { archive, config } = site;
  const day = lastOf(archive.releases, site)?.day ?? '1980-01-01';
  const sheets = [...tables.flatMap((table) => sheetsOf(site, table)), legend(site)];
  const parts = workbookParts(config.title, sheets);
  return zip(
    (function* () {
      for (const part of parts) yield { ...part, day };
    })(),
  );
}

/**
 * The sheets of a table: one, or several if it has more rows than fit.
 *
 * @param most rows of a sheet
 */
export function sheetsOf({ archive, config }: Site, table: Table, most: number = mostRows): Sheet[] {
  const { releases } = archive;
  const all = table.count(releases, config);
  const columns = columnsOf(
    table,
    releases.slice(0, 200).flatMap((entry) => table.rows(entry, config)),
  );
  return Array.from({ length: Math.max(1, Math.ceil(all / most)) }, (_, i) => ({
    name: i === 0 ? table.name : `${table.name} ${i + 1}`,
    columns,
    rows: part(rowsOf(table, releases, config), i * most, most),
    count: Math.min(most, all - i * most),
  }));
}

function* rowsOf(table: Table, releases: readonly Published[], config: Site['config']) {
  for (const entry of releases) yield* table.rows(entry, config);
}

function* part<T>(all: Iterable<T>, from: number, count: number): Generator<T> {
  let i = 0;
  for (const each of all) {
    if (i >= from + count) return;
    if (i >= from) yield each;
    i++;
  }
}

/** Column widths, from a sample of rows, within limits; headings have a filter button. */
function columnsOf(table: Table, rows: readonly (readonly Cell[])[]): SheetColumn[] {
  return table.columns.map(({ name, type }, i) => {
    const longest = rows.reduce((most, cells) => Math.max(most, String(cells[i] ?? '').length), 0);
    const width = type === 'datetime' ? 17 : Math.min(longest + 2, 60);
    return { name, type, width: Math.max(width, name.length + 4) };
  });
}

/** Descriptions of the columns, then the origin and licence of the file. */
function legend(site: Site): Sheet {
  const { config, locale, sections } = site;
  const column = (name: string, width: number): SheetColumn => ({ name, type: 'string', width });
  const meanings = tables.flatMap((table) =>
    table.columns.map(({ name, type, meaning }): Cell[] => [
      table.name,
      name,
      message(locale, `data.type.${type}`),
      message(locale, meaning),
    ]),
  );
  const { license } = config.openData;
  const from = absoluteUrl(config.baseUrl, sections.get('data') ?? '');
  return {
    name: sheetName(message(locale, 'data.columns')),
    columns: [
      column(message(locale, 'data.sheet'), 14),
      column(message(locale, 'data.column'), 20),
      column(message(locale, 'data.type'), 14),
      column(message(locale, 'data.meaning'), 100),
    ],
    rows: [
      ...meanings,
      [],
      [config.title, undefined, undefined, from],
      ...(license ? [[message(locale, 'data.license'), undefined, undefined, license]] : []),
      [message(locale, 'data.version'), undefined, undefined, tablesVersion],
    ],
    count: meanings.length,
  };
}

/** Returns a valid sheet name, different from those of the tables. */
function sheetName(text: string): string {
  const name = text
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31);
  return name === '' || tables.some((table) => table.name === name.toLowerCase()) ? '…' : name;
}
