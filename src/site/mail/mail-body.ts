import type { Element, ElementContent, Root } from 'hast';
import { mapElements, textOf } from '../../body/body-tree.ts';
import { writeHtml } from '../../body/write-html.ts';
import { lookup } from '../../lookup.ts';

/* Many mail programs drop style sheets, and some of them all classes, so each element has inline styles. */

/** Width of the text, in pixels. */
export const textWidth = 536;

const text = 'font-family:Georgia,serif;font-size:17px;line-height:27px;color:#1c2226';
const heading = 'font-family:Arial,sans-serif;color:#1c2226';
const small = 'font:15px/20px Arial,sans-serif;color:#1c2226';

const styles: Readonly<Record<string, string>> = {
  p: `margin:0 0 18px;${text}`,
  h2: `margin:30px 0 10px;${heading};font-size:20px;line-height:26px`,
  h3: `margin:24px 0 8px;${heading};font-size:17px;line-height:24px`,
  h4: `margin:20px 0 8px;${heading};font-size:16px;line-height:24px`,
  ul: `margin:0 0 18px;padding:0 0 0 24px;${text}`,
  ol: `margin:0 0 18px;padding:0 0 0 24px;${text}`,
  li: 'margin:0 0 6px',
  figure: 'margin:0 0 22px;padding:0',
  blockquote: `margin:0 0 6px;padding:0 0 0 16px;border-left:3px solid #9aa5ab;font-style:italic;${text}`,
  figcaption: 'font:14px/20px Arial,sans-serif;color:#4d585e',
  div: 'overflow-x:auto',
  table: 'margin:0 0 18px;border-collapse:collapse;width:100%',
  th: `padding:6px 10px 6px 0;border-bottom:2px solid #9aa5ab;font-weight:bold;${small}`,
  td: `padding:6px 10px 6px 0;border-bottom:1px solid #c9d0d4;vertical-align:top;${small}`,
  pre: 'margin:0 0 18px;white-space:pre-wrap;font:15px/22px Consolas,monospace;color:#1c2226',
  hr: 'margin:26px 0;border:0;border-top:1px solid #c9d0d4',
};

/** Properties that an e-mail keeps. */
const kept: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'lang',
  'dir',
  'scope',
  'start',
  'colSpan',
  // a table that is wider than a phone is scrolled with the keyboard too
  'tabIndex',
  'role',
  'ariaLabel',
  'rowSpan',
]);

interface MailBodyOptions {
  /** Colour of links. */
  readonly link: string;
  /** Widths of pictures in pixels, by their addresses. */
  readonly widthOf?: ReadonlyMap<string, number>;
}

/** Returns a body whose addresses are absolute as HTML with inline styles. */
export function mailBody(body: Root, { link, widthOf }: MailBodyOptions): string {
  const styled = (element: Element): Element => {
    const { tagName, properties, children } = element;
    if (properties.style !== undefined) return element;
    if (tagName === 'img') return picture(element, widthOf);
    const [only] = children;
    if (tagName === 'p' && children.length === 1 && only?.type === 'element' && only.tagName === 'img')
      return figure(only, widthOf);
    const style = tagName === 'a' ? `color:${link}` : lookup(styles, tagName);
    const own = Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name)));
    const looks = [style, ...cellStyles(element)].filter(Boolean).join(';');
    return {
      ...element,
      children: tagName === 'blockquote' ? children.map(quotedParagraph) : children,
      properties: { ...own, ...(looks && { style: looks }) },
    };
  };
  return writeHtml(mapElements(body, styled));
}

/** Returns as many blocks of a body as fit into a number of bytes, with inline styles. */
export function shortenedMailBody(
  body: Root,
  { limit, ...options }: MailBodyOptions & { readonly limit: number },
): { readonly html: string; readonly isShortened: boolean } {
  const html = mailBody(body, options);
  if (Buffer.byteLength(html) <= limit) return { html, isShortened: false };
  let size = 0;
  const blocks = body.children.map((child) => mailBody({ type: 'root', children: [child] }, options));
  const end = blocks.findIndex((block) => {
    size += Buffer.byteLength(block);
    return size > limit;
  });
  return { html: blocks.slice(0, end).join(''), isShortened: true };
}

/** Outlook takes the width from the attribute alone. */
function picture({ properties: { src, alt } }: Element, widthOf?: ReadonlyMap<string, number>): Element {
  const width = Math.min(textWidth, widthOf?.get(String(src)) ?? textWidth);
  const style = `display:block;width:100%;max-width:${width}px;height:auto;border:0;${small}`;
  return { type: 'element', tagName: 'img', properties: { src, alt: alt ?? '', width, style }, children: [] };
}

/** A picture that has a paragraph to itself, with its title as the caption. */
function figure(image: Element, widthOf?: ReadonlyMap<string, number>): Element {
  const { title } = image.properties;
  const caption = styledElement('figcaption', [{ type: 'text', value: String(title) }]);
  return styledElement('figure', [picture(image, widthOf), ...(title ? [caption] : [])]);
}

function styledElement(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { style: lookup(styles, tagName) }, children };
}

/** In characters. */
const longestNumber = 14;

/** Cells have a class for their alignment. Figures in a column stay on one line. */
function cellStyles(cell: Element): string[] {
  const { tagName, properties } = cell;
  if (tagName !== 'td' && tagName !== 'th') return [];
  const [, side] = /align-(left|center|right)/.exec(String(properties.className)) ?? [];
  const isFigure =
    tagName === 'td' &&
    side === 'right' &&
    textOf({ type: 'root', children: cell.children }, ' ').length <= longestNumber;
  return [
    ...(side || tagName === 'th' ? [`text-align:${side ?? 'left'}`] : []),
    ...(isFigure ? ['white-space:nowrap'] : []),
  ];
}

/** A paragraph of a quotation, which its speaker follows closely. */
function quotedParagraph<T extends ElementContent>(node: T): T | Element {
  if (node.type !== 'element' || node.tagName !== 'p') return node;
  return { ...node, properties: { style: `margin:0 0 4px;font-style:italic;${text}` } };
}
