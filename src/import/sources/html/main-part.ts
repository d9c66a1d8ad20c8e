import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { reasons } from '../../words/reasons.ts';
import type { Dropped } from '../known.ts';
import { attribute, childrenOf, isElement, plainText } from './html-tree.ts';
import { lineOf } from './page-noise.ts';

/**
 * In characters: how much longer than the main part its surroundings may be, in which contacts and dates are searched.
 */
const surroundings = 800;
/** In characters: Readability is unreliable for shorter texts. */
const shortest = 200;
/** Readability takes seconds for larger pages. */
const mostElements = 20_000;
const longestContact = 500;
const longestByline = 120;
const longestLabel = 40;

/**
 * Finds the main part of a page of an unknown system with Readability. Contacts, dates and headings around it, which
 * Readability leaves out, are kept; everything else around it is removed from the tree.
 *
 * @returns the part, and the removed nodes; undefined if Readability finds none
 */
export function mainPart(
  tree: Root,
): { readonly part: Element; readonly dropped: readonly Dropped[] } | undefined {
  const kept = readable(tree);
  const container = common(tree, kept);
  if (container === undefined) return undefined;
  const part = scopeOf(tree, container);
  const dropped: Dropped[] = [];
  if (plainText(part).length > shortest) prune(part, kept, dropped);
  return { part, dropped };
}

/** The elements that Readability keeps. */
function readable(tree: Root): Set<Element> {
  const numbered: Element[] = [];
  const number = (node: Root | Element): void => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      if (child.tagName === 'font' && isLarge(child)) child.tagName = 'h2';
      child.properties.dataAt = `${numbered.length}`;
      numbered.push(child);
      number(child);
    }
  };
  number(tree);
  const html = numbered.length > mostElements ? '' : toHtml(tree);
  for (const element of numbered) delete element.properties.dataAt;
  if (html === '') return new Set();
  const { document } = parseHTML(html);
  const reader = new Readability<DomElement>(document, {
    charThreshold: 100,
    serializer: (node) => node as unknown as DomElement,
  });
  const content = reader.parse()?.content;
  const marked = new Set<Element | undefined>();
  for (const element of content?.querySelectorAll('[data-at]') ?? [])
    marked.add(numbered[Number(element.getAttribute('data-at'))]);
  // an element that became a paragraph has lost its number
  const words = squeezed(content?.textContent ?? '');
  const found = numbered.filter((element) => {
    if (plainText(element) === '') return false;
    const texts = childrenOf(element).map((child) => (child.type === 'text' ? squeezed(child.value) : ''));
    return marked.has(element) || texts.some((text) => text.length >= enough && words.includes(text));
  });
  return new Set(found);
}

/** Large text on old pages is a heading. */
function isLarge(node: Element): boolean {
  return /^(?:[4-7]|\+[1-4])$/.test(attribute(node, 'size')?.trim() ?? '') && plainText(node).length < 150;
}

/** In characters: longer texts are not repeated on a page. */
const enough = 25;

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The part of the DOM used here. */
interface DomElement {
  readonly textContent: string;
  readonly querySelectorAll: (
    selector: string,
  ) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}

/** The smallest element that contains all kept ones. */
function common(tree: Root, kept: ReadonlySet<Element>): Element | undefined {
  let found: Element | undefined;
  const count = (node: Root | Element): number => {
    let all = 0;
    for (const child of childrenOf(node)) if (isElement(child)) all += count(child);
    if (node.type === 'element' && kept.has(node)) all++;
    if (found === undefined && node.type === 'element' && all === kept.size && all > 0) found = node;
    return all;
  };
  count(tree);
  return found;
}

/** The container, extended by surroundings that may belong to it. */
function scopeOf(tree: Root, container: Element): Element {
  const parents = new Map<Element, Element>();
  const visit = (node: Root | Element): void => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      if (node.type === 'element') parents.set(child, node);
      visit(child);
    }
  };
  visit(tree);
  const length = plainText(container).length;
  let scope = container;
  for (;;) {
    const parent = parents.get(scope);
    if (!parent || plainText(parent).length > length + surroundings) return scope;
    scope = parent;
  }
}

