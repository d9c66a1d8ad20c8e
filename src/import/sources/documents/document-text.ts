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
