import type { Element, Nodes, Root } from 'hast';
import { select } from 'hast-util-select';
import { defaultHandlers as defaultElements, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Blockquote, Image, List, Root as MdastRoot, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../../imported-document.ts';
import { attribute, childrenOf, htmlProblem, htmlTree, isElement, plainText } from './html-tree.ts';
import { normaliseHtml, onOneLine } from './normalise-html.ts';

/** Escapes text, except underscores in addresses. */
const writing: Options = {
  bullet: '-',
  emphasis: '*',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    break: () => '\n',
    text: (node, parent, state, info) =>
      defaultHandlers.text(node, parent, state, info).replace(/(?<=[\p{L}\d])\\_(?=[\p{L}\d])/gu, '_'),
  },
};

/** Converts HTML to blocks. `base` is the base address of relative links. */
export function htmlBlocks(nodes: readonly Element[] | Root, base: string | undefined): Block[] {
  const root: Root = 'type' in nodes ? nodes : { type: 'root', children: [...nodes] };
  normaliseHtml(root, base);
  const handlers = { handlers: { figure, table }, nodeHandlers: { comment: () => undefined } };
  const tree = toMdast(root, handlers) as MdastRoot;
  return markdownBlocks(tree);
}

/** Converts Markdown to blocks; its HTML, except comments, is read as HTML. */
export function markdownBlocks(tree: MdastRoot): Block[] {
  return tree.children.flatMap((node) => blocksOf(node, 1));
}

function blocksOf(node: RootContent, depth: number): Block[] {
  const { line, endLine } = placeOf(node);
  const place = { line: Math.max(1, line), endLine: Math.max(1, endLine) };
  switch (node.type) {
    case 'heading': {
      const text = written(node.children.filter(({ type }) => type !== 'image').map(plain)).replace(
        /\n/g,
        ' ',
      );
      return [
        ...(text ? [{ kind: 'heading' as const, text, level: node.depth, ...place }] : []),
        ...imagesOf(node.children, place),
      ];
    }
    case 'paragraph': {
      const texts = paragraphs(node.children.filter(({ type }) => type !== 'image'));
      return [
        ...texts.map((text, i) => ({
          kind: 'paragraph' as const,
          text,
          line: Math.min(place.line + i, place.endLine),
          endLine: place.endLine,
        })),
        ...imagesOf(node.children, place),
      ];
    }
    case 'list':
      return itemsOf(node, depth);
    case 'blockquote':
      return quoteOf(node, place);
    case 'table':
      return [{ kind: 'table', text: toMarkdown(node, writing).replace(/ {2,}/g, ' ').trim(), ...place }];
    case 'code':
      return [{ kind: 'paragraph', text: node.value.trim(), ...place }];
    case 'html':
      return blocksOfHtml(node.value, place.line);
    case 'thematicBreak':
      return [];
    default: {
      const text = written([node as PhrasingContent]);
      return text ? [{ kind: 'paragraph', text, ...place }] : [];
    }
  }
}

/** Converts HTML within Markdown to blocks, without comments. */
function blocksOfHtml(html: string, line: number): Block[] {
  if (htmlProblem(html) !== undefined) return [{ kind: 'paragraph', text: html, line, endLine: line }];
  return htmlBlocks(htmlTree(html, true), undefined).map((block) => ({
    ...block,
    line: block.line + line - 1,
    endLine: block.endLine + line - 1,
  }));
}

type Place = Pick<Block, 'line' | 'endLine'>;

/** Text that was wrapped in a paragraph has the position of its content. */
function placeOf(node: RootContent): Place {
  if (node.position) return { line: node.position.start.line, endLine: node.position.end.line };
  const within = 'children' in node ? node.children.map(placeOf).filter(({ line }) => line > 0) : [];
  return { line: within[0]?.line ?? 0, endLine: within.at(-1)?.endLine ?? 0 };
}

