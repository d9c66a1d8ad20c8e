import type { Span } from '../../model/diagnostic.ts';

const space = 0x20;
const hash = 0x23;
const hyphen = 0x2d;
const carriageReturn = 0x0d;

/** The line of a text that is being read, LF or CRLF at its end. */
export class Line {
  readonly text: string;
  /** Where the content begins. */
  start = 0;
  /** Where it ends. */
  end = 0;
  /** The spaces before the content; -1 after the last line. */
  column = -1;
  #next = 0;

  constructor(text: string) {
    this.text = text;
    this.advance();
  }

  /** To the next line with content, the spaces after it left out. */
  advance(): void {
    this.step();
    this.settle();
  }

  /** To the next line, whatever it holds. */
  step(): void {
    const { text } = this;
    const begin = this.#next;
    if (begin >= text.length) {
      this.column = -1;
      return;
    }
    const found = text.indexOf('\n', begin);
    const stop = found < 0 ? text.length : found;
    this.#next = stop + 1;
    this.start = afterSpaces(text, begin);
    this.end = stop > begin && text.charCodeAt(stop - 1) === carriageReturn ? stop - 1 : stop;
    this.column = this.start - begin;
  }

  /** From an empty line or a comment to the next with content; from any other to its own, without spaces after it. */
  settle(): void {
    const { text } = this;
    while (this.column >= 0 && (this.start === this.end || text.charCodeAt(this.start) === hash)) this.step();
    this.end = beforeSpaces(text, this.start, this.end);
  }

  /** Further into the same line, as if only spaces stood before. */
  moveTo(start: number): void {
    this.column += start - this.start;
    this.start = start;
  }

  /** Whether an item of a block sequence begins here. */
  isItem(): boolean {
    return this.text.charCodeAt(this.start) === hyphen && isSpaceOrEnd(this.text, this.start + 1, this.end);
  }
}

/** Where the value of a key in the first column stands, where it is a scalar on the key's own line. */
export function scalarPlace(text: string, key: string): Span | undefined {
  const line = new Line(text);
  while (line.column > 0 || (line.column === 0 && !text.startsWith(`${key}:`, line.start))) line.advance();
  if (line.column < 0) return undefined;
  const { end } = line;
  const start = afterSpaces(text, line.start + key.length + 1);
  return start < end && !'[|>'.includes(text.charAt(start)) ? { start, end } : undefined;
}

export function isSpaceOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) === space;
}

export function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

export function beforeSpaces(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === space) end--;
  return end;
}
