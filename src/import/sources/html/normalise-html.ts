import type { Element, ElementContent, Parents, Text } from 'hast';
import { select } from 'hast-util-select';
import { attribute, isElement, plainText } from './html-tree.ts';

/**
 * Resolves addresses, gives lazy-loaded pictures their address, turns dead links into text, and moves spaces at the
 * edges of emphasis and links out of it, as Markdown requires.
 */
export function normaliseHtml(node: Parents, base: string | undefined): void {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'img') normalisePicture(child, base);
    if (child.tagName === 'a') normaliseLink(child, base);
    if (isDivision(child)) child.tagName = 'div';
    normaliseHtml(child, base);
  }
  node.children = (node.children as ElementContent[]).flatMap((child, at): ElementContent[] => {
    if (!isElement(child)) return [child];
    const before = node.children[at - 1];
    if (parted.has(child) && isElement(before) && before.tagName !== 'br') return [lineBreak(), child];
    if (/^(?:a|b|em|i|strong)$/.test(child.tagName)) return spaced(child);
    return isEmpty(child) ? [lineBreak(), lineBreak()] : [child];
  });
}

/**
 * Removes headings and emphasis that are unclosed or contain whole paragraphs. Converts description lists to lines,
 * because Markdown has none.
 */
function isDivision({ tagName, children }: Element): boolean {
  if (/^(?:d[dlt]|details|summary)$/.test(tagName)) return true;
  return phrasing.test(tagName) && select(blockElements, { type: 'root', children }) !== undefined;
}

const phrasing = /^(?:h[1-6]|b|em|i|strong|del|s|strike|u|mark|q|code)$/;

const blockElements = [
  'address, article, aside, blockquote, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, h1, h2, h3, h4',
  'h5, h6, header, hr, li, main, ol, p, pre, section, table, ul',
].join(', ');

/** An empty paragraph separates the text around it. */
function isEmpty(node: Element): boolean {
  if (node.tagName === 'table') return plainText(node) === '' && select('img', node) === undefined;
  return (
    parting.test(node.tagName) && node.children.every((child) => child.type === 'text' && !child.value.trim())
  );
}

const parting =
  /^(?:p|div|h[1-6]|address|article|aside|blockquote|d[dlt]|fig(?:ure|caption)|footer|header|main|ol|pre|section|ul)$/;

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

/** A table cell is one line: its paragraphs and line breaks are replaced by spaces. */
export function onOneLine(cell: Element): void {
  cell.children = cell.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'br') return [aSpace()];
    onOneLine(child);
    return select(blockElements, { type: 'root', children: [child] }) === undefined
      ? [child]
      : [aSpace(), child, aSpace()];
  });
}

function aSpace(): Text {
  return { type: 'text', value: ' ' };
}

function spaced(node: Element): ElementContent[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const before = first?.type === 'text' && /^\s/.test(first.value);
  const after = last?.type === 'text' && /\s$/.test(last.value);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return [...(before ? [aSpace()] : []), node, ...(after ? [aSpace()] : [])];
}

function normalisePicture(node: Element, base: string | undefined): void {
  const src = attribute(node, 'src');
  const late = attribute(node, 'data-src') ?? largest(attribute(node, 'srcset'));
  const chosen = src === undefined || src.startsWith('data:') ? late : src;
  node.properties.src = chosen === undefined ? '' : whole(chosen, base);
}

function largest(srcset: string | undefined): string | undefined {
  const sizes = (srcset ?? '').split(/,\s+/).map((part) => part.trim().split(/\s+/));
  return (
    sizes.toSorted((a, b) => Number.parseFloat(b[1] ?? '0') - Number.parseFloat(a[1] ?? '0'))[0]?.[0] ||
    undefined
  );
}

/** Addresses and numbers next to another element without a space, which style sheets separate. */
const parted = new WeakSet<Element>();

function normaliseLink(node: Element, base: string | undefined): void {
  const href = attribute(node, 'href') ?? '';
  if (/^(?:mailto|tel):/i.test(href)) parted.add(node);
  const text = plainText(node);
  const address = /^(?:mailto|tel):([^?]*)/i.exec(href)?.[1];
  const said = address !== undefined && (/^tel:/i.test(href) || text.includes(address));
  if (!href || href.startsWith('#') || /^\s*(?:javascript|data|vbscript):/i.test(href) || said || !text) {
    node.tagName = 'span';
    node.properties = {};
  } else node.properties.href = whole(href, base);
}

function whole(href: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
}
