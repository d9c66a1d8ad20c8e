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
  return `${cells.map((cell, i) => csvCell(cell, kinds[i] ?? 'text')).join(',')}\r\n`;
}

function csvCell(cell: Cell, kind: CellKind): string {
  if (cell === undefined) return '';
  const written = String(cell);
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
  const members: string[] = [];
  for (const [i, cell] of cells.entries()) {
    if (cell === undefined) continue;
    members.push(`${names[i]}: ${kinds[i] === 'number' ? cell : JSON.stringify(String(cell))}`);
  }
  return `{ ${members.join(', ')} }`;
}
