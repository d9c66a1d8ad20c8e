import { dealOut, type Leaf, placesLeafSize } from '../../search/leaves.ts';
import type { Table } from '../../search/search-memo.ts';
import { WordPlaces } from '../../search/word-places.ts';
import { withoutMarks } from '../../search/words.ts';

/** A term with its line in the index. */
export interface Column {
  readonly term: string;
  /** Estimated length of its line, in characters. */
  readonly size: number;
  /** Changes whenever its line does. */
  readonly print: string;
  readonly code: () => string;
}

export function column(term: string, size: number, code: string): Column {
  return { term, size, print: code, code: () => code };
}

/** Estimated length of a term's line: the length of postings depends on their distances. */
export function sizeOf(term: string, count: number, total: number): number {
  const gap = (4 * total) / count;
  return term.length + 2 + count * (gap < 45 ? 1 : gap < 2025 ? 2 : 3);
}

/** Returns the words of an archive with their places, and how they are distributed to files. */
export function placesOf({ lexicon, rows }: Table): {
  readonly columns: readonly Column[];
  readonly leaves: readonly Leaf[];
} {
  const places = new WordPlaces(
    [...rows.values()].map(({ text }) => text),
    lexicon.words.length,
  );
  const columns = lexicon.words.map((term, word): Column => {
    const [count, releases] = [places.counts[word] ?? 0, places.releases[word] ?? 0];
    const size = sizeOf(term, releases, rows.size) + count * (count > 2 * releases ? 1 : 2);
    return { term, size, print: places.printOf(word), code: () => places.codeOf(word) };
  });
  const leaves = dealOut(
    columns.flatMap((_, word) => (places.counts[word] === 0 ? [] : [word])),
    (word) => withoutMarks(columns[word]?.term ?? ''),
    (word) => columns[word]?.size ?? 0,
    placesLeafSize,
  );
  places.arrange(leaves.flatMap(({ terms }) => terms));
  return { columns, leaves };
}
