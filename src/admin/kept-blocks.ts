/**
 * Returns an edited text with its unchanged blocks as they were written before. Editors write the same Markdown in
 * other ways: `_` for `*`, other dashes in lists and tables, more backslashes.
 */
export function keptBlocks(edited: string, before: string): string {
  const blocks = blocksIn(before);
  const known = new Map([
    // an editor may have no alignment of columns, and a table keeps what it had
    ...blocks.map((block) => [meaning(unaligned(block)), block] as const),
    ...blocks.map((block) => [meaning(block), block] as const),
  ]);
  return blocksIn(edited)
    .map((block) => known.get(meaning(block)) ?? block)
    .join('\n\n');
}

function blocksIn(text: string): string[] {
  return text.split(/\n(?:[ \t]*\n)+/);
}

function unaligned(block: string): string {
  return block.replace(/^\|[|\s:-]+$/gm, (row) => row.replaceAll(':', '-'));
}

/** Returns what is left of a block without the marks that can be written in several ways. */
function meaning(block: string): string {
  return block
    .replace(/^[ \t]*[*+-](?=[ \t])/gm, '-')
    .replace(/^[ \t]*(\d+)[.)](?=[ \t])/gm, '$1.')
    .replace(/^[|\s:-]+$/gm, (row) => row.replace(/-+/g, '-'))
    .replace(/(?:[ \t]{2,}|\\)(?=\n)/g, '\\')
    .replace(/(?<![\\\w])_|_(?!\w)/g, '*')
    .replace(/\\(?=[^\w\s*_`[\]])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
