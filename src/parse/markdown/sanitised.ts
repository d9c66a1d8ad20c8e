import type { Root as Body, Element, ElementContent } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { Code, FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';

/** Texts that the page adds around an author's text, in its language. */
export interface ChromeWords {
  readonly table: string;
  readonly footnotes: string;
  readonly footnoteBack: string;
}

declare module 'mdast' {
  interface Data {
    /** Additional properties of headings, quotes, links and pictures. */
    properties?: Element['properties'];
  }
}

/** Converts a tree from `tidyTree` to sanitised HTML; `idPrefix` is the prefix of footnote ids. */
export function sanitisedBody(tree: Root, words: ChromeWords, idPrefix: string): Body {
  let tables = 0;
  const handlers: Handlers = {
    ...ownHandlers,
    root(state: State) {
      // links and pictures already have their addresses: only footnotes are still looked up
      for (const note of footnotesIn(tree)) {
        const id = note.identifier.toUpperCase();
        if (!state.footnoteById.has(id)) state.footnoteById.set(id, note);
      }
      state.patch = () => undefined;
      return defaultHandlers.root(state, tree) as unknown as ElementContent;
    },
    table(state: State, node: Table) {
      // regions of one page need different names
      const label = ++tables === 1 ? words.table : `${words.table} ${tables}`;
      return tableRegion(defaultHandlers.table(state, node), label);
    },
  };
  // the library searches its whole input for definitions, which would take longer than everything else
  const body = toHast(
    { type: 'root', children: [] },
    {
      clobberPrefix: idPrefix,
      footnoteLabel: words.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index, again) =>
        `${words.footnoteBack} ${index + 1}${again > 1 ? `-${again}` : ''}`,
      handlers,
    },
  );
  const { children } = sanitize(body, schema) as { children: ElementContent[] };
  return { type: 'root', children: children.map(compact) };
}

function* footnotesIn(node: Nodes): Generator<FootnoteDefinition> {
  if (node.type === 'footnoteDefinition') yield node;
  if (!mayHoldFootnotes.has(node.type) || !('children' in node)) return;
  for (const child of node.children) yield* footnotesIn(child);
}

const mayHoldFootnotes = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

const ownHandlers: Handlers = {
  heading: withProperties(defaultHandlers.heading),
  blockquote: withProperties(defaultHandlers.blockquote),
  link: withProperties(defaultHandlers.link),
  image: withProperties(defaultHandlers.image),
  code(state: State, node: Code) {
    const block = defaultHandlers.code(state, node);
    block.properties.tabIndex = 0;
    // for other names the sanitiser would leave an empty class
    const [inner] = block.children;
    if (inner?.type === 'element' && !plainLanguage.test(node.lang ?? '')) inner.properties = {};
    return block;
  },
};

/** Names of code block languages whose class is allowed. */
const plainLanguage = /^[\w+#.-]+$/;

/** The library would clone its own `hProperties`, which is slow. */
function withProperties<N extends Nodes>(handler: (state: State, node: N) => Element) {
  return (state: State, node: N): Element => {
    const element = handler(state, node);
    Object.assign(element.properties, node.data?.properties);
    return element;
  };
}

/**
 * Reduces the memory of a node by a third, because bodies are kept throughout a build: line ends and empty properties
 * are shared, and arrays are trimmed.
 */
function compact(node: ElementContent): ElementContent {
  if (node.type === 'text') return node.value === '\n' ? lineEnd : node;
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  return {
    type: 'element',
    tagName,
    properties: isEmpty(properties) ? none : properties,
    children: children.map(compact),
  };
}

const lineEnd: ElementContent = Object.freeze({ type: 'text', value: '\n' });
const none: Element['properties'] = Object.freeze({});

function isEmpty(properties: Element['properties']): boolean {
  for (const _ in properties) return false;
  return true;
}

/** A table that may be wider than the screen, in a region that the keyboard can scroll. */
function tableRegion(table: Element, label: string): Element {
  for (const part of table.children) {
    if (part.type !== 'element') continue;
    for (const row of part.children) {
      if (row.type === 'element') for (const cell of row.children) tidyCell(cell);
    }
  }
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [table],
  };
}

/** Header cells get a scope unless they are empty; alignment is a class, because the attribute is obsolete. */
function tidyCell(cell: ElementContent): void {
  if (cell.type !== 'element') return;
  const { align, ...properties } = cell.properties;
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
  if (cell.tagName === 'th') properties.scope = 'col';
  if (typeof align === 'string') properties.className = [`align-${align}`];
  cell.properties = properties;
}

const tagNames =
  'a blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul';

/** Allows only what Markdown can express: no scripts, external resources or styles. */
const schema: Schema = {
  tagNames: tagNames.split(' '),
  attributes: {
    '*': ['id'],
    a: [
      'href',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-[\w+#.-]+$/]],
    div: [['className', 'table'], ['role', 'region'], 'ariaLabel', ['tabIndex', 0]],
    figure: [['className', 'quote']],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    pre: [['tabIndex', 0]],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['className', /^align-(?:left|center|right)$/]],
    th: ['scope', ['className', /^align-(?:left|center|right)$/]],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'kommunike'], src: ['kommunike'] },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
