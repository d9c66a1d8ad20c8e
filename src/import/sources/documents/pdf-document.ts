import type { LocalizedText } from '../../../model/localized-text.ts';
import type { Dropped, ImportedDocument } from '../../imported-document.ts';
import { Unreadable } from '../../text/decode.ts';
import { readText } from '../../text/read-text.ts';
import { joined, startsBlock } from '../../text/text-lines.ts';
import { reasons } from '../../words/reasons.ts';
import { refusals } from '../../words/refusals.ts';
import { soleHeading } from './document-text.ts';
import type { DocumentOpener, PdfPage } from './opener.ts';
import { linesOfPage, type PdfLine } from './pdf-lines.ts';

/** Reads a PDF that has text. Throws `Unreadable` for others. */
export async function readPdfDocument(
  bytes: Uint8Array,
  file: string,
  opener: DocumentOpener,
): Promise<ImportedDocument> {
  const { pages, unread } = await opener.pdf(bytes);
  if (pages.every(({ texts }) => texts.length === 0)) throw new Unreadable(refusals.scanned);
  const columns = pages.map(linesOfPage);
  const edges = edgesOf(columns, pages, bodySize(columns.flat(2)));
  const kept = columns.flatMap((parts) => parts.map((lines) => lines.filter((line) => !edges.has(line))));
  const body = bodySize(kept.flat());
  const largest = Math.max(...(columns[0] ?? []).flat().map(({ size }) => size));
  const right = percentile(
    kept.flat().map((line) => line.right - line.x),
    0.98,
  );
  const paragraphs = joinedParts(kept.map((lines) => paragraphsOf(lines, body, largest, right)));
  const document = readText(file, paragraphs.join('\n\n'));
  const turned = pages.flatMap((page) => page.turned).map((text) => ({ text, line: 1, why: reasons.turned }));
  const rest =
    unread > 0
      ? [{ text: `pages ${pages.length + 1}–${pages.length + unread}`, line: 1, why: reasons.tooManyPages }]
      : [];
  const title = soleHeading(document.blocks);
  return {
    ...document,
    known: title === undefined ? {} : { title },
    dropped: [...droppedOf(edges), ...turned, ...rest],
  };
}

/** Headers and footers: lines at the edges that are repeated on several pages or in small print, and page numbers. */
function edgesOf(
  columns: readonly PdfLine[][][],
  pages: readonly PdfPage[],
  body: number,
): Map<PdfLine, LocalizedText> {
  const edges = new Map<PdfLine, LocalizedText>();
  const seen = new Map<string, PdfLine[]>();
  for (const [at, parts] of columns.entries()) {
    const height = pages[at]?.height ?? 0;
    for (const line of parts.flat()) {
      if (line.y > height * 0.12 && line.y < height * 0.88) continue;
      if (pageNumber.test(line.text)) edges.set(line, reasons.pageNumber);
      else if (line.size < body * 0.85 && !/\d{4}/.test(line.text)) edges.set(line, reasons.smallPrint);
      const key = line.text.replace(/\d+/g, '0');
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  }
  for (const lines of seen.values()) {
    if (lines.length < 2) continue;
    // the first may be the only line with a date
    const repeated = /\d{4}/.test(lines[0]?.text ?? '') ? lines.slice(1) : lines;
    for (const line of repeated) if (!edges.has(line)) edges.set(line, reasons.everyPageEdge);
  }
  return edges;
}

const pageNumber =
  /^[-–]?\s*(?:\p{L}{1,6}\.?\s*)?\d{1,3}\s*(?:[-–]|\p{L}{1,3}\s*\d{1,3}|[/(]\s*\d{1,3}\s*\)?)?$/u;

function droppedOf(edges: ReadonlyMap<PdfLine, LocalizedText>): Dropped[] {
  const texts = new Map([...edges].map(([{ text }, why]) => [text, why]));
  return [...texts].map(([text, why]) => ({ text, line: 1, why }));
}

/** The font size of most of the text. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function percentile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;
}

/** Returns paragraphs of a column, each as one line; hard line breaks within a paragraph are kept. */
function paragraphsOf(lines: readonly PdfLine[], body: number, largest: number, whole: number): string[] {
  const paragraphs: string[] = [];
  const width = Math.max(
    percentile(
      lines.map((line) => line.right - line.x),
      0.95,
    ),
    Math.min(whole, 200),
  );
  const leading = leadingOf(lines);
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const gap = before ? before.y - line.y : Number.POSITIVE_INFINITY;
    const level = line.size < body * 1.15 ? 0 : line.size >= largest * 0.95 ? 1 : 2;
    const same = before !== undefined && Math.abs(before.size - line.size) < body * 0.1;
    if (
      before &&
      last !== undefined &&
      same &&
      gap > 0 &&
      gap < Math.max(leading, level ? line.size * 1.4 : 0) * 1.3
    ) {
      const item = startsBlock.test(line.text);
      const continues = level > 0 || (!item && runsOn(before, line, width));
      paragraphs[paragraphs.length - 1] = continues ? withRest(last, line.text) : `${last}\n${line.text}`;
    } else paragraphs.push(`${level ? `${'#'.repeat(level)} ` : ''}${line.text}`);
    before = line;
  }
  return paragraphs;
}

/** Whether a line was wrapped because the next word did not fit. */
function runsOn(before: PdfLine, line: PdfLine, width: number): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) * letter;
  return before.right - before.x + letter + word > width * 0.99;
}

/** The usual distance between lines. */
function leadingOf(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? 0) - line.y;
    return gap > line.size * 0.8 && gap < line.size * 2 ? [gap] : [];
  });
  return percentile(gaps, 0.3) || (lines[0]?.size ?? 10) * 1.2;
}

/** A paragraph may continue in the next column or on the next page. */
function joinedParts(parts: readonly string[][]): string[] {
  const all: string[] = [];
  for (const [first, ...rest] of parts) {
    const last = all.at(-1);
    const divided =
      last !== undefined && first !== undefined && /[\p{Ll},\u00ad-]$/u.test(last) && /^\p{Ll}/u.test(first);
    if (divided) all[all.length - 1] = withRest(last, first);
    else if (first !== undefined) all.push(first);
    all.push(...rest);
  }
  return all;
}

function withRest(before: string, line: string): string {
  return before.endsWith('\u00ad') ? before.slice(0, -1) + line : joined(before, line);
}
