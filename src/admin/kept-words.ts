/** A word of Markdown, a mark of a list, a `|` or the line below the head of a table; `gap` is the white space before. */
interface Word {
  readonly gap: string;
  readonly text: string;
  /** Normalised form. */
  readonly meaning: string;
}

/**
 * Returns an edited text with the original form of each unchanged word, and of the white space between such words.
 * Editors format the same Markdown differently: without alignment of columns, with more backslashes.
 */
export function keptWords(edited: string, before: string): string {
  const words = wordsIn(edited);
  const old = wordsIn(before);
  const matches = matchesOf(words, old);
  return words
    .map((word, i) => {
      const match = old[matches[i] ?? -1];
      if (!match) return word.gap + word.text;
      const follows = i === 0 ? matches[0] === 0 : matches[i - 1] === (matches[i] ?? 0) - 1;
      return (follows && isSameGap(word, match, words[i - 1]) ? match.gap : word.gap) + match.text;
    })
    .join('');
}

const marker = /^(?:[*+-]|\d+[.)])$/;
const headRow =
  /(?<=(?:^|\n)[ \t]*)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|(?:[ \t]*:?-+:?)?(?=[ \t]*(?:\n|$))/;
const nextWord = new RegExp(`(\\s*)(${headRow.source}|\\||[^\\s|]+)`, 'g');

function wordsIn(text: string): Word[] {
  return [...text.matchAll(nextWord)].map(([, gap = '', word = '']) => ({
    gap,
    text: word,
    meaning: meaningOf(word),
  }));
}

function meaningOf(word: string): string {
  if (/^(?:\\?[*+-])$/.test(word)) return '-';
  if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(word)) return '***';
  if (word.includes('|')) return word === '|' ? word : '|-'.repeat(word.match(/-+/g)?.length ?? 0);
  return word.replace(/^(\d+)\)$/, '$1.').replace(/\\(?=[^\w\s*_`[\]])/g, '');
}

/** Whether white space before a word means the same: padding in tables, and blank lines between items, do not matter. */
function isSameGap({ gap, text }: Word, { gap: old }: Word, previous: Word | undefined): boolean {
  const isCell = text.startsWith('|') && previous?.text.endsWith('|') === true;
  const [lines, oldLines] = [gap, old].map((space) => space.split('\n'));
  if (!lines || !oldLines || lines.length === 1 || oldLines.length === 1) {
    const isPadding = text === '|' || previous?.text === '|';
    return lines?.length === oldLines?.length && ((gap === '') === (old === '') || isPadding);
  }
  const isBlank = lines.length > 2 === oldLines.length > 2;
  return isCell || ((isBlank || marker.test(text)) && lines.at(-1) === oldLines.at(-1));
}

/** Returns for every word the index of the same word in the old text: the longest common subsequence. */
function matchesOf(words: readonly Word[], old: readonly Word[]): readonly (number | undefined)[] {
  const isSame = (i: number, j: number) => words[i]?.meaning === old[j]?.meaning;
  const matches: (number | undefined)[] = words.map(() => undefined);
  let start = 0;
  let [end, oldEnd] = [words.length, old.length];
  while (start < end && start < oldEnd && isSame(start, start)) matches[start] = start++;
  while (end > start && oldEnd > start && isSame(end - 1, oldEnd - 1)) matches[--end] = --oldEnd;
  const width = oldEnd - start + 1;
  const lengths = new Uint16Array((end - start + 1) * width);
  const at = (i: number, j: number) => lengths[(i - start) * width + j - start] ?? 0;
  for (let i = end - 1; i >= start; i--)
    for (let j = oldEnd - 1; j >= start; j--)
      lengths[(i - start) * width + j - start] = isSame(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = start, j = start; i < end && j < oldEnd; ) {
    if (isSame(i, j)) matches[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return matches;
}
