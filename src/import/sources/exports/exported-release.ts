import { escaped } from '../../../body/escaped.ts';
import type { ImportedDocument } from '../../imported-document.ts';
import { htmlFragment } from '../html/html-page.ts';
import { onOwnLines } from '../html/own-lines.ts';
import { knownOf, type Written } from '../known.ts';

/** A release as an export has it: what the fields say, and its parts in order, as HTML. */
export interface ExportedRelease {
  readonly known: Written;
  readonly parts: readonly (string | undefined)[];
  /** What is left out, and why. */
  readonly dropped?: readonly { readonly text: string; readonly why: string }[];
}

/** A release as a document. Its text is that of its parts, each from a line of its own. */
export function exportedDocument(
  file: string,
  { known, parts, dropped = [] }: ExportedRelease,
): ImportedDocument {
  const text = onOwnLines(parts.filter((part) => part !== undefined && part.trim() !== '').join('\n'));
  const { blocks, dropped: noise } = htmlFragment(text, known.url);
  const left = dropped.map((each) => ({ ...each, line: 1 }));
  return { file, text, known: knownOf(known), blocks, dropped: [...left, ...noise] };
}

/** Plain text as HTML: a blank line parts paragraphs, any other line end is a line break. */
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

/** A list of links, each a line. */
export function linkHtml(href: string | undefined, text: string | undefined): string | undefined {
  return href === undefined ? undefined : `<p><a href="${escaped(href)}">${escaped(text ?? href)}</a></p>`;
}

/** Text without its markup, where a field may hold some. */
export function isHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(text);
}

/** A field that holds HTML or plain text. */
export function fieldHtml(text: string | undefined): string | undefined {
  return text === undefined || isHtml(text) ? text : plainHtml(text);
}
