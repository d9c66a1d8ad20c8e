/**
 * Returns an edited text with its unchanged blocks as they were written before. Editors write the same Markdown in
 * other ways: `_` for `*`, other dashes in lists and tables, more backslashes.
 */
export function keptBlocks(edited: string, before: string): string {
  const known = new Map(blocksIn(before).map((block) => [meaning(block), block]));
  const hasUnderscores = before.search(emphasis) >= 0;
  return blocksIn(edited)
    .map((block) => known.get(meaning(block)) ?? (hasUnderscores ? block : withStars(block)))
    .join('\n\n');
}

const emphasis = /(?<![\\\w])_|_(?!\w)/g;

/** Leaves alone what may hold a `_` of code or of an address. */
function withStars(block: string): string {
  return /[`<]|:\/\//.test(block) ? block : block.replace(emphasis, '*');
}

function blocksIn(text: string): string[] {
  return text.split(/\n(?:[ \t]*\n)+/);
}

/** Returns what is left of a block without the marks that can be written in several ways. */
function meaning(block: string): string {
  return levelled(block)
    .replace(/^(→*)[*+-](?=[ \t])/gm, '$1-')
    .replace(/^(→*\d+)[.)](?=[ \t])/gm, '$1.')
    .replace(/^[|\s:-]+$/gm, (row) => row.replace(/-+/g, '-'))
    .replace(/(?:[ \t]{2,}|\\)(?=\n)/g, '\\')
    .replace(emphasis, '*')
    .replace(/\\(?=[^\w\s*_`[\]])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Writes `→` for each level that a line is indented, by however many spaces. */
function levelled(block: string): string {
  const widths: number[] = [];
  return block.replace(/^[ \t]*/gm, ({ length }) => {
    while ((widths.at(-1) ?? 0) > length) widths.pop();
    if (length > (widths.at(-1) ?? 0)) widths.push(length);
    return '→'.repeat(widths.length);
  });
}
