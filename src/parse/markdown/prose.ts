import type { Nodes } from 'mdast';

/** Returns the text of a node without markup; a picture is represented by its text alternative. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'link':
    case 'linkReference':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return plainTextOf(node.children);
    default:
      return '';
  }
}

function plainTextOf(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) text += plainText(node);
  return text;
}

/** Text on one line: line ends and runs of blanks become a space, except non-breaking ones. */
export function oneLine(text: string): string {
  return (uneven.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text).trim();
}

/** Any blank but a space alone. */
const uneven = /[\t\r\n]| {2}/;
