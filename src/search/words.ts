import { withoutInvisible } from '../invisible.ts';
import { primarySubtag } from '../primary-subtag.ts';

/* Splits texts into words. This module runs in the build and in the page, so that the two always agree. */

/** Maximum length of a word. Longer words are cut, both in the index and in queries. */
const longest = 40;

/**
 * Returns the words of a text in lower case. å, ä and ö are kept as letters; all other diacritics are removed (`idé`
 * → `ide`), and æ becomes ä, ø becomes ö. Hyphens, apostrophes and all other characters that are neither letters nor
 * digits separate words; invisible ones, such as soft hyphens, do not.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/** Like `wordsOf`, but calls `call` with each word: indexing many releases reads millions of words. */
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

/** Whether a UTF-16 unit is a letter or digit. Characters outside the basic plane are not indexed. */
function isWord(unit: number): boolean {
  let answer = known[unit];
  if (!answer) {
    answer = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 2 : 1;
    known[unit] = answer;
  }
  return answer === 2;
}

/** A word and its position in the text. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the words of a text with their positions, for marking them. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(placedWord)].flatMap(({ 0: written, index }) => {
    const word = fold(written).replace(/[^\p{L}\p{N}]+/gu, '');
    return word === '' ? [] : [{ word: cut(word), start: index, end: index + written.length }];
  });
}

const placedWord = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

function cut(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}

/** Matches any text in lower case that folding may change further. */
const foreign =
  /[^\t-\r -~\u0080-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00bb\u2000-\u200a\u2010-\u2029\u202f-\u205fåäö]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!foreign.test(lower)) return lower;
  return withoutInvisible(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/[æø]/g, (letter) => (letter === 'æ' ? 'ä' : 'ö'))
    .replace(/\p{M}+/gu, '');
}

/** Returns a word without the marks of å, ä and ö, of the same length; other letters have no marks. */
export function withoutMarks(word: string): string {
  return word.replace(/[åäö]/g, (letter) => (letter === 'ö' ? 'o' : 'a'));
}

/** Returns the stems of words; words of a language without stemmer stay unchanged. */
export interface Stemmer {
  /** Primary subtags of its languages, its own first. */
  readonly languages: readonly string[];
  /** Of a folded word. */
  readonly stem: (word: string) => string;
}

/** Returns the stem of a folded word. Words with digits and words of fewer than three letters stay unchanged. */
export function stemOf(word: string, stemmer: Stemmer | undefined): string {
  return stemmer === undefined || word.length < 3 || /\d/.test(word) ? word : stemmer.stem(word);
}

/** Returns the one of several for a BCP 47 language. */
export function stemmerFor(language: string, stemmers: readonly Stemmer[]): Stemmer | undefined {
  const primary = primarySubtag(language);
  return stemmers.find(({ languages }) => languages.includes(primary));
}
