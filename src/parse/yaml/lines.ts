import type { Span } from '../../model/diagnostic.ts';

/** A line of a text, without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `  - key: value`, in its parts; a key is in quotes or holds no colon. */
const fieldPattern = /^(\s*(?:- +)*)("[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s:#"'[{-][^:]*):(?:[ \t]+(.*))?$/;

/** Returns the lines of the top-level field that contains a position, and its key, if there is one. */
export function blockAround(text: string, position: number): Span & { readonly key?: string } {
  let line = lineAt(text, Math.min(position, text.length));
  const isTop = (at: Line) => /^[^\s#-]|^-[^\s]/.test(at.text);
  while (!isTop(line) && line.start > 0) line = lineAt(text, line.start - 1);
  const start = line.start;
  const key = /^["']?([\p{L}\d_-]+)/u.exec(line.text)?.[1];
  let end = line.end;
  while (end < text.length) {
    const next = lineAt(text, afterLineEnd(text, end));
    if (isTop(next) || next.start <= end - 1) break;
    end = next.end;
  }
  return key === undefined ? { start, end } : { start, end, key };
}

/** The value on a line with a key or a hyphen. */
export function writtenValue(line: Line): { readonly start: number; readonly text: string } | undefined {
  const field = fieldPattern.exec(line.text);
  const item = field ? undefined : /^(\s*(?:- +)+)(.*)$/.exec(line.text);
  const text = field ? (field[3] ?? '') : item?.[2];
  if (text === undefined) return undefined;
  return { start: line.end - text.length, text: text.trimEnd() };
}

export function isWithoutColon(line: Line): boolean {
  const text = line.text.trim();
  return text !== '' && !/^(?:#|- |-$)/.test(text) && !/:(?:\s|$)/.test(text);
}

/** Returns the line and the non-blank lines before it, nearest first. */
export function linesUpTo(text: string, last: Line): Line[] {
  const lines: Line[] = [];
  for (let line = last; lines.length < 200; line = lineAt(text, line.start - 1)) {
    if (line.text.trim() !== '') lines.push(line);
    if (line.start === 0) break;
  }
  return lines;
}

/** Returns the line that contains an offset. */
export function lineAt(text: string, position: number): Line {
  let start = Math.max(0, position);
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  const length = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + length, text: text.slice(start, start + length) };
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
