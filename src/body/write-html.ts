import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { weakMemoize } from '../incremental/memoize.ts';

/**
 * Returns a tree as HTML. This is the only function that serialises bodies. A body without addresses of the archive is
 * the same tree for pages, feeds and documents, and is serialised only once.
 */
export const writeHtml = weakMemoize((tree: Root): string => contentHtml(tree.children));

/** The commonest nodes are written here, as the library would write them, and all others by the library. */
function contentHtml(nodes: readonly RootContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') html += unsafeInText.test(node.value) ? toHtml(node) : node.value;
    else html += (node.type === 'element' && elementHtml(node)) || toHtml(node);
  }
  return html;
}

function elementHtml({ tagName, properties, children }: Element): string | undefined {
  if (!plainTags.has(tagName)) return undefined;
  let opening = `<${tagName}`;
  for (const name in properties) {
    const attribute = attributes.get(name);
    const value = properties[name];
    const text = Array.isArray(value) ? value.join(' ') : value;
    if (attribute === undefined || typeof text !== 'string' || unsafeInValue.test(text)) return undefined;
    opening += ` ${attribute}="${text}"`;
  }
  return `${opening}>${contentHtml(children)}</${tagName}>`;
}

const plainTags = new Set(
  'a blockquote del em figcaption figure h2 h3 h4 h5 h6 li ol p strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes = new Map([
  ['className', 'class'],
  ['href', 'href'],
  ['id', 'id'],
  ['title', 'title'],
]);
/** Texts with these characters are encoded by the library. */
const unsafeInText = /[&<]/;
const unsafeInValue = /[\0"&'`]/;
