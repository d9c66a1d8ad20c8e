import type { Heading, Html, ListItem, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { createProblem } from '../../codes/index.ts';
import { slugify } from '../../url.ts';
import { windowNames } from '../text/window-names.ts';
import type { Links } from './links.ts';
import type { Manuscript } from './manuscript.ts';
import { oneLine, plainText } from './prose.ts';

/**
 * Generates ids that are unique on the page and no property of `window` or `document`. `citat-`, `fn-` and `fnref-` are
 * reserved for quotes and footnotes.
 */
export class Ids {
  readonly taken = new Set<string>();
  readonly #next = new Map<string, number>();

  ofHeading(words: string): string {
    const slug = slugify(words) || 'h';
    const isTaken = /^(?:citat|fn|fnref|footnote)-/.test(slug) || windowNames.has(slug);
    const base = isTaken ? `h-${slug}` : slug;
    let n = this.#next.get(base) ?? 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (this.taken.has(id)) id = `${base}-${++n}`;
    this.#next.set(base, n + 1);
    this.taken.add(id);
    return id;
  }
}

interface Desk {
  readonly manuscript: Manuscript;
  readonly links: Links;
  readonly ids: Ids;
  readonly idPrefix: string;
  readonly topHeading: number;
  /** Removed HTML tags that are still open. */
  readonly openTags: Set<string>;
}

/**
 * Prepares a tree for the page, in place: resolves links and pictures, drops raw HTML, renumbers headings without gaps
 * and gives them ids, turns task boxes into text. Requires that `refuseTree` has accepted the tree.
 */
export function tidyTree(tree: Root, desk: Desk): void {
  const depths: number[] = [];
  const visit = (parent: Parent, withinLink: boolean): void => {
    let children: Nodes[] | undefined;
    let passed = 0;
    for (const child of parent.children as Nodes[]) {
      if ('children' in child)
        visit(child, withinLink || child.type === 'link' || child.type === 'linkReference');
      const replaced = tidy(child, withinLink, depths, desk);
      if (replaced) {
        children ??= parent.children.slice(0, passed);
        children.push(...replaced);
      } else children?.push(child);
      passed++;
    }
    if (children) parent.children = children as Parent['children'];
  };
  visit(tree, false);
}

/** Returns the replacement of a node; undefined if it stays. */
function tidy(node: Nodes, withinLink: boolean, depths: number[], desk: Desk): Nodes[] | undefined {
  switch (node.type) {
    case 'link':
    case 'linkReference':
      return desk.links.link(node);
    case 'image':
    case 'imageReference':
      return desk.links.image(node, withinLink);
    case 'html':
      dropHtml(node, desk);
      return [];
    case 'paragraph':
      return node.children.every(isBlank) ? [] : undefined;
    case 'heading':
      return tidyHeading(node, depths, desk) ? undefined : [];
    case 'listItem':
      if (typeof node.checked === 'boolean') writeBox(node, node.checked);
      return undefined;
    default:
      return undefined;
  }
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A closing tag is not reported if its opening tag was. */
function dropHtml(node: Html, { manuscript, openTags }: Desk): void {
  const start = node.position?.start.offset ?? 0;
  const rest = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const first = rest.search(/\S/);
  if (first < 0) return;
  const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(rest.trim());
  const tagName = tag?.[2]?.toLowerCase() ?? '';
  if (tag?.[1] === '/' && openTags.delete(tagName)) return;
  if (tag?.[1] === '') openTags.add(tagName);
  const span = { start: start + first, end: start + rest.trimEnd().length };
  manuscript.blame(span, createProblem('html-dropped', rest));
}

/** A heading's level is one more than that of the heading above it; empty headings are removed. */
function tidyHeading(node: Heading, depths: number[], desk: Desk): boolean {
  const words = oneLine(plainText(node));
  if (words === '') return false;
  while ((depths.at(-1) ?? 0) >= node.depth) depths.pop();
  depths.push(node.depth);
  node.depth = Math.min(6, desk.topHeading + depths.length - 1) as Heading['depth'];
  const id = desk.idPrefix + desk.ids.ofHeading(words);
  node.data = { properties: { id } };
  return true;
}

/** A task box becomes a character, which is read aloud; a form control would need a label. */
function writeBox(item: ListItem, checked: boolean): void {
  const box: PhrasingContent = { type: 'text', value: checked ? '☑ ' : '☐ ' };
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(box);
  else item.children.unshift({ type: 'paragraph', children: [box] });
  item.checked = null;
}
