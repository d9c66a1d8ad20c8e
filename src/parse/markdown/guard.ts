import type { Definition, Root, RootContent } from 'mdast';
import { createProblem } from '../../codes/index.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';

/** Limits far above any real release. Beyond them a parser may take minutes, or the stack may overflow. */
export const limits = {
  /** UTF-16 code units in a body. */
  size: 1 << 20,
  lines: 5_000,
  /** Quotes and lists within each other. */
  nesting: 40,
  /** Everything within each other, emphasis too. */
  depth: 100,
  /** Markdown syntax characters in a body. */
  marks: 20_000,
  /** Emphasis, brackets and tags in a run of lines without a blank one. */
  runMarks: 2_500,
  /** Continuation lines in such a run, while a quote or a list is open. */
  looseLines: 500,
  /** Cells of tables in a body, including missing ones. */
  cells: 20_000,
  /** Characters that link definitions may add, if they add more than four times the body. */
  expansion: 1 << 16,
} as const;

/** A reason to refuse a body, and its position: offsets from the start of the body. */
export interface Refusal {
  readonly span: Span;
  readonly problem: Problem;
}

/** Checks a body before it is parsed. Linear in its length. */
export function refuseText(body: string): Refusal | undefined {
  if (body.length > limits.size)
    return refuse(limits.size, createProblem('markdown-too-large', { characters: limits.size }));
  if (isPlain(body)) return undefined;
  const run = { lines: 0, loose: 0, marks: 0, contained: false };
  const lists: number[] = [];
  let weight = 0;
  let marks = 0;
  let lines = 0;
  for (let start = 0; start < body.length; ) {
    const end = lineEnd(body, start);
    if (++lines > limits.lines)
      return refuse(start, createProblem('markdown-too-large', { lines: limits.lines }));
    const opening = openingOf(body, start, end, lists, run.lines === 0);
    if (opening.depth > limits.nesting) return refuse(start, createProblem('markdown-too-deep'));
    if (opening.blank) {
      weight += run.marks ** 2;
      run.lines = run.loose = run.marks = 0;
      run.contained = false;
    } else {
      run.lines++;
      run.contained ||= opening.depth > 0;
      if (!opening.marked) run.loose++;
      for (let i = start; i < end; i++) {
        const kind = kinds[body.charCodeAt(i)] ?? 0;
        marks += kind & 1;
        run.marks += kind >> 1;
      }
    }
    if (run.contained && run.loose > limits.looseLines)
      return refuse(start, createProblem('markdown-too-dense', { lines: limits.looseLines }));
    if (marks > limits.marks || weight + run.marks ** 2 > limits.runMarks ** 2)
      return refuse(start, createProblem('markdown-too-dense', 'marks'));
    start = end + 1;
  }
  return undefined;
}

/** Whether a body has too few lines and marks to reach any limit: a quick check, true for nearly every release. */
function isPlain(body: string): boolean {
  let count = 1;
  anyMark.lastIndex = 0;
  while (anyMark.test(body)) if (++count === limits.looseLines) return false;
  return !longOpening.test(body);
}

/** Markers of quotes and lists that, with those of earlier lines, may nest too deeply. */
const longOpening = new RegExp(`^[ \\t>*+\\-\\d.)]{${limits.nesting / 2}}`, 'm');

/** Checks a tree before it is walked recursively. */
export function refuseTree(tree: Root, bodyLength: number): Refusal | undefined {
  const definitions = new Map<string, Definition>();
  const references: { identifier: string; offset: number }[] = [];
  let cells = 0;
  let level: RootContent[] = tree.children;
  for (let depth = 1; level.length > 0; depth++) {
    const next: RootContent[] = [];
    for (const node of level) {
      const offset = node.position?.start.offset ?? 0;
      if (depth > limits.depth) return refuse(offset, createProblem('markdown-too-deep'));
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node);
      } else if (node.type === 'linkReference' || node.type === 'imageReference') {
        references.push({ identifier: node.identifier, offset });
      } else if (node.type === 'table') {
        cells += node.children.length * (node.children[0]?.children.length ?? 0);
        if (cells > limits.cells)
          return refuse(offset, createProblem('markdown-amplified', { cells: limits.cells }));
      }
      if ('children' in node) for (const child of node.children) next.push(child);
    }
    level = next;
  }
  const allowed = Math.max(limits.expansion, 4 * bodyLength);
  let expansion = 0;
  for (const { identifier, offset } of references) {
    const definition = definitions.get(identifier);
    expansion += (definition?.url.length ?? 0) + (definition?.title?.length ?? 0);
    if (expansion > allowed)
      return refuse(offset, createProblem('markdown-amplified', { link: definition?.label ?? identifier }));
  }
  return undefined;
}

function refuse(at: number, problem: Problem): Refusal {
  return { span: { start: at, end: at + 1 }, problem };
}

function lineEnd(body: string, start: number): number {
  let i = start;
  while (i < body.length && body.charCodeAt(i) !== 10 && body.charCodeAt(i) !== 13) i++;
  return i;
}

/**
 * Returns the number of quotes and lists that a line opens or may be in; `lists` has the columns of open list markers.
 */
function openingOf(body: string, start: number, end: number, lists: number[], afterBlank: boolean) {
  let quotes = 0;
  let i = start;
  let blank = true;
  let marked = false;
  while (i < end) {
    const unit = body.charCodeAt(i);
    if (unit === 32 || unit === 9) i++;
    else if (unit === 62) {
      quotes++;
      i++;
      blank = false;
      marked = true;
    } else {
      blank = false;
      const marker = markerLength(body, i, end);
      if (marker === 0 || isRule(body, i, end)) break;
      while ((lists.at(-1) ?? -1) >= i - start) lists.pop();
      lists.push(i - start);
      marked = true;
      i += marker;
    }
    if (quotes + lists.length > limits.nesting) break;
  }
  if (afterBlank && !blank && i === start) lists.length = 0;
  return { blank, marked, depth: quotes + lists.length };
}

/** Length of the list marker at an offset: `-`, `1.`; 0 if there is none. */
function markerLength(body: string, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < 9 && isDigit(body.charCodeAt(i))) i++;
  const mark = body[i] ?? '';
  if (i > at ? mark !== '.' && mark !== ')' : mark !== '-' && mark !== '*' && mark !== '+') return 0;
  const after = body.charCodeAt(i + 1);
  return i + 1 >= end || after === 32 || after === 9 ? i + 1 - at : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A thematic break, `- - -`, and not nested lists. */
function isRule(body: string, at: number, end: number): boolean {
  return end - at <= 400 && /^([-*])(?:[ \t]*\1){2,}[ \t]*$/.test(body.slice(at, end));
}

/** By code unit: bit 0 for a mark, bit 1 for one whose cost grows with the square of their number. */
const kinds = new Uint8Array(128);
for (const mark of '\\`>&!|@#:') kinds[mark.charCodeAt(0)] = 1;
for (const mark of '*_~[]<') kinds[mark.charCodeAt(0)] = 3;

/** Each of these marks, and each end of a line. */
const anyMark = /[\n\r\\`>&!|@#:*_~[\]<]/g;
