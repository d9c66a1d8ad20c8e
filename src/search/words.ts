/*
 * Words, as the index and the visitor's browser both see them: this module runs in the build and in the page, so
 * that the two never disagree.
 */

/** Longest word that is kept whole: a longer one is cut, in the index and in the query alike. */
const longest = 40;

/**
 * The words of a text in lower case. å, ä and ö are letters of their own; every other diacritic falls (`idé` → `ide`),
 * so does æ into ä and ø into ö. Hyphens and apostrophes part words, as all that is neither letter nor digit does.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/** The same, one by one: an index of many releases reads millions. */
export function eachWord(text: string, call: (word: string) => void): void {
  const folded = fold(text);
  let start = -1;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && isWord(folded.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      call(cut(folded.slice(start, i)));
      start = -1;
    }
  }
}

const known = new Uint8Array(0x10000);

/** Whether a UTF-16 unit is a letter or a digit; those beyond the basic plane are not indexed. */
function isWord(unit: number): boolean {
  let answer = known[unit];
  if (!answer) {
    answer = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 2 : 1;
    known[unit] = answer;
  }
  return answer === 2;
}

/** A word with the place where it stands in its text. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, each with its place: for marking them. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: written, index }) => {
    const word = fold(written).replace(/[^\p{L}\p{N}]+/gu, '');
    return word === '' ? [] : [{ word: cut(word), start: index, end: index + written.length }];
  });
}

function cut(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}

/** Letters and marks that folding changes may be among these. */
const foreign = /[^\s!-~\u0080-\u00a9\u00ab-\u00b1\u00bb\u2000-\u206fåäö]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!foreign.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/[æø]/g, (letter) => (letter === 'æ' ? 'ä' : 'ö'))
    .replace(/\p{M}+/gu, '');
}

/** Brings words to their stems; those of a language that has none are matched as they are written. */
export interface Stemmer {
  /** Primary subtags of the languages whose words it knows, its own first. */
  readonly languages: readonly string[];
  /** Of a folded word. */
  readonly stem: (word: string) => string;
}

/** The stem of a folded word. Words with digits and words of fewer than three letters are their own. */
export function stemOf(word: string, stemmer: Stemmer | undefined): string {
  return stemmer === undefined || word.length < 3 || /\d/.test(word) ? word : stemmer.stem(word);
}

/** The one of several that knows a BCP 47 language. */
export function stemmerFor(language: string, stemmers: readonly Stemmer[]): Stemmer | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return stemmers.find(({ languages }) => languages.includes(primary));
}
