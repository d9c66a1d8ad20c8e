import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Root, Table } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { plainLanguage } from './plain-html.ts';

/** Words that the page needs around an author's text, in its language. */
export interface ChromeWords {
  readonly table: string;
  readonly footnotes: string;
  readonly footnoteBack: string;
}

/** mdast → hast → sanitised HTML; `idPrefix` begins the ids of footnotes. */
export function sanitisedHtml(tree: Root, words: ChromeWords, idPrefix: string): string {
  const key = JSON.stringify([words.table, words.footnotes, words.footnoteBack, idPrefix]);
  let pipeline = pipelines.get(key);
  if (!pipeline) {
    pipeline = makePipeline(words, idPrefix);
    pipelines.set(key, pipeline);
  }
  return pipeline.stringify(pipeline.runSync(tree));
}

const pipelines = new Map<string, ReturnType<typeof makePipeline>>();

function makePipeline(words: ChromeWords, idPrefix: string) {
  const options: Options = {
    clobberPrefix: idPrefix,
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => `${words.footnoteBack} ${index + 1}${again > 1 ? `-${again}` : ''}`,
    handlers: {
      table: (state: Parameters<typeof defaultHandlers.table>[0], node: Table) =>
        tableRegion(defaultHandlers.table(state, node), words.table),
      code: (...given: Parameters<typeof defaultHandlers.code>) => {
        const block = defaultHandlers.code(...given);
        block.properties.tabIndex = 0;
        // of another language the sanitiser would leave an empty class
        const [, node] = given;
        const [inner] = block.children;
        if (inner?.type === 'element' && !plainLanguage.test(node.lang ?? '')) inner.properties = {};
        return block;
      },
    },
  };
  return unified()
    .use(remarkRehype, options)
    .use(numberTables, words.table)
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .freeze();
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

/** Header cells say what they head, an empty one is none; alignment by class, since the attribute is obsolete. */
function tidyCell(cell: ElementContent): void {
  if (cell.type !== 'element') return;
  const { align, ...properties } = cell.properties;
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
  if (cell.tagName === 'th') properties.scope = 'col';
  if (typeof align === 'string') properties.className = [`align-${align}`];
  cell.properties = properties;
}

/** Regions of one page need names of their own: Tabell, Tabell 2. */
function numberTables(label: string) {
  return (tree: HtmlRoot): void => {
    let count = 0;
    const visit = (children: readonly (ElementContent | HtmlRoot['children'][number])[]): void => {
      for (const child of children) {
        if (child.type !== 'element') continue;
        if (child.properties.role === 'region') {
          if (++count > 1) child.properties.ariaLabel = `${label} ${count}`;
        } else if (mayHoldTable.has(child.tagName)) visit(child.children);
      }
    };
    visit(tree.children);
  };
}

const mayHoldTable = new Set(['ul', 'ol', 'li', 'blockquote', 'figure', 'section']);

const tagNames =
  'a blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul';

/** Only what Markdown can say, and nothing that runs, loads from elsewhere or styles. */
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
