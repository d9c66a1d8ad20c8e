import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedishSnowball } from '@orama/stemmers/swedish';

/*
 * Words, as the index and the visitor's browser both see them: this module runs in the build and in the page, so
 * that the two never disagree.
 */

/** Maximum length of a word. Longer words are cut, both in the index and in queries. */
const longest = 40;

/**
 * Returns the words of a text in lower case. å, ä and ö are kept as letters; all other diacritics are removed (`idé`
 * → `ide`), and æ becomes ä, ø becomes ö. Hyphens, apostrophes and all other characters that are neither letters nor
 * digits separate words.
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
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: written, index }) => {
    const word = fold(written).replace(/[^\p{L}\p{N}]+/gu, '');
    return word === '' ? [] : [{ word: cut(word), start: index, end: index + written.length }];
  });
}

function cut(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}

/** Matches any text that folding may change. */
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

/** Languages whose words are brought to their stems; those of others are matched as they are written. */
export type StemLanguage = 'sv' | 'fi' | 'en';

export function stemLanguage(language: string): StemLanguage | undefined {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'sv' || primary === 'fi' || primary === 'en' ? primary : undefined;
}

/** The stem of a folded word. Words with digits and words of fewer than three letters are their own. */
export function stemOf(word: string, language: StemLanguage | undefined): string {
  if (language === undefined || word.length < 3 || /\d/.test(word)) return word;
  if (language === 'sv') return swedish(word);
  return language === 'fi' ? finnish(word) : english(word);
}

/**
 * Snowball's Swedish algorithm leaves the definite endings -an, -et and -en(a) on many words: `skolan` would not
 * meet `skola`, nor `beslutet` `beslut`. What it leaves is taken off here, as often as it stands, within the same
 * region R1 that Snowball's own rules keep to.
 */
function swedish(word: string): string {
  const region = regionOf(word);
  let stem = swedishSnowball(word);
  while (stem.length >= region + 2 && /(?:an|et|en)$/.test(stem)) stem = stem.slice(0, -2);
  return stem;
}

/** Where R1 begins: after the first consonant that follows a vowel, and never before the fourth letter. */
function regionOf(word: string): number {
  const found = /[aeiouyåäö][^aeiouyåäö]/.exec(word);
  return found ? Math.max(3, found.index + 2) : word.length;
}
