import type { AlignType, Data, Heading, List, ListItem, Root, RootContent, Table, TableRow } from 'mdast';
import { attribute, element, encoded, phrasing, propertiesOf } from './plain-phrasing.ts';

/**
 * The HTML of a tree that holds only the plainest nodes, as nearly every release does; undefined for any other, which
 * the pipeline in `html.ts` writes. The bytes are the pipeline's own. `tableLabel` is what it calls a table's region.
 */
export function plainHtml(tree: Root, tableLabel: string): string | undefined {
  if (tree.data) return undefined;
  let html = '';
  let tables = 0;
  for (const node of tree.children) {
    const written =
      node.type === 'table'
        ? region(node, ++tables === 1 ? tableLabel : `${tableLabel} ${tables}`)
        : block(node);
    if (written === undefined) return undefined;
    html += html === '' ? written : `\n${written}`;
  }
  return html;
}

/** Not a table: one within a quote or a list would have to be counted with the others. */
function block(node: RootContent): string | undefined {
  if (node.data) return markedBlock(node, node.data);
  switch (node.type) {
    case 'paragraph':
      return element('p', phrasing(node.children));
    case 'heading':
      return heading(node, '');
    case 'blockquote':
      return element('blockquote', blocks(node.children));
    case 'list':
      return list(node);
    case 'code':
      return code(node.value, node.lang);
    case 'thematicBreak':
      return '<hr>';
    default:
      return undefined;
  }
}

/** What `tidyTree` and `markQuotes` mark: headings with their ids, quotes, captions. */
function markedBlock(node: RootContent, data: Data): string | undefined {
  switch (node.type) {
    case 'heading': {
      const id = propertiesOf(data, undefined, 'id')?.id;
      return typeof id === 'string' ? heading(node, attribute('id', id)) : undefined;
    }
    case 'paragraph':
      return propertiesOf(data, 'figcaption', '') && element('figcaption', phrasing(node.children));
    case 'blockquote': {
      const { id, className } = propertiesOf(data, 'figure', 'id,className') ?? {};
      return typeof id === 'string' && String(className) === 'quote'
        ? element('figure', blocks(node.children), `${attribute('id', id)} class="quote"`)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The schema lets none of the first level through. */
function heading(node: Heading, attributes: string): string | undefined {
  return node.depth > 1 ? element(`h${node.depth}`, phrasing(node.children), attributes) : undefined;
}

function blocks(nodes: readonly RootContent[]): string | undefined {
  let html = '\n';
  for (const node of nodes) {
    const written = block(node);
    if (written === undefined) return undefined;
    html += `${written}\n`;
  }
  return html;
}

function list({ ordered, start, spread, children }: List): string | undefined {
  const loose = spread || children.some(isLoose);
  let html = '\n';
  for (const child of children) {
    const written = item(child, loose);
    if (written === undefined) return undefined;
    html += `${written}\n`;
  }
  if (!ordered) return element('ul', html);
  return element('ol', html, typeof start === 'number' && start !== 1 ? ` start="${start}"` : '');
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

/** In a tight list paragraphs stand without their tags, a first one on the line of its item. */
function item({ data, checked, children }: ListItem, loose: boolean): string | undefined {
  if (data || typeof checked === 'boolean') return undefined;
  let html = '';
  let bare = true;
  for (const child of children) {
    bare = !loose && child.type === 'paragraph' && !child.data;
    const written = bare && child.type === 'paragraph' ? phrasing(child.children) : block(child);
    if (written === undefined) return undefined;
    html += bare && child === children[0] ? written : `\n${written}`;
  }
  return element('li', bare ? html : `${html}\n`);
}

function code(value: string, lang: string | null | undefined): string | undefined {
  if (lang && !plainLanguage.test(lang)) return undefined;
  const attributes = lang ? ` class="language-${lang}"` : '';
  return `<pre tabindex="0"><code${attributes}>${value && `${encoded(value)}\n`}</code></pre>`;
}

/** What a code block's language may be called for its class to be let through. */
export const plainLanguage = /^[\w+#.-]+$/;

function region({ data, align, children }: Table, label: string): string | undefined {
  if (data || !align || children.length === 0) return undefined;
  let html = '\n<thead>\n';
  for (const [i, child] of children.entries()) {
    const written = row(child, align, i === 0);
    if (written === undefined) return undefined;
    html += `${written}\n`;
    if (i === 0) html += children.length > 1 ? '</thead>\n<tbody>\n' : '</thead>\n';
  }
  if (children.length > 1) html += '</tbody>\n';
  return `<div class="table" role="region"${attribute('aria-label', label)} tabindex="0"><table>${html}</table></div>`;
}

/** As wide as its table; an empty cell of the head is none that heads anything. */
function row({ data, children }: TableRow, align: readonly AlignType[], inHead: boolean): string | undefined {
  if (data) return undefined;
  let html = '\n';
  for (let i = 0; i < align.length; i++) {
    const cell = children[i];
    const side = align[i];
    const content = cell ? phrasing(cell.children) : '';
    if (content === undefined || cell?.data) return undefined;
    const isHeader = inHead && cell !== undefined && cell.children.length > 0;
    const open = isHeader ? '<th scope="col"' : '<td';
    html += `${open}${side ? ` class="align-${side}"` : ''}>${content}${isHeader ? '</th>' : '</td>'}\n`;
  }
  return element('tr', html);
}
