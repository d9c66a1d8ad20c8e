import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseNatively } from './native.ts';

/** `remark` never uses the native parser. */
export type ParserChoice = 'auto' | 'remark';

/**
 * Returns the syntax tree of a body. remark is the reference; the native parser only gets bodies on which it is equal.
 */
export function parseTree(body: string, choice: ParserChoice): Root {
  const native = choice === 'auto' && suitsNative(body) ? parseNatively(body) : undefined;
  return native ?? (hasGfmMarks(body) ? withGfm : plain).parse(body);
}

const plain = unified().use(remarkParse).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).freeze();

/** GFM doubles remark's time, so it is only used for bodies that contain its marks. */
export function hasGfmMarks(body: string): boolean {
  return gfmMarks.test(body);
}

const gfmMarks =
  /[|~@]|\[\^|\[[ \txX\r\n]\]|[wW]{3}\.|[hH][tT]{2}[pP][sS]?:|^[ >\t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*(?::-+:?|-+:)[ \t]*$/m;

/** Whether a body contains none of the marks on which the parsers are known to differ. */
export function suitsNative(body: string): boolean {
  return !(
    strange.test(body) ||
    awkwardLines.test(body) ||
    autolinks.test(body) ||
    (body.includes(']') && awkwardBrackets.test(body)) ||
    (body.includes('|') && awkwardTables.test(body))
  );
}

/*
 * Characters beyond European letters and punctuation; escapes, HTML, code; a fence of tildes; `*` next to `_`; a single
 * carriage return.
 */
const strange = /[^\n\r\x20-;=-[\]^_a-~\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]|~~~|\*_|_\*|\r(?!\n)/;

/**
 * Addresses in running text, which GFM turns into links; not the targets of links. Each alternative begins with its
 * rarest part.
 */
const autolinks =
  /:(?<=(?<!\]\()(?:https?|ftp|xmpp|mailto):)|@(?<!\]\([^\s()]*@)|\.(?<=(?<!\]\((?:https?:\/\/)?)www\.)/i;

/** Footnotes, task boxes and definitions; links that are not written in the plainest way. */
const awkwardBrackets = /\[(?:\^|[ xX\r\n]\])|\]:|\]\((?:(?<!\[[^[\]]*\]\()|(?![^\s()]*(?: "[^"\r\n]*")?\)))/;

/** A row that is not written with outer pipes, or has one cell only. */
const awkwardTables = /^(?:[^|\r\n]+\||\|[^\r\n]*[^|\s]\s*$|\|[ :-]*\| *\r?$)/m;

/** A block quote that is indented or opens with another block; an empty list item; a line of four spaces. */
const awkwardLines = /^(?: +>|> *(?:[>+*#-]|\d)|[ >]*(?:[-+*]|\d{1,9}[.)]|:-+|:?-+:) *\r?$| {4,}\r?$)/m;
