/* Misspelt words of visitors: without the dots and rings of å, ä and ö, or with one wrong letter. */

/** Adds the marks of its stem to a word without marks: `laxhjalpen`, `läxhjälp` → `läxhjälpen`. */
export function withMarksOf(stem: string, word: string): string {
  return stem.slice(0, word.length) + word.slice(stem.length);
}

/** Minimum length of a word that may be misspelt. */
export const shortestMisspelt = 5;

/** Whether two different words are one typo apart: a letter too many, missing, wrong, or two swapped. */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const ends = (i: number, j: number) => short.slice(i) === long.slice(j);
  if (long.length > short.length) return ends(start, start + 1);
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return ends(start + 1, start + 1) || (isSwapped && ends(start + 2, start + 2));
}