function itemsOf(list: List, depth: number): Block[] {
  return list.children.flatMap((item) => {
    const inner = item.children.filter(({ type }) => type === 'paragraph');
    const text = inner
      .flatMap((node) => (node.type === 'paragraph' ? paragraphs(node.children) : []))
      .join(' ')
      .replace(/\s*\n\s*/g, ' ');
    const line = item.position?.start.line ?? 1;
    const endLine = inner.at(-1)?.position?.end.line ?? line;
    const own = {
      kind: 'item' as const,
      text,
      level: Math.min(depth, 6),
      ...(list.ordered && { ordered: true }),
      line,
      endLine,
    };
    const rest = item.children.filter(({ type }) => type !== 'paragraph');
    return [...(text ? [own] : []), ...rest.flatMap((node) => blocksOf(node, depth + 1))];
  });
}

function quoteOf(quote: Blockquote, place: Place): Block[] {
  const text = quote.children
    .flatMap((node) => blocksOf(node, 1))
    .map((block) => block.text)
    .join('\n\n');
  return text ? [{ kind: 'quote', text, ...place }] : [];
}

function imagesOf(children: readonly PhrasingContent[], place: Place): Block[] {
  return children.flatMap((node) => {
    if ('children' in node) return imagesOf(node.children, place);
    if (node.type !== 'image' || !node.url) return [];
    const caption = captions.get(node);
    return [
      { kind: 'image' as const, text: node.alt ?? '', src: node.url, ...(caption && { caption }), ...place },
    ];
  });
}

/** Editors without paragraphs separate them by two line breaks. */
function paragraphs(children: readonly PhrasingContent[]): string[] {
  return written(children)
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => text.replace(/^\\-(?=\s)/, '–'));
}

const reference = /(?<!\\)&#x([\dA-F]+);/g;

/** Emphasis next to letters is removed if Markdown would need character references for it. */
function written(children: readonly PhrasingContent[]): string {
  const shown = children.map(withoutImages);
  const text = toMarkdown({ type: 'paragraph', children: shown }, writing);
  const touches = [...text.matchAll(reference)].some(([, code]) => code !== '20');
  const chosen = touches
    ? toMarkdown({ type: 'paragraph', children: shown.flatMap(withoutEmphasis) }, writing)
    : text;
  return chosen
    .replace(reference, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/ {2,}/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

function withoutEmphasis(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
    return node.children.flatMap(withoutEmphasis);
  return 'children' in node
    ? [{ ...node, children: node.children.flatMap(withoutEmphasis) } as PhrasingContent]
    : [node];
}

function withoutImages(node: PhrasingContent): PhrasingContent {
  if (node.type === 'image') return { type: 'text', value: '' };
  return 'children' in node
    ? ({ ...node, children: node.children.map(withoutImages) } as PhrasingContent)
    : node;
}

/** Removes emphasis in headings. */
function plain(node: PhrasingContent): PhrasingContent {
  return node.type === 'strong' || node.type === 'emphasis'
    ? { type: 'text', value: toMarkdown({ type: 'paragraph', children: node.children }, writing).trim() }
    : node;
}

const captions = new WeakMap<Image, string>();

/** Converts a picture with its caption; other figures are replaced by their content. */
const figure: Handle = (state, node) => {
  const picture = select('img', node);
  if (!picture) return state.toFlow(state.all(node));
  const caption = select('figcaption', node);
  const image: Image = {
    type: 'image',
    url: attribute(picture, 'src') ?? '',
    alt: attribute(picture, 'alt') ?? '',
  };
  if (caption) captions.set(image, plainText(caption));
  const result = { type: 'paragraph' as const, children: [image] };
  state.patch(node, result);
  return result;
};

/** A layout table is replaced by its content. */
const table: Handle = (state, node) => {
  const rows = elementsNamed(node, 'tr');
  const wide = rows.some((row) => childrenOf(row).filter(isElement).length > 1);
  const nested = select('table, h1, h2, h3', { type: 'root', children: [...node.children] }) !== undefined;
  const layout = !wide || nested || attribute(node, 'role') === 'presentation';
  const cells = rows.flatMap((row) => childrenOf(row).filter(isElement));
  if (layout) return cells.flatMap((cell) => state.toFlow(state.all(cell)));
  for (const cell of cells) onOneLine(cell);
  return defaultElements.table(state, node);
};

function elementsNamed(node: Nodes, name: string): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === name) return [child];
    return /^t(?:body|head|foot)$/.test(child.tagName) ? elementsNamed(child, name) : [];
  });
}
