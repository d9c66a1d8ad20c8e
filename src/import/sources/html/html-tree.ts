import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { lookup } from '../../../lookup.ts';
import type { LocalizedText } from '../../../model/localized-text.ts';
import { faults, nested } from '../../words/refusals.ts';

/** Maximum size of a page; the largest releases have a few hundred thousand characters. */
const longest = 10_000_000;
/** Maximum nesting; pages of content management systems reach fifty levels. */
const deepest = 300;
/** Maximum number of copies that a parser makes of unclosed formatting elements. */
const mostCopies = 200_000;

const voids =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[rdh]|t(?:body|head|foot)|option)$/;
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** Returns why a text is refused as HTML, or undefined. Prevents hostile pages from exhausting time or memory. */
export function htmlProblem(html: string): LocalizedText | undefined {
  if (html.length > longest) return faults.longPage;
  if (html.includes('\0')) return faults.notText;
  let depth = 0;
  let open = 0;
  let copies = 0;
  for (const [, closing, written = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    const name = written.toLowerCase();
    const step = closing ? -1 : 1;
    if (formatting.test(name)) open = Math.max(0, open + step);
    else if (!voids.test(name)) depth = Math.max(0, depth + step);
    if (!closing) copies += open;
    if (depth + open > deepest) return nested(deepest);
    if (copies > mostCopies + html.length) return faults.formatting;
  }
  return undefined;
}

/** The tree of a page, or of a part of one. The text must have passed `htmlProblem`. */
export function htmlTree(html: string, fragment: boolean): Root {
  return fromHtml(html, { fragment });
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

export function childrenOf(node: Nodes): readonly ElementContent[] {
  return 'children' in node ? (node.children as ElementContent[]) : [];
}

/** An attribute as it was written, by its name in HTML (`class`, `itemprop`, `http-equiv`). */
export function attribute(node: Element, name: string): string | undefined {
  const property = lookup(properties, name) ?? name;
  const value = lookup(node.properties, property);
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

const properties: Readonly<Record<string, string>> = {
  class: 'className',
  itemprop: 'itemProp',
  datetime: 'dateTime',
  'aria-hidden': 'ariaHidden',
  srcset: 'srcSet',
  'data-src': 'dataSrc',
};

/** All text within a node, with collapsed white space. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  const collect = (at: Nodes): void => {
    const parted = isElement(at) && !inline.test(at.tagName);
    if (parted) parts.push(' ');
    if (at.type === 'text') parts.push(at.value);
    else if (isElement(at) && /^(?:script|style|template|noscript|svg)$/.test(at.tagName)) return;
    else for (const child of childrenOf(at)) collect(child);
    if (parted) parts.push(' ');
  };
  collect(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const inline = /^(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;
