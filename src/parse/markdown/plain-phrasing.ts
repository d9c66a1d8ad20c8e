import type { Data, Link, PhrasingContent } from 'mdast';

/**
 * The HTML of text with its emphasis, links and pictures, as the pipeline in `html.ts` writes it; undefined where it
 * holds anything that the pipeline would trim, encode or take away in a rare way.
 */
export function phrasing(nodes: readonly PhrasingContent[]): string | undefined {
  let html = '';
  let afterBreak = false;
  for (const node of nodes) {
    const written = afterBreak && beginsBlank(node) ? undefined : phrase(node);
    if (written === undefined) return undefined;
    html += written;
    afterBreak = node.type === 'break';
  }
  return html;
}

/** Whether the pipeline takes away blanks after a hard line break. */
function beginsBlank(node: PhrasingContent): boolean {
  const first = 'children' in node ? node.children[0] : node;
  return first !== undefined && 'value' in first && blankStart.test(first.value);
}

function phrase(node: PhrasingContent): string | undefined {
  if (node.data) return archived(node, node.data);
  switch (node.type) {
    case 'text':
      return mayChange.test(node.value) ? encodedLines(node.value) : node.value;
    case 'strong':
      return element('strong', phrasing(node.children));
    case 'emphasis':
      return element('em', phrasing(node.children));
    case 'delete':
      return element('del', phrasing(node.children));
    case 'inlineCode':
      return lineEnd.test(node.value) ? undefined : `<code>${encoded(node.value)}</code>`;
    case 'link':
      return plainAddress.test(node.url) ? link(node, node.url) : undefined;
    case 'break':
      return '<br>\n';
    default:
      return undefined;
  }
}

/** Blanks at the end or the beginning of a line, which parsers seldom leave, are the pipeline's to take away. */
function encodedLines(text: string): string | undefined {
  return blankLineEnd.test(text) ? undefined : encoded(text);
}

/** What `Links` marks: a link or a picture that points into the archive. */
function archived(node: PhrasingContent, data: Data): string | undefined {
  if (node.type !== 'link' && node.type !== 'image') return undefined;
  const name = node.type === 'link' ? 'href' : 'src';
  const address = propertiesOf(data, undefined, name)?.[name];
  if (typeof address !== 'string' || !address.startsWith('kommunike:')) return undefined;
  if (node.type === 'link') return link(node, address);
  return `<img${attribute('src', address)}${attribute('alt', node.alt)}${attribute('title', node.title)}>`;
}

function link({ title, children }: Link, href: string): string | undefined {
  return element('a', phrasing(children), attribute('href', href) + attribute('title', title));
}

/** The properties that a node was given, where they have these names in this order and only its tag was given too. */
export function propertiesOf(data: Data, tag: string | undefined, names: string): Data['hProperties'] {
  if (data.hName !== tag || data.hChildren) return undefined;
  const properties = data.hProperties ?? {};
  return Object.keys(properties).join() === names ? properties : undefined;
}

/** Nothing where what it would hold is nothing. */
export function element(tag: string, content: string | undefined, attributes = ''): string | undefined {
  return content === undefined ? undefined : `<${tag}${attributes}>${content}</${tag}>`;
}

/** With the blank before it; empty where there is no value. */
export function attribute(name: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return '';
  return ` ${name}="${unsafeInValue.test(value) ? value.replace(everyUnsafeInValue, reference) : value}"`;
}

export function encoded(text: string): string {
  return unsafeInText.test(text) ? text.replace(everyUnsafeInText, reference) : text;
}

/** As hast-util-to-html writes it: `&#x26;`. */
function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

/** Text that holds none of these, as most does, is written as it is. */
const mayChange = /[\r\n&<]/;
const unsafeInText = /[&<]/;
const everyUnsafeInText = /[&<]/g;
const unsafeInValue = /[\0"&'`]/;
const everyUnsafeInValue = /[\0"&'`]/g;
const lineEnd = /[\r\n]/;
const blankStart = /^[ \t]/;
const blankLineEnd = /[ \t][\r\n]|[\r\n][ \t]/;
/** Within the page or of a scheme that the schema lets through, with nothing that would be percent-encoded. */
const plainAddress = /^(?:https?:|mailto:|tel:|#)(?:[!#$&-;=?-Z_a-z~]|%[\da-zA-Z]{2})*$/;
