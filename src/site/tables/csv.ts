/** A cell: text, a number as an exact decimal, or nothing. */
export type Cell = string | number | undefined;

/** Numbers stand as they are; they may begin with a minus sign, which in text would start a formula. */
export type CellKind = 'text' | 'number';

/**
 * A line of CSV by RFC 4180, with CR LF. Text that a spreadsheet would take for a formula (it begins with `=`, `+`,
 * `-`, `@`, tab or carriage return) is preceded by an apostrophe, as OWASP advises.
 */
export function csvLine(cells: readonly Cell[], kinds: readonly CellKind[]): string {
  return `${cells.map((cell, i) => csvCell(cell, kinds[i] ?? 'text')).join(',')}\r\n`;
}

function csvCell(cell: Cell, kind: CellKind): string {
  if (cell === undefined) return '';
  const written = String(cell);
  const text = kind === 'text' && /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same as a JSON object; a number keeps all its digits. */
export function jsonLine(
  cells: readonly Cell[],
  kinds: readonly CellKind[],
  names: readonly string[],
): string {
  const members = cells.flatMap((cell, i) => {
    if (cell === undefined) return [];
    const value = kinds[i] === 'number' ? String(cell) : JSON.stringify(String(cell));
    return [`${JSON.stringify(names[i])}: ${value}`];
  });
  return `{ ${members.join(', ')} }`;
}
