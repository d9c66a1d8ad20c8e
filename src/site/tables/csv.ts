/** A cell: text, an exact decimal number, or empty. */
export type Cell = string | number | undefined;

/**
 * How a cell is escaped. Numbers are not escaped; they may begin with a minus sign, which would start a formula in
 * text.
 */
export type CellKind = 'text' | 'number';

/**
 * Formats a line of CSV (RFC 4180), with CR LF. Text that a spreadsheet would interpret as a formula (it begins with
 * `=`, `+`, `-`, `@`, also in their full width, a tab or a line end) is prefixed with an apostrophe, as OWASP recommends.
 */
export function csvLine(cells: readonly Cell[], kinds: readonly CellKind[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) line += (i > 0 ? ',' : '') + csvCell(cells[i], kinds[i] ?? 'text');
  return `${line}\r\n`;
}

/** Matches every text that needs an apostrophe or quotation marks. */
const special = /^[=+\-@＝＋－＠\t]|[",\r\n]/;

function csvCell(cell: Cell, kind: CellKind): string {
  if (cell === undefined) return '';
  const written = String(cell);
  if (!special.test(written)) return written;
  const text = kind === 'text' && /^[=+\-@＝＋－＠\t\r\n]/.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Formats a row as a JSON object. Numbers keep all their digits.
 *
 * @param names as JSON
 */
export function jsonLine(
  cells: readonly Cell[],
  kinds: readonly CellKind[],
  names: readonly string[],
): string {
  let members = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === undefined) continue;
    const value = kinds[i] === 'number' ? cell : JSON.stringify(String(cell));
    members += `${members === '' ? '' : ', '}${names[i]}: ${value}`;
  }
  return `{ ${members} }`;
}
