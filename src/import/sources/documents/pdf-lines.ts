import type { PdfPage, PdfText } from './opener.ts';

/** A line of a page or of one of its columns; a wide gap in it is a tab. Lengths are in points. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  /** From the lower edge of the page. */
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** Returns the lines of a page in reading order, column by column. */
export function linesOfPage({ texts, width }: PdfPage): PdfLine[][] {
  const runs = runsOf(texts);
  const column = (region: readonly PdfLine[], left: number, right: number, depth: number): PdfLine[][] => {
    const gutter = depth > 2 ? undefined : gutterOf(region, left, right);
    if (gutter === undefined) return region.length > 0 ? [joinedRuns(region)] : [];
    const parts: PdfLine[][] = [];
    let beside: PdfLine[] = [];
    const flush = () => {
      parts.push(
        ...column(
          beside.filter((run) => run.right <= gutter + 1),
          left,
          gutter,
          depth + 1,
        ),
        ...column(
          beside.filter((run) => run.right > gutter + 1),
          gutter,
          right,
          depth + 1,
        ),
      );
      beside = [];
    };
    for (const run of region) {
      if (!crosses(run, gutter)) beside.push(run);
      else {
        flush();
        parts.push([run]);
      }
    }
    flush();
    return parts;
  };
  return column(runs, 0, width, 0);
}

/** Joins texts on one line with at most a space between them, from the top. */
function runsOf(texts: readonly PdfText[]): PdfLine[] {
  const rows: PdfText[][] = [];
  for (const text of texts.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - text.y < Math.max(first.size, text.size) * 0.4) row.push(text);
    else rows.push([text]);
  }
  return rows.flatMap((row) => {
    const runs: PdfLine[] = [];
    for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const run = runs.at(-1);
      const gap = run ? x - run.right : 0;
      if (run && gap < size * 1.3) {
        const space = gap > size * 0.15 && !/\s$/.test(run.text) && !/^\s/.test(text) ? ' ' : '';
        const right = Math.max(run.right, x + width);
        runs[runs.length - 1] = {
          ...run,
          text: run.text + space + text,
          right,
          size: Math.max(run.size, size),
        };
      } else runs.push({ text, x, y, right: x + width, size });
    }
    return runs;
  });
}

function crosses({ x, right }: PdfLine, gutter: number): boolean {
  return x < gutter - 1 && right > gutter + 1;
}

/** Returns where a page is split into columns of running text; undefined if it is not. */
function gutterOf(runs: readonly PdfLine[], left: number, right: number): number | undefined {
  const width = right - left;
  let best: number | undefined;
  let fewest = runs.length / 3;
  for (let x = left + width * 0.3; x <= left + width * 0.7; x += 2) {
    const crossing = runs.filter((run) => crosses(run, x)).length;
    if (crossing >= fewest) continue;
    const sides = [runs.filter((run) => run.right <= x + 1), runs.filter((run) => run.x >= x - 1)];
    // table cells and lines of contacts are short
    if (
      !sides.every((side) => side.length >= 6 && median(side.map((run) => run.right - run.x)) > width * 0.28)
    )
      continue;
    best = x;
    fewest = crossing;
  }
  return best;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Runs of one line are separated by a tab. */
function joinedRuns(runs: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && line.y === run.y)
      lines[lines.length - 1] = { ...line, text: `${line.text}\t${run.text}`, right: run.right };
    else lines.push(run);
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/ +/g, ' ').trim() }));
}
