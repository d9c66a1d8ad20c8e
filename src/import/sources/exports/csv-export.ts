import { parse } from 'csv-parse/sync';
import type { LocalizedText } from '../../../model/localized-text.ts';
import { otherColumn, reasons } from '../../words/reasons.ts';
import type { ColumnField, Columns } from '../column-fields.ts';
import { fieldNamed } from '../field-names.ts';
import { sourceOf } from '../known.ts';
import { dayOf } from '../source-date.ts';
import {
  contactPart,
  type ExportedRelease,
  fieldHtml,
  isHtml,
  linesHtml,
  namesIn,
  type RolePart,
} from './exported-release.ts';

/** Reads a table with a header row and commas, semicolons or tabs between columns. */
export function readCsv(text: string, columns: Columns = {}): ExportedRelease[] {
  const [names = [], ...rows]: string[][] = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const fields = names.map((name) => fieldNamed(name, columns));
  return rows.map((row) => releaseOf(row, names, fields));
}

/** Of several columns for one field, the first non-empty one counts; texts are joined. */
function releaseOf(
  row: readonly string[],
  names: readonly string[],
  fields: readonly (ColumnField | undefined)[],
): ExportedRelease {
  const said = new Map<ColumnField, string[]>();
  const dropped: { text: string; why: LocalizedText }[] = [];
  for (const [i, cell] of row.entries()) {
    const field = fields[i];
    if (cell.trim() === '' || field === 'none') continue;
    const known = field && (said.get(field) ?? []);
    const isText = field === 'lead' || field === 'body' || field === 'contact' || field === 'committee';
    if (field && known && (isText || known.length === 0)) said.set(field, [...known, cell]);
    else
      dropped.push({
        text: `${names[i] ?? `column ${i + 1}`}: ${cell}`,
        why: field ? otherColumn(field) : reasons.unmappedColumn,
      });
  }
  const field = (name: ColumnField) => said.get(name)?.[0];
  const parts = (name: ColumnField) => (said.get(name) ?? []).map(fieldHtml);
  return {
    known: {
      title: field('title'),
      date: dayOf(field('date')),
      sender: field('sender'),
      url: field('url'),
      language: field('language'),
      summary: field('summary'),
      source: sourceOf('csv', field('id') ?? field('url')),
    },
    parts: [...parts('lead'), ...parts('body'), ...contactsOf(said.get('contact') ?? [])],
    committees: (said.get('committee') ?? []).flatMap(namesIn),
    dropped,
  };
}

/** Cells without markup are parts of one contact: a name, a number, an address. */
function contactsOf(cells: readonly string[]): RolePart[] {
  return cells.some(isHtml)
    ? cells.map((cell) => contactPart(fieldHtml(cell)))
    : [contactPart(linesHtml(...cells))];
}

/** Whether a text begins with a row that has columns for title and body. */
export function isCsv(text: string, columns: Columns = {}): boolean {
  const row = /^\uFEFF?(.{1,2000})\r?\n/.exec(text)?.[1] ?? '';
  const names = row
    .split(delimiterOf(text))
    .map((name) => fieldNamed(name.trim().replace(/^"|"$/g, ''), columns));
  return names.includes('title') && (names.includes('body') || names.includes('url'));
}

function delimiterOf(text: string): string {
  const row = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => row.split(mark).length;
  return [';', '\t'].find((mark) => count(mark) > count(',')) ?? ',';
}
