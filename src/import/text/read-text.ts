import { attributionOf } from '../../parse/quotes/speaker.ts';
import type { Block, ImportedDocument } from '../imported-document.ts';
import { asMarkdown } from './plain.ts';
import { type Line, linesIn } from './text-lines.ts';

/** Converts a typed or pasted text to blocks. */
export function readText(file: string, text: string): ImportedDocument {
  const lines = linesIn(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table > at) {
      blocks.push(tableOf(lines.slice(at, table)));
      at = table;
      continue;
    }
    const run = itemsAt(lines, at);
    if (run - at > (numbered.test(lines[at]?.text ?? '') ? 1 : 0)) {
      const items = lines.slice(at, run);
      const spoken = areSpeech(items, lines[at - 1]);
      for (const item of items) blocks.push(itemOf(item, spoken));
      at = run;
      continue;
    }
    const line = lines[at];
    if (line) blocks.push(lineBlock(line, lines[at + 1]));
    at++;
  }
  return { file, text, blocks, known: {}, dropped: [] };
}

const rule = /^(?:[-–—_*=~·.\s]){3,}$/;
const bullet = /^\s*(?:[•·▪●○◦‣*–—−-]\s+)(?=\S)/;
const dash = /^\s*[–—−-]\s+(?=\S)/;
const numbered = /^\s*\d{1,2}[.)]\s+(?=\S)/;
/** A dash of speech without the space after it. */
const tightDash = /^\s*[–—](?=[\p{Lu}”"])/u;

/** Returns the end of consecutive items. */
function itemsAt(lines: readonly Line[], start: number): number {
  let at = start;
  const first = lines[start]?.text ?? '';
  const mark = numbered.test(first)
    ? numbered
    : bullet.test(first) || tightDash.test(first)
      ? undefined
      : null;
  if (mark === null) return start;
  for (; at < lines.length; at++) {
    const { text = '', begins = true } = lines[at] ?? {};
    if (rule.test(text) || text.includes('\t')) break;
    if (!(mark ?? bullet).test(text) && !(mark === undefined && tightDash.test(text))) break;
    if (at > start && begins && (mark || dash.test(text) || tightDash.test(text))) break;
  }
  return at;
}

/** Whether items with dashes are speech, rather than a list. */
function areSpeech(items: readonly Line[], before: Line | undefined): boolean {
  const texts = items.map(({ text }) => text);
  if (!texts.every((text) => dash.test(text) || tightDash.test(text))) return false;
  const words = texts.map((text) => text.replace(/^\s*[–—−-]\s*/, ''));
  if (words.some((each) => attributionOf(each) !== undefined)) return true;
  const listed = before !== undefined && /:$/.test(before.text);
  return (
    words.every((each) => /[.!?…][”"»’)]?$/u.test(each) && !(listed && each.length < 120)) &&
    words.every((each) => each.length > 40)
  );
}

function itemOf({ text, line, endLine }: Line, spoken: boolean): Block {
  if (spoken) {
    const words = text.replace(/^\s*[–—−-]\s*/, '');
    return { kind: 'quote', text: `– ${asMarkdown(words)}`, line, endLine };
  }
  const ordered = numbered.test(text);
  const words = asMarkdown(text.replace(ordered ? numbered : bullet, ''));
  return { kind: 'item', text: words, level: 1, ...(ordered && { ordered }), line, endLine };
}

/** Returns the end of a table: two rows or more with the same number of cells. */
function tableAt(lines: readonly Line[], start: number): number {
  const columns = cellsOf(lines[start]).length;
  if (columns < 2) return start;
  let end = start + 1;
  while (end < lines.length && cellsOf(lines[end]).length === columns && !lines[end]?.begins) end++;
  return end - start >= 2 ? end : start;
}

function cellsOf(line: Line | undefined): string[] {
  return line?.text.includes('\t') ? line.text.split('\t').map((cell) => cell.trim()) : [];
}

function tableOf(rows: readonly Line[]): Block {
  const [head = [], ...body] = rows.map((row) =>
    cellsOf(row).map((cell) => asMarkdown(cell).replace(/\|/g, '\\|')),
  );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const text = [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
  return { kind: 'table', text, line: rows[0]?.line ?? 1, endLine: rows.at(-1)?.endLine ?? 1 };
}

/** In characters. */
const longestHeading = 90;
const shortestParagraph = 60;

/** A short line without a stop, above a paragraph, is a heading. */
function lineBlock({ text: written, line, endLine }: Line, next: Line | undefined): Block {
  const [, marks, titled] = /^(#{1,6})\s+(.+)$/.exec(written) ?? [];
  if (marks && titled)
    return { kind: 'heading', text: asMarkdown(titled), level: marks.length, line, endLine };
  const text = written.replace(/\t+/g, ' ');
  const short = text.length <= longestHeading && text.length < (next?.text.length ?? 0);
  const isHeading =
    short &&
    /^[\p{Lu}\p{N}”"]/u.test(text) &&
    !/[.,;:…)]$/.test(text) &&
    !/^[^:]{1,20}: /.test(text) &&
    !/[@]|\d{3,}[- ]?\d{3,}/.test(text) &&
    (next?.text.length ?? 0) >= shortestParagraph &&
    /[.!?…][”"»’)]?$/u.test(next?.text ?? '');
  if (isHeading) return { kind: 'heading', text: asMarkdown(text), level: 2, line, endLine };
  return { kind: 'paragraph', text: asMarkdown(text), line, endLine };
}
