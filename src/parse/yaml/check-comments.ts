import type { Span } from '../../model/diagnostic.ts';

/** A comment that begins with `check:`, which an import writes for uncertain values. */
export interface CheckComment {
  readonly span: Span;
  readonly reason: string;
}

const mark = /(?<=^|[ \t])#[ \t]*check:[ \t]*(.*)$/gim;

/** Returns the comments of a YAML text that begin with `check:`, with offsets in it. */
export function checkComments(text: string, isInScalar: (at: number) => boolean): CheckComment[] {
  if (!/# *check:/i.test(text)) return [];
  return [...text.matchAll(mark)].flatMap(({ 0: comment, 1: reason = '', index }) =>
    isInScalar(index)
      ? []
      : [{ span: { start: index, end: index + comment.trimEnd().length }, reason: reason.trim() }],
  );
}
