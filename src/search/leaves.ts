/*
 * How terms are dealt out to files: by prefix, as deep as it takes for every file to stay small. A tiny archive has
 * one file, a large one some hundreds; an edit moves no term to another file unless a file outgrows its bound.
 */

/** Characters that a file may hold before it is split by its terms' next letter; about a third when compressed. */
export const leafSize = 24_000;

/** Ends the name of a file that holds one term alone. */
const alone = '.';

/** Terms of one file, by index into whatever the caller keeps them in. */
export interface Leaf {
  /** All its terms begin so; a final full stop says that it is the term itself. */
  readonly prefix: string;
  readonly terms: readonly number[];
}

/** Deals terms out, in order of prefix. `termOf` and `sizeOf` answer for an index. */
export function dealOut(
  terms: readonly number[],
  termOf: (index: number) => string,
  sizeOf: (index: number) => number,
): Leaf[] {
  const leaves: Leaf[] = [];
  const split = (prefix: string, group: readonly number[]) => {
    let size = 0;
    for (const index of group) size += sizeOf(index);
    if (size <= leafSize) {
      leaves.push({ prefix, terms: group });
      return;
    }
    const byLetter = new Map<string, number[]>();
    for (const index of group) {
      const letter = termOf(index)[prefix.length] ?? alone;
      const found = byLetter.get(letter);
      if (found) found.push(index);
      else byLetter.set(letter, [index]);
    }
    for (const [letter, list] of [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (letter === alone) leaves.push({ prefix: prefix + alone, terms: list });
      else split(prefix + letter, list);
    }
  };
  split('', terms);
  return leaves;
}

/** The file that holds a term, if any does. */
export function leafOf(term: string, leaves: ReadonlySet<string>): string | undefined {
  for (let length = 0; length <= term.length; length++) {
    const prefix = term.slice(0, length);
    if (leaves.has(prefix)) return prefix;
  }
  const own = term + alone;
  return leaves.has(own) ? own : undefined;
}

/** The files that may hold terms with a prefix. */
export function leavesBelow(prefix: string, leaves: ReadonlySet<string>): string[] {
  return [...leaves].filter((leaf) => leaf.startsWith(prefix) || prefix.startsWith(leaf));
}

/** A file's name from its prefix: `a-z0-9`, other characters as their code between underscores, never reserved. */
export function leafName(prefix: string): string {
  const safe = prefix.replace(/[^a-z0-9]/g, (letter) => `_${letter.charCodeAt(0).toString(36)}_`);
  return `t-${safe}`;
}
