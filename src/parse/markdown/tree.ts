import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Plugin, type Processor, unified } from 'unified';
import { parseNatively } from './native.ts';

/** `remark` never uses the native parser. */
export type ParserChoice = 'auto' | 'remark';

/** For `unified().use(markdownParser, 'auto')`. */
export const markdownParser: Plugin<[ParserChoice], string, Root> = function (this: Processor, choice) {
  this.parser = (document) => parseTree(String(document), choice);
};

/** The syntax tree of a body. remark is the reference; the native parser only gets bodies on which it is equal. */
export function parseTree(body: string, choice: ParserChoice): Root {
  const native = choice === 'auto' && suitsNative(body) ? parseNatively(body) : undefined;
  return native ?? (hasGfmMarks(body) ? withGfm : plain).parse(body);
}

const plain = unified().use(remarkParse).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).freeze();

/** GFM costs remark as much again as the rest, so only bodies that hold a mark of it are parsed with it. */
export function hasGfmMarks(body: string): boolean {
  return gfmMarks.test(body);
}

const gfmMarks =
  /[|~@]|\[\^|\[[ \txX\r\n]\]|[wW]{3}\.|[hH][tT]{2}[pP][sS]?:|^[ >\t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*(?::-+:?|-+:)[ \t]*$/m;

/** Whether a body holds none of the marks on which the parsers were ever seen to differ. */
export function suitsNative(body: string): boolean {
  return !awkwardMarks.test(body) && !awkwardLines.test(body);
}

/*
 * Characters beyond European letters and punctuation; escapes, HTML, code; a fence of tildes; `*` beside `_`;
 * footnotes and task boxes; definitions and links that are not written in the plainest way; autolink literals,
 * save where they are the target of a link.
 */
const awkwardMarks =
  /[^\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]|[\\<`]|\r(?!\n)|~~~|\*_|_\*|\[\^|\[[ xX\r\n]\]|\]:|(?<!\[[^[\]]*)\]\(|\]\((?![^\s()]*(?: "[^"\r\n]*")?\))|(?<!\]\((?:https?:\/\/)?)[wW]{3}\.|(?<!\]\()(?:[hH][tT]{2}[pP][sS]?|[fF][tT][pP]|[xX][mM]{2}[pP]|[mM][aA][iI][lL][tT][oO]):|(?<!\]\([^\s()]*)@/;

/*
 * Line by line: a block quote that is indented or opens with another block; an empty list item; a row of a
 * table with one column; a line of nothing but four spaces; a table that is not written with outer pipes.
 */
const awkwardLines =
  /^(?: +>|> *(?:[>+*#-]|\d)|[ >]*(?:[-+*]|\d{1,9}[.)]|:-+|:?-+:|\|[ :-]*\|) *\r?$| {4,}\r?$|[^|\r\n]+\||\|[^\r\n]*[^|\s]\s*$)/m;
