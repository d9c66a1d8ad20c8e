/*
 * Distributes terms to files by prefix, as long a prefix as it takes to keep every file small. A tiny archive has one
 * file, a large one some hundreds. An edit does not move terms between files unless a file grows too large.
 */

/**
 * Maximum characters in a file before it is split by the next letter of its terms; about a third of that when
 * compressed.
 */
export const leafSize = 24_000;

/** The same for the places of words, which no other query than one for a phrase loads. */
export const placesLeafSize = 64_000;

/** Ends the prefix of a file that contains a single term. */
const alone = '.';

/** The terms of one file, as indexes into the caller's list. */
export interface Leaf {
  /** Prefix of all its terms. If it ends with a full stop, the file contains nothing but the term before it. */
  readonly prefix: string;
  readonly terms: readonly number[];
}

/**
 * Distributes terms to files, in order of prefix. `termOf` and `sizeOf` return the term and size for an index; several
 * may have the same term.
 */
export function dealOut(
  terms: readonly number[],
  termOf: (index: number) => string,
  sizeOf: (index: number) => number,
  most = leafSize,
): Leaf[] {
  const leaves: Leaf[] = [];
  const split = (prefix: string, group: readonly number[]) => {
    let size = 0;
    for (const index of group) size += sizeOf(index);
    if (size <= most) {
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

/** Returns the file that may contain a term, if there is one. */
export function leafOf(term: string, leaves: ReadonlySet<string>): string | undefined {
  for (let length = 0; length <= term.length; length++) {
    const prefix = term.slice(0, length);
    if (leaves.has(prefix)) return prefix;
  }
  const own = term + alone;
  return leaves.has(own) ? own : undefined;
}

/** Returns the files that may contain terms with a prefix. */
export function leavesBelow(prefix: string, leaves: ReadonlySet<string>): string[] {
  return [...leaves].filter((leaf) => leaf.startsWith(prefix) || prefix.startsWith(leaf));
}

/** What a file holds of its terms: the releases that have them, or the places there. */
export type LeafKind = 't' | 'p';

/**
 * Returns a file's name: its prefix with characters other than `a-z0-9` written as their code between underscores.
 * Never a reserved file name.
 */
export function leafName(prefix: string, kind: LeafKind = 't'): string {
  const safe = prefix.replace(/[^a-z0-9]/g, (letter) => `_${letter.charCodeAt(0).toString(36)}_`);
  return `${kind}-${safe}`;
}

/** Formats a file of terms: one line per term, with its index entry. */
export function writeLeaf(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([term, code]) => `${term} ${code}`).join('\n');
}
