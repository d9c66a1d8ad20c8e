import type { Element, ElementContent, Root } from 'hast';
import { mapElements } from '../../body/body-tree.ts';
import { writeHtml } from '../../body/write-html.ts';
import { lookup } from '../../lookup.ts';

/* Many mail programs drop style sheets, and some of them all classes, so each element has inline styles. */

const text = "font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:27px;color:#1c2226";

const styles: Readonly<Record<string, string>> = {
  p: `margin:0 0 18px;${text}`,
  h2: 'margin:30px 0 10px;font-family:Arial,Helvetica,sans-serif;font-size:20px;line-height:26px;color:#1c2226',
  h3: 'margin:24px 0 8px;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:24px;color:#1c2226',
  h4: 'margin:20px 0 8px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#1c2226',
  ul: `margin:0 0 18px;padding:0 0 0 24px;${text}`,
  ol: `margin:0 0 18px;padding:0 0 0 24px;${text}`,
  li: 'margin:0 0 6px',
  figure: 'margin:0 0 22px;padding:0',
  blockquote: `margin:0 0 6px;padding:0 0 0 16px;border-left:3px solid #9aa5ab;font-style:italic;${text}`,
  figcaption: 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#4d585e',
  table: 'margin:0 0 18px;border-collapse:collapse;width:100%',
  th: 'padding:6px 10px 6px 0;border-bottom:2px solid #9aa5ab;text-align:left;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:20px;color:#1c2226',
  td: 'padding:6px 10px 6px 0;border-bottom:1px solid #c9d0d4;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:20px;color:#1c2226',
  pre: 'margin:0 0 18px;white-space:pre-wrap;font-family:Consolas,monospace;font-size:15px;line-height:22px;color:#1c2226',
  img: 'display:block;max-width:100%;height:auto;border:0',
  hr: 'margin:26px 0;border:0;border-top:1px solid #c9d0d4',
};

/** Properties that an e-mail keeps. */
const kept: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'lang',
  'dir',
  'start',
  'colSpan',
  'rowSpan',
]);

/** Returns a body whose addresses are absolute as HTML with inline styles. @param link colour of links. */
export function mailBody(body: Root, link: string): string {
  const styled = (element: Element): Element => {
    const { tagName, properties } = element;
    if (properties.style !== undefined) return element;
    const style = tagName === 'a' ? `color:${link}` : lookup(styles, tagName);
    const own = Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name)));
    const children = tagName === 'blockquote' ? element.children.map(said) : element.children;
    return { ...element, children, properties: { ...own, ...(style && { style }) } };
  };
  return writeHtml(mapElements(body, styled));
}

/** A paragraph of a quotation, with a small gap before its speaker. */
function said<T extends ElementContent>(node: T): T | Element {
  if (node.type !== 'element' || node.tagName !== 'p') return node;
  return { ...node, properties: { style: `margin:0 0 4px;font-style:italic;${text}` } };
}
