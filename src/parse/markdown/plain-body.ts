import type { Root as Body, Element, ElementContent } from 'hast';
import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { archiveTarget } from '../../body/archive-address.ts';

/**
 * Converts a tree from `tidyTree` that contains only the commonest nodes to HTML; undefined for any other tree, which
 * `sanitisedBody` converts with the library. The result is the same.
 *
 * It needs no sanitiser, because it cannot contain anything that the sanitiser removes: its tags and the names of its
 * attributes are those below, ids and classes are our own, and addresses are those of the archive or match
 * `plainAddress`.
 */
export function plainBody(tree: Root): Body | undefined {
  const children = blocks(tree.children, false);
  return children && { type: 'root', children };
}

/** @param isWrapped whether there are line ends before and after the blocks too */
function blocks(nodes: readonly RootContent[], isWrapped: boolean): ElementContent[] | undefined {
  const content: ElementContent[] = isWrapped ? [lineEnd] : [];
  for (const node of nodes) {
    const converted = block(node);
    if (!converted) return undefined;
    if (!isWrapped && content.length > 0) content.push(lineEnd);
    content.push(converted);
    if (isWrapped) content.push(lineEnd);
  }
  return trimmed(content);
}

function block(node: RootContent): Element | undefined {
  switch (node.type) {
    case 'paragraph':
      return element(node.data ? 'figcaption' : 'p', phrasing(node.children));
    case 'heading':
      return element(`h${node.depth}`, phrasing(node.children), node.data?.properties);
    case 'blockquote':
      return element(node.data ? 'figure' : 'blockquote', blocks(node.children, true), node.data?.properties);
    case 'list':
      return list(node);
    case 'thematicBreak':
      return element('hr', []);
    default:
      return undefined;
  }
}

function list({ ordered, start, spread, children }: List): Element | undefined {
  const isLoose = spread || children.some(isLooseItem);
  const content: ElementContent[] = [lineEnd];
  for (const child of children) {
    const converted = item(child, isLoose);
    if (!converted) return undefined;
    content.push(converted, lineEnd);
  }
  const properties = typeof start === 'number' && start !== 1 ? { start } : none;
  return element(ordered ? 'ol' : 'ul', trimmed(content), properties);
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

/** In a tight list, paragraphs are without their tags. */
function item({ children }: ListItem, isLoose: boolean): Element | undefined {
  const content: ElementContent[] = [];
  let isBare = true;
  for (const child of children) {
    isBare = !isLoose && child.type === 'paragraph';
    const converted = isBare && child.type === 'paragraph' ? phrasing(child.children) : block(child);
    if (!converted) return undefined;
    if (!isBare || child !== children[0]) content.push(lineEnd);
    if (Array.isArray(converted)) content.push(...converted);
    else content.push(converted);
  }
  if (!isBare) content.push(lineEnd);
  return element('li', trimmed(content));
}

function phrasing(nodes: readonly PhrasingContent[]): ElementContent[] | undefined {
  const content: ElementContent[] = [];
  for (const node of nodes) {
    const converted = phrase(node);
    if (!converted) return undefined;
    content.push(converted);
  }
  return trimmed(content);
}

function phrase(node: PhrasingContent): ElementContent | undefined {
  switch (node.type) {
    case 'text':
      return hasBlankLineEnds.test(node.value) ? undefined : { type: 'text', value: node.value };
    case 'strong':
      return element('strong', phrasing(node.children));
    case 'emphasis':
      return element('em', phrasing(node.children));
    case 'link': {
      const href = node.data?.properties?.href ?? node.url;
      const isSafe = archiveTarget(href) !== undefined || plainAddress.test(String(href));
      return isSafe ? element('a', phrasing(node.children), withTitle({ href }, node.title)) : undefined;
    }
    case 'image': {
      const src = node.data?.properties?.src;
      if (archiveTarget(src) === undefined) return undefined;
      return element('img', [], withTitle({ src, alt: node.alt ?? '' }, node.title));
    }
    default:
      return undefined;
  }
}

function withTitle(
  properties: Element['properties'],
  title: string | null | undefined,
): Element['properties'] {
  if (typeof title === 'string') properties.title = title;
  return properties;
}

function element(
  tagName: string,
  children: ElementContent[] | undefined,
  properties: Element['properties'] = none,
): Element | undefined {
  return children && { type: 'element', tagName, properties, children };
}

/** Without the space for more elements that an array keeps when it grows: bodies are kept throughout a build. */
function trimmed<T>(grown: T[]): T[] {
  return grown.slice();
}

/** Shared by all bodies, like `none`. */
export const lineEnd: ElementContent = Object.freeze({ type: 'text', value: '\n' });
export const none: Element['properties'] = Object.freeze({});

/** Blanks around line ends, which the library removes; parsers seldom leave any. */
const hasBlankLineEnds = /[\r\n](?:[ \t]|(?<=[ \t][\r\n]))/;
/** An address within the page or on the web, without characters that are percent-encoded. */
const plainAddress = /^(?:https?:\/\/|mailto:|tel:|#)[\w!#$&'()*+,./:;=?@~-]*$/;
