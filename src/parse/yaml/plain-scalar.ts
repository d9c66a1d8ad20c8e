import { afterSpaces, beforeSpaces, isSpaceOrEnd } from './plain-line.ts';

const doubleQuote = 0x22;
const singleQuote = 0x27;
const hyphen = 0x2d;
const colon = 0x3a;
const closeBracket = 0x5d;

/** A plain scalar begins with none of these, nor with a hyphen before a space. */
const indicators = new Set(Array.from('?:,[]{}#&*!|>%@`', (sign) => sign.charCodeAt(0)));

/** Where the colon after a key stands; -1 where there is no key, or one of other signs than a-z, 0-9 and hyphens. */
export function endOfKey(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === hyphen) return -1;
  let at = start;
  while (isKeyUnit(text.charCodeAt(at))) at++;
  return at > start && text.charCodeAt(at) === colon && isSpaceOrEnd(text, at + 1, end) ? at : -1;
}

function isKeyUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === hyphen;
}

/** The scalar that a piece of a line is, with no spaces around it; undefined where that is in doubt. */
export function scalar(text: string, start: number, end: number): string | null | undefined {
  const first = text.charCodeAt(start);
  if (first === doubleQuote || first === singleQuote) return quoted(text, start, end, first);
  if (indicators.has(first) || (first === hyphen && isSpaceOrEnd(text, start + 1, end))) return undefined;
  const value = text.slice(start, end);
  if (value.includes(': ') || value.includes(' #') || value.endsWith(':')) return undefined;
  return isNull(value) ? null : value;
}

/** Whether a plain scalar is null; an empty one never comes this far. */
export function isNull(plain: string): boolean {
  return plain === '~' || plain === 'null' || plain === 'Null' || plain === 'NULL';
}

/** Of escapes it knows only those of a quotation mark and of a backslash. */
function quoted(text: string, start: number, end: number, quote: number): string | undefined {
  if (end - start < 2 || text.charCodeAt(end - 1) !== quote) return undefined;
  const inner = text.slice(start + 1, end - 1);
  if (quote === singleQuote) {
    if (!inner.includes("'")) return inner;
    return inner.replaceAll("''", '').includes("'") ? undefined : inner.replaceAll("''", "'");
  }
  if (!inner.includes('"') && !inner.includes('\\')) return inner;
  return /["\\]/.test(inner.replace(/\\["\\]/g, '')) ? undefined : inner.replace(/\\(["\\])/g, '$1');
}

/** The scalars of a flow sequence that begins and ends on one line; undefined where anything is in doubt. */
export function flowSequence(text: string, start: number, end: number): readonly unknown[] | undefined {
  if (text.charCodeAt(end - 1) !== closeBracket) return undefined;
  const inner = text.slice(start + 1, end - 1);
  if (/[[\]{}]/.test(inner)) return undefined;
  const items: unknown[] = [];
  if (afterSpaces(inner, 0) === inner.length) return items;
  for (let from = 0; from <= inner.length; ) {
    const comma = inner.indexOf(',', from);
    const stop = comma < 0 ? inner.length : comma;
    const at = afterSpaces(inner, from);
    const item = at < stop ? scalar(inner, at, beforeSpaces(inner, at, stop)) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
    from = stop + 1;
  }
  return items;
}