function prune(node: Element, kept: ReadonlySet<Element>, dropped: Dropped[]): void {
  const children = node.children;
  node.children = children.filter((child: ElementContent, at) => {
    if (!isElement(child) || plainText(child) === '') return true;
    if (kept.has(node) && phrasing.test(child.tagName)) return true;
    if (holds(child, kept)) {
      prune(child, kept, dropped);
      return true;
    }
    if (belongs(child)) {
      if (plainText(child).length > longestContact) prune(child, kept, dropped);
      return true;
    }
    // a label such as "Contact"
    const next = children.slice(at + 1, at + 4).find(isElement);
    if (next && isLabel(child) && isContact(next)) return true;
    dropped.push({ text: plainText(child), line: lineOf(child), why: reasons.outsideArticle });
    return false;
  });
  node.children = node.children.filter((child) => {
    const isEmptied = isElement(child) && isHeadingOfNothing(child, children, node.children);
    if (isEmptied) dropped.push({ text: plainText(child), line: lineOf(child), why: reasons.outsideArticle });
    return !isEmptied;
  });
}

/** Whether the content below a heading was removed. */
function isHeadingOfNothing(
  heading: Element,
  before: readonly ElementContent[],
  after: readonly ElementContent[],
): boolean {
  if (!/^h[2-6]$/.test(heading.tagName)) return false;
  const next = before.slice(before.indexOf(heading) + 1).find(isElement);
  if (next === undefined || after.includes(next)) return false;
  const left = after.slice(after.indexOf(heading) + 1).find(isElement);
  return left === undefined || /^h[1-6]$/.test(left.tagName);
}

const phrasing = /^(?:a|abbr|b|br|cite|em|font|i|mark|small|span|strong|sub|sup|time|u)$/;

function holds(node: Element, kept: ReadonlySet<Element>): boolean {
  return kept.has(node) || childrenOf(node).some((child) => isElement(child) && holds(child, kept));
}

/** Whether a part that Readability leaves out is a contact or gives a date. */
function belongs(node: Element): boolean {
  const text = plainText(node);
  if (edge.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`)) return false;
  if (/^h[1-3]$/.test(node.tagName) || (text.length <= longestByline && date.test(text))) return true;
  if (text.length > longestContact)
    return childrenOf(node).some((child) => isElement(child) && belongs(child));
  return (
    isContact(node) ||
    ofSender.test(attribute(node, 'class') ?? '') ||
    attribute(node, 'itemprop') === 'datePublished'
  );
}

/** Classes of texts about the sender. */
const ofSender = /(?:^|[\s_-])boiler-?plate(?:$|[\s_-])/i;

function isLabel(node: Element): boolean {
  return plainText(node).length < longestLabel && !linksTo(node, /./);
}

function linksTo(node: Element, address: RegExp): boolean {
  if (node.tagName === 'a' && address.test(attribute(node, 'href') ?? '')) return true;
  return childrenOf(node).some((child) => isElement(child) && linksTo(child, address));
}

function isContact(node: Element): boolean {
  const text = plainText(node);
  if (text.length > longestContact) return false;
  return (
    phone.test(text) || labelledPhone.test(text) || address.test(text) || linksTo(node, /^(?:mailto|tel):/i)
  );
}

/** Classes of parts around the text. */
const edge =
  /(?:^|[\s_-])(?:foot(?:er)?|bottom|top(?:bar)?|head(?:er)?|side(?:bar)?|right|left|menu)(?:$|[\s_-])/i;
const date =
  /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b|\b\d{1,2}\.? \p{L}+ (?:19|20)\d\d\b/u;
const address = /[\w.+-]{1,64}@[\w-]{1,63}\.\w/;
const labelledPhone =
  /(?<!\p{L})(?:t[el]{1,2}f?\p{L}{0,6}|tfn|mob\p{L}{0,6}|puh\p{L}{0,4})[.:]{0,2} ?\+?\d[\d ]{6,}/iu;
const phone = /(?<!\d)(?:\+\d{2}|0\d{1,3})[ \u00a0/-]{0,3}\d[\d \u00a0-]{4,12}\d(?!\d)/;
