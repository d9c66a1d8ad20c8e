import type { Block } from './imported-document.ts';

/** Returns blocks as Markdown. Headings begin at the second level. */
export function bodyOf(blocks: readonly Block[]): string {
  const top = Math.min(6, ...blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level ?? 2] : [])));
  let text = '';
  let number = 0;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const inList = block.kind === 'item' && before?.kind === 'item' && before.ordered === block.ordered;
    number = block.kind === 'item' && block.ordered ? (inList ? number + 1 : 1) : 0;
    const written = blockOf(block, top, number);
    if (written !== '') text += (text === '' ? '' : inList ? '\n' : '\n\n') + written;
  }
  return text;
}

function blockOf({ kind, text, level = 1, src, caption }: Block, top: number, number: number): string {
  if (kind === 'heading')
    return `${'#'.repeat(Math.min(6, 2 + level - top))} ${text.replace(/\s*\n\s*/g, ' ')}`;
  if (kind === 'item') {
    const indent = '   '.repeat(Math.max(0, level - 1));
    return `${indent}${number > 0 ? `${number}.` : '-'} ${text.replace(/\n/g, `\n${indent}  `)}`;
  }
  if (kind === 'image' && src !== undefined) {
    const title = caption === undefined ? '' : ` "${quotedWords(caption)}"`;
    return `![${quotedWords(text)}](${src}${title})`;
  }
  if (kind === 'image') return '';
  return text;
}

/** Escapes text for brackets or quotation marks in Markdown. */
function quotedWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<!\\)["[\]]/g, '\\$&');
}
