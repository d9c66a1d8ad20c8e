import type { Column } from '../../tables/columns.ts';
import type { Cell } from '../../tables/csv.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type Style, styleOf } from './sheet-styles.ts';

/** Significant digits that a spreadsheet keeps of a number. */
const exactDigits = 15;
/** Spreadsheets count days from here, and get those before March 1900 wrong. */
const dayZero = Date.UTC(1899, 11, 30);
const firstDay = '1900-03-01';
const dayLength = 86_400_000;

/**
 * Formats a cell of a sheet (SpreadsheetML, ISO/IEC 29500). Text is the number of a shared string, which is never
 * calculated, whatever it begins with. Values that a spreadsheet would round or misinterpret are text, too: numbers of more than 15
 * significant digits, days before March 1900.
 */
export function sheetCell(
  reference: string,
  cell: Cell,
  type: Column<never>['type'],
  strings: SharedStrings,
): string {
  if (cell === undefined || cell === '') return '';
  const text = String(cell);
  if (type !== 'string') {
    const [number, style] = numberOf(text, type) ?? [];
    if (number !== undefined && style !== undefined)
      return `<c r="${reference}" s="${styleOf[style]}"><v>${number}</v></c>`;
  }
  return textCell(reference, strings.numberOf(text), 'text');
}

/** @param text number of the text in the shared strings */
export function textCell(reference: string, text: number, style: Style): string {
  return `<c r="${reference}" s="${styleOf[style]}" t="s"><v>${text}</v></c>`;
}

/** Returns the name of a column by its position, from 0: `A`, `Z`, `AA`. */
export function columnName(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : columnName(Math.floor(position / 26) - 1) + last;
}

function numberOf(text: string, type: Column<never>['type']): [number: string, Style] | undefined {
  if (type === 'date' || type === 'datetime') {
    const day = text.slice(0, 10);
    if (day < firstDay || !/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
    const days = (Date.parse(`${day}T00:00Z`) - dayZero) / dayLength;
    if (type === 'date') return [String(days), 'date'];
    // local time in the archive's time zone
    const time = (Date.parse(`1970-01-01T${text.slice(11, 19)}Z`) || 0) / dayLength;
    return [String(days + time), 'datetime'];
  }
  if (!isExact(text)) return undefined;
  if (type !== 'number') return [text, 'plain'];
  const decimals = text.split('.')[1]?.length ?? 0;
  return [text, decimals === 0 ? 'whole' : decimals <= 2 ? 'decimal' : 'plain'];
}

function isExact(text: string): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return false;
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return (text.includes('.') ? digits : digits.replace(/0+$/, '')).length <= exactDigits;
}
