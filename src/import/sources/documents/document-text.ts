import type { Block, ImportedDocument } from '../../imported-document.ts';
import { plain } from '../../text/plain.ts';

/** Blocks of a document without lines of its own, with its text made of theirs: each begins a line. */
export function withLines(blocks: readonly Block[]): Pick<ImportedDocument, 'text' | 'blocks'> {
  const lines: string[] = [];
  const placed = blocks.map((block) => {
    const own = plain(block.text).split('\n');
    const line = lines.length + 1;
    lines.push(...own);
    return { ...block, line, endLine: line + own.length - 1 };
  });
  return { text: lines.join('\n'), blocks: placed };
}

/** The only heading of the first level, where it is long enough to be the title of a text. */
export function soleHeading(blocks: readonly Block[]): string | undefined {
  const [first, second] = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const text = first && second === undefined ? plain(first.text).trim() : '';
  return text.split(' ').length > 2 ? text : undefined;
}
