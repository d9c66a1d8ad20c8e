import stringWidth from 'fast-string-width';
import type { Diagnostic } from '../model/diagnostic.ts';
import { visible } from './visible.ts';

/**
 * Returns the line with the mistake and its neighbours, with the position marked. Lines end where editors end them. The
 * marks are aligned in a terminal, whatever the width of the characters before them.
 */
export function codeFrame({ line, column, length }: Diagnostic, text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  const last = Math.min(line + 1, lines.length);
  const digits = String(last).length;
  const frame: string[] = [];
  for (let number = Math.max(1, line - 1); number <= last; number++) {
    const words = lines[number - 1] ?? '';
    const gutter = ` ${String(number).padStart(digits)} |`;
    const isMarked = number === line;
    frame.push(`${isMarked ? '>' : ' '}${gutter}${words && ` ${printable(words)}`}`);
    if (!isMarked) continue;
    const before = printable(words.slice(0, column - 1)).replace(/[^\t]+/g, blanks);
    const marked = printable(words.slice(column - 1, column - 1 + length));
    frame.push(` ${gutter.replace(/\d/g, ' ')} ${before}${'^'.repeat(Math.max(1, widthOf(marked)))}`);
  }
  return frame.join('\n');
}

function blanks(text: string): string {
  return ' '.repeat(widthOf(text));
}

/** In columns. The library counts one for each zero-width character that is not part of an emoji. */
function widthOf(text: string): number {
  return stringWidth(text.replace(/[\u200b\u200e\u200f\u2060-\u2064\ufeff]/g, ''));
}

/** Replaces characters that would move or hide others by visible ones of the same width. */
function printable(text: string): string {
  return visible(text).replace(/\p{Surrogate}/gu, '\ufffd');
}
