import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealOut, leafName, leafOf, leafSize, leavesBelow } from '../../src/search/leaves.ts';
import {
  decodeNumbers,
  eachPair,
  eachPosting,
  encodePairs,
  encodePostings,
  NumberWriter,
} from '../../src/search/number-code.ts';

function encoded(numbers: readonly number[]): string {
  const writer = new NumberWriter();
  for (const number of numbers) writer.add(number);
  return writer.text();
}

describe('numbers as text', () => {
  const number = fc.nat({ max: 2 ** 50 });

  test('are decoded unchanged', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(decodeNumbers(encoded(numbers))).toEqual(numbers);
      }),
    );
  });

  test('need no escape in a script', () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(encoded([one])).toMatch(/^[^\s"'\\<]+$|^[^\s"\\<]+$/);
      }),
    );
  });

  test('encode postings and pairs', () => {
    const postings = fc.uniqueArray(fc.nat({ max: 100_000 })).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(postings, (positions) => {
        const cells = positions.map((position, i) => position * 4 + (i % 4));
        const back: number[] = [];
        eachPosting(encodePostings(cells), (position, strength) => back.push(position * 4 + strength));
        expect(back).toEqual(cells);
        const pairs = positions.flatMap((position, i) => [
          [position, i * 12_345_678] as const,
          [position, i] as const,
        ]);
        const found: (readonly [number, number])[] = [];
        eachPair(encodePairs(pairs), (position, value) => found.push([position, value]));
        expect(found).toEqual(pairs);
      }),
    );
  });
});

describe('files of terms', () => {
  const terms = fc.uniqueArray(fc.stringMatching(/^[abå:1]{1,6}$/), { minLength: 1, maxLength: 60 });
  const sized = terms.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.array(fc.nat({ max: leafSize }), { minLength: all.length, maxLength: all.length }),
    ),
  );

  test('contain every term once, in the right file, within the size limit', () => {
    fc.assert(
      fc.property(sized, ([all, sizes]) => {
        const indexes = all.map((_, i) => i);
        const leaves = dealOut(
          indexes,
          (i) => all[i] ?? '',
          (i) => sizes[i] ?? 0,
        );
        const names = new Set(leaves.map(({ prefix }) => prefix));
        expect(leaves.flatMap((leaf) => leaf.terms).sort((a, b) => a - b)).toEqual(indexes);
        expect(new Set([...names].map((prefix) => leafName(prefix).toLowerCase())).size).toBe(leaves.length);
        for (const { prefix, terms: own } of leaves) {
          const size = own.reduce((sum, i) => sum + (sizes[i] ?? 0), 0);
          expect(own.length === 1 || size <= leafSize).toBe(true);
          for (const i of own) {
            const term = all[i] ?? '';
            expect(leafOf(term, names)).toBe(prefix);
            expect(leavesBelow(term.slice(0, 2), names)).toContain(prefix);
          }
        }
      }),
    );
  });

  test('have names that are valid on any file system', () => {
    for (const prefix of ['', 'con', 'å', 's:upp', 'skol.'])
      expect(leafName(prefix)).toMatch(/^t-[a-z0-9_]*$/);
  });
});
