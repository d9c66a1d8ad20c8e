/**
 * Returns an edited text with the original form of its unchanged blocks. Editors format the same Markdown differently:
 * `_` for `*`, other dashes in lists and tables, more backslashes.
 */
export function keptBlocks(edited: string, before: string): string {
  const known = new Map(blocksIn(before).map((block) => [meaning(block), block]));
  const hasUnderscores = before.search(emphasis) >= 0;
  return blocksIn(edited)
    .map((block) => known.get(meaning(block)) ?? (hasUnderscores ? block : withStars(block)))
    .join('\n\n');
}

const emphasis = /(?<![\\\w])_|_(?!\w)/g;

/** Skips blocks that may contain a `_` in code or an address. */
function withStars(block: string): string {
  return /[`<]|:\/\//.test(block) ? block : block.replace(emphasis, '*');
}

function blocksIn(text: string): string[] {
  return text.split(/\n(?:[ \t]*\n)+/);
}

/** Returns a block without marks that can be written in several ways. */
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

/** Writes `→` for each level of indentation, whatever the number of spaces. */
function levelled(block: string): string {
  const widths: number[] = [];
  return block.replace(/^[ \t]*/gm, ({ length }) => {
    while ((widths.at(-1) ?? 0) > length) widths.pop();
    if (length > (widths.at(-1) ?? 0)) widths.push(length);
    return '→'.repeat(widths.length);
  });
}
