import type { Element, Root, RootContent } from 'hast';

/**
 * Returns a body as plain text, for e-mail and for pasting: an empty line between blocks, lists and quotations with
 * dashes, addresses of links in parentheses. Pictures are left out.
 */
export function plainText({ children }: Root | Element): string {
  return blocksOf(children).join('\n\n');
}

function blocksOf(children: readonly RootContent[]): string[] {
  const blocks: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim() !== '') blocks.push(tidy(line));
    line = '';
  };
  for (const child of children) {
    if (child.type === 'element' && !isInline(child)) {
      flush();
      blocks.push(...blocksIn(child).filter((block) => block !== ''));
    } else line += inlineText(child);
  }
  flush();
  return blocks;
}

function blocksIn(element: Element): string[] {
  const { tagName, children } = element;
  switch (tagName) {
    case 'ul':
    case 'ol':
      return [listText(element)];
    case 'table':
      return [rowsIn(element).join('\n')];
    case 'pre':
      return [children.map(rawText).join('').trimEnd()];
    case 'blockquote':
      return [`– ${blocksOf(children).join('\n\n')}`];
    case 'figure':
      return [blocksOf(children).join('\n')];
    case 'hr':
      return ['* * *'];
    default:
      return blocksOf(children);
  }
}

function listText({ tagName, properties, children }: Element): string {
  let number = Number(properties.start ?? 1);
  const items = children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'li') return [];
    const mark = tagName === 'ol' ? `${number++}. ` : '– ';
    return [
      mark +
        blocksOf(child.children)
          .join('\n')
          .replaceAll('\n', `\n${' '.repeat(mark.length)}`),
    ];
  });
  return items.join('\n');
}

function rowsIn({ tagName, children }: Element): string[] {
  const elements = children.filter((child) => child.type === 'element');
  if (tagName !== 'tr') return elements.flatMap(rowsIn);
  return [elements.map(({ children: cell }) => blocksOf(cell).join(' ')).join(' | ')];
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi br cite code del em i img input kbd mark q s small span strong sub sup time'.split(' '),
);

function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}

function inlineText(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const text = node.children.map(inlineText).join('');
  const { href } = node.properties;
  if (typeof href !== 'string' || !/^https?:/.test(href) || text.includes(href.replace(/^https?:\/\//, '')))
    return text;
  return `${text} (${href})`;
}

function rawText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}

function tidy(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
}
