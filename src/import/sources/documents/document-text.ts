import type { Block, ImportedDocument } from '../../imported-document.ts';
import { plain } from '../../text/plain.ts';

/** Numbers the lines of a document that has none: each block begins a line of its text. */
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

/** Returns the only heading of the first level, if it is long enough to be a title. */
export function soleHeading(blocks: readonly Block[]): string | undefined {
  const [first, second] = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const text = first && second === undefined ? plain(first.text).trim() : '';
  return text.split(' ').length > 2 ? text : undefined;
}
