import type { Column } from '../../tables/columns.ts';
import type { Cell } from '../../tables/csv.ts';
import type { SharedStrings } from './shared-strings.ts';
import { columnName, sheetCell, textCell } from './sheet-cells.ts';

/** A sheet: a frozen row of headings with filters, and rows of cells below it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly Cell[]>;
  /** Number of the rows that belong to the table; others may follow. */
  readonly count: number;
}

export interface SheetColumn {
  readonly name: string;
  readonly type: Column<never>['type'];
  /** In characters. */
  readonly width: number;
}

/** Rows that are formatted at a time. */
const together = 500;

/** Formats a sheet (SpreadsheetML), in pieces. */
export function* sheetXml({ columns, rows, count }: Sheet, strings: SharedStrings): Generator<string> {
  const names = columns.map((_, i) => columnName(i));
  yield opening(columns);
  yield `<row r="1">${columns.map(({ name }, i) => textCell(`${names[i]}1`, strings.numberOf(name), 'heading')).join('')}</row>`;
  let number = 1;
  let piece = '';
  for (const cells of rows) {
    number++;
    piece += `<row r="${number}">`;
    for (let i = 0; i < columns.length; i++)
      piece += sheetCell(`${names[i]}${number}`, cells[i], columns[i]?.type ?? 'string', strings);
    piece += '</row>';
    if (number % together > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
  const last = names.at(-1);
  yield `</sheetData><autoFilter ref="A1:${last}${count + 1}"/>`;
  // codes are text, which spreadsheets otherwise mark as a mistake
  yield `<ignoredErrors><ignoredError sqref="A1:${last}${number}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** Returns the range of a sheet that its filters are for: `releases!$A$1:$T$17`. */
export function filteredRange({ name, columns, count }: Sheet): string {
  const last = columnName(columns.length - 1);
  return `'${name.replaceAll("'", "''")}'!$A$1:$${last}$${count + 1}`;
}

function opening(columns: readonly SheetColumn[]): string {
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`,
  ].join('');
}
