/*
 * Encodes numbers as text. Postings are stored in scripts, because those load everywhere (also from `file://`) and
 * every host compresses them. The code uses 90 printable characters that need no escaping in a string: the lower 45
 * are the last digit of a number, the upper 45 are followed by more digits, least significant digit first.
 */

const alphabet = Array.from({ length: 0x7f - 0x23 }, (_, i) => String.fromCharCode(0x23 + i))
  .filter((character) => character !== '\\' && character !== '<')
  .join('');
const base = alphabet.length / 2;

const digits = new Uint8Array(128);
for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;

/** Encodes a non-negative integer below 2^53. */
export function encodeNumber(number: number): string {
  let code = '';
  let rest = number;
  while (rest >= base) {
    code += alphabet[base + (rest % base)];
    rest = Math.floor(rest / base);
  }
  return code + alphabet[rest];
}

/** Decodes a sequence of numbers. */
export function decodeNumbers(code: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (let i = 0; i < code.length; i++) {
    const value = digits[code.charCodeAt(i)] ?? 0;
    if (value >= base) {
      number += (value - base) * weight;
      weight *= base;
    } else {
      numbers.push(number + value * weight);
      number = 0;
      weight = 1;
    }
  }
  return numbers;
}

/**
 * Where a release contains a word: in its body once, in its body several times, in its facts or summary, in its
 * title.
 */
export type Strength = 0 | 1 | 2 | 3;

/** Encodes postings, ascending `position * 4 + strength`. */
export function encodePostings(postings: ArrayLike<number>): string {
  let code = '';
  let last = -1;
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] ?? 0;
    const position = posting >>> 2;
    code += encodeNumber((position - last - 1) * 4 + (posting & 3));
    last = position;
  }
  return code;
}

/** Calls `call` with every position and its strength. */
export function eachPosting(code: string, call: (position: number, strength: Strength) => void): void {
  let last = -1;
  for (const number of decodeNumbers(code)) {
    last += Math.floor(number / 4) + 1;
    call(last, (number % 4) as Strength);
  }
}

/** Encodes pairs of a position and a whole number. Positions ascend and may repeat. */
export function encodePairs(pairs: readonly (readonly [number, number])[]): string {
  let code = '';
  let last = 0;
  for (const [position, value] of pairs) {
    code += encodeNumber(position - last) + encodeNumber(value);
    last = position;
  }
  return code;
}

export function eachPair(code: string, call: (position: number, value: number) => void): void {
  const numbers = decodeNumbers(code);
  let position = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    position += numbers[i] ?? 0;
    call(position, numbers[i + 1] ?? 0);
  }
}
