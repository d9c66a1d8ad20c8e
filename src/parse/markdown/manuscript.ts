import type { Diagnostic, Problem, Span } from '../../model/diagnostic.ts';
import { withoutRefused } from '../text/characters.ts';

/** The source of a body, with its diagnostics. Spans count from the start of the body. */
export class Manuscript {
  readonly diagnostics: Diagnostic[] = [];
  readonly file: string;
  readonly text: string;
  readonly start: number;
  /** With invalid characters replaced by spaces; `checkCharacters` reports them. */
  readonly body: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string, start: number) {
    this.file = file;
    this.text = text;
    this.start = start;
    this.body = withoutRefused(text.slice(start));
  }

  blame(span: Span, problem: Problem): void {
    this.diagnostics.push({ ...problem, file: this.file, ...this.placeOf(span) });
  }

  /** Like `diagnosticAt`, but efficient for many places: a span over several lines is cut at the end of its first. */
  placeOf(span: Span): { line: number; column: number; length: number } {
    this.#lineStarts ??= lineStartsOf(this.text);
    const offset = this.start + span.start;
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const words = this.text.slice(offset, Math.max(this.start + span.end, offset + 1));
    const firstLine = words.search(/[\r\n]/);
    const length = Math.max(1, firstLine < 0 ? words.length : firstLine);
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1, length };
  }
}

/** Offsets of the lines of a text, counted as `placeOf` does. */
function lineStartsOf(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}
