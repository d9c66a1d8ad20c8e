import { createProblem } from '../../codes/index.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';

/** Marks of a merge at the beginning of a line, each of exactly seven signs, and fences of code. */
const marks = /(?<=^|[\r\n\ufeff])(?:(<{7}|>{7}|\|{7}|={7})(?=[ \t\r\n]|$)| {0,3}(`{3,}|~{3,}))[^\r\n]*/g;
/** Matches every text with a merge conflict. */
const suspicious = /(?:^|[\r\n\ufeff])(?:<{7}|>{7}|\|{7})(?=[ \t\r\n]|$)/;

/** More are not shown. */
const shown = 10;

/** The merge conflicts in a text, and the text without them. */
export interface Resolved {
  /** Of the same length as the original, with marks and the second version replaced by spaces. */
  readonly text: string;
  readonly conflicts: readonly { readonly span: Span; readonly problem: Problem }[];
}

/**
 * Finds merge conflicts outside of fenced code. A single `=======`, which underlines a heading in Markdown, or an empty
 * table row, `|||||||`, is not a conflict.
 */
export function resolveConflicts(text: string): Resolved {
  if (!suspicious.test(text)) return { text, conflicts: [] };
  const conflicts: Resolved['conflicts'][number][] = [];
  const hidden: Span[] = [];
  let fence: string | undefined;
  let state: 'outside' | 'first' | 'second' = 'outside';
  let hiddenFrom = 0;
  for (const { 0: line, 1: mark, 2: ticks, index: start } of text.matchAll(marks)) {
    if (ticks !== undefined) {
      if (fence === undefined) fence = ticks;
      else if (line.trim().startsWith(fence) && /^[`~\s]*$/.test(line)) fence = undefined;
      continue;
    }
    if (fence !== undefined) continue;
    const span = { start, end: start + line.length };
    const sign = mark?.[0];
    if (sign === '<') {
      if (conflicts.length < shown) conflicts.push({ span, problem: createProblem('merge-conflict', line) });
      hidden.push(span);
      state = 'first';
    } else if (state === 'outside') {
      if (sign === '>' || (sign === '|' && /^\|{7} [^|]+$/.test(line))) {
        if (conflicts.length < shown)
          conflicts.push({ span, problem: createProblem('merge-conflict', line) });
        hidden.push(span);
      }
    } else if (sign === '>') {
      hidden.push(state === 'second' ? { start: hiddenFrom, end: span.end } : span);
      state = 'outside';
    } else if (state === 'first') {
      hiddenFrom = start;
      state = 'second';
    }
  }
  const parts = hidden.reduce(
    ({ done, at }, { start, end }) => ({
      done: done + text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' '),
      at: end,
    }),
    { done: '', at: 0 },
  );
  return { text: parts.done + text.slice(parts.at), conflicts };
}
