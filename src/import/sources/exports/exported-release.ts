import { escaped } from '../../../body/escaped.ts';
import type { Block, Dropped, ImportedDocument } from '../../imported-document.ts';
import { htmlFragment } from '../html/html-page.ts';
import { htmlProblem, htmlTree, plainText } from '../html/html-tree.ts';
import { onOwnLines } from '../html/own-lines.ts';
import { knownOf, type Written } from '../known.ts';

/** A release in an export: its fields, and its parts in order, as HTML. */
export interface ExportedRelease {
  readonly known: Written;
  readonly parts: readonly (string | undefined | RolePart)[];
  /** Elected bodies in a separate field. */
  readonly committees?: readonly string[];
  /** Dropped text, and the reason. */
  readonly dropped?: readonly Omit<Dropped, 'line'>[];
}

/** A part from a separate field in the source. */
export interface RolePart {
  readonly role: NonNullable<Block['role']>;
  readonly html: string | undefined;
}

export function contactPart(html: string | undefined): RolePart {
  return { role: 'contact', html };
}

export function boilerplatePart(html: string | undefined): RolePart {
  return { role: 'boilerplate', html };
}

/** Converts a release to a document. Its text consists of its parts, each starting on a new line. */
export function exportedDocument(
  file: string,
  { known, parts, committees = [], dropped: left = [] }: ExportedRelease,
): ImportedDocument {
  const title = known.title !== undefined && isHtml(known.title) ? wordsOf(known.title) : known.title;
  const said = [leadOf(known.summary, parts), ...parts].flatMap((part) => {
    const { html = '', role } = typeof part === 'object' ? part : { html: part, role: undefined };
    return html.trim() === '' ? [] : [{ html: onOwnLines(html), role }];
  });
  const text = said.map(({ html }) => html).join('\n');
  const roles = said.flatMap(({ html, role }) => html.split('\n').map(() => role));
  const { blocks, dropped } = htmlFragment(text, known.url);
  const withRole = (block: Block): Block => {
    const role = roles[block.line - 1];
    return role === undefined ? block : { ...block, role };
  };
  return {
    file,
    text,
    known: knownOf({ ...known, title }),
    ...(committees.length > 0 && { committees }),
    blocks: blocks.map(withRole),
    dropped: [...left.map((each) => ({ ...each, line: 1 })), ...dropped],
  };
}

/** A summary, unless it is in the text: systems show it above the text. */
function leadOf(summary: string | undefined, parts: ExportedRelease['parts']): string | undefined {
  if (summary === undefined) return undefined;
  const text = parts.map((part) => (typeof part === 'object' ? part.html : part) ?? '').join(' ');
  const letters = (html: string) =>
    wordsOf(html)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return letters(text).includes(letters(summary)) ? undefined : fieldHtml(summary);
}

/** Returns the text of HTML or plain text, with decoded character references. */
function wordsOf(html: string): string {
  return htmlProblem(html) === undefined ? plainText(htmlTree(html, true)) : html;
}

/** Returns the names in a field, one or several. */
export function namesIn(field: string): string[] {
  return field
    .split(/[;|\n]|,\s(?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Converts plain text to HTML: a blank line separates paragraphs, other line ends are line breaks. */
export function plainHtml(text: string | undefined): string | undefined {
  return text
    ?.split(/\r?\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part.trim()).replace(/\r?\n/g, '<br>\n')}</p>`)
    .join('\n');
}

/** Lines of one paragraph, such as a contact's. */
export function linesHtml(...lines: readonly (string | undefined)[]): string | undefined {
  const said = lines.filter((line) => line !== undefined && line.trim() !== '');
  return said.length > 0 ? plainHtml(said.join('\n')) : undefined;
}

export interface ExportedPicture {
  readonly src: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

export function pictureHtml({ src, alt = '', caption }: ExportedPicture): string | undefined {
  if (src === undefined) return undefined;
  const below = caption ? `<figcaption>${escaped(caption)}</figcaption>` : '';
  return `<figure><img src="${escaped(src)}" alt="${escaped(alt)}">${below}</figure>`;
}

/** A list of links, one per line. */
export function linkHtml(href: string | undefined, text: string | undefined): string | undefined {
  return href === undefined ? undefined : `<p><a href="${escaped(href)}">${escaped(text ?? href)}</a></p>`;
}

/** Text without markup, for fields that may contain some. */
export function isHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(text);
}

/** A field that contains HTML or plain text. */
export function fieldHtml(text: string | undefined): string | undefined {
  return text === undefined || isHtml(text) ? text : plainHtml(text);
}
