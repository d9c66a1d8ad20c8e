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

const bytes = /* @__PURE__ */ Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const decoder = /* @__PURE__ */ new TextDecoder();
/** More than the digits of any number. */
const mostDigits = 16;

/** Encodes a sequence of non-negative integers below 2^53. */
export class NumberWriter {
  #buffer = new Uint8Array(1 << 8);
  #length = 0;

  add(number: number): void {
    if (this.#length + mostDigits > this.#buffer.length) {
      const larger = new Uint8Array(2 * this.#buffer.length);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    let rest = number;
    while (rest >= base) {
      this.#buffer[this.#length++] = bytes[base + (rest % base)] as number;
      rest = Math.floor(rest / base);
    }
    this.#buffer[this.#length++] = bytes[rest] as number;
  }

  text(): string {
    return decoder.decode(this.#buffer.subarray(0, this.#length));
  }
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
  const writer = new NumberWriter();
  let last = -1;
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] ?? 0;
    const position = posting >>> 2;
    writer.add((position - last - 1) * 4 + (posting & 3));
    last = position;
  }
  return writer.text();
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
  const writer = new NumberWriter();
  let last = 0;
  for (const [position, value] of pairs) {
    writer.add(position - last);
    writer.add(value);
    last = position;
  }
  return writer.text();
}

export function eachPair(code: string, call: (position: number, value: number) => void): void {
  const numbers = decodeNumbers(code);
  let position = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    position += numbers[i] ?? 0;
    call(position, numbers[i + 1] ?? 0);
  }
}

/** From this number of places on, the number is written on its own. */
const manyPlaces = 4;

/**
 * Encodes the places of a word: the release of each, by number, and its place there. Both ascend, the places within
 * each release.
 */
export function encodePlaces(releases: ArrayLike<number>, places: ArrayLike<number>): string {
  const writer = new NumberWriter();
  let last = -1;
  for (let i = 0; i < places.length; ) {
    const release = releases[i] ?? 0;
    let end = i + 1;
    while (releases[end] === release) end++;
    writer.add((release - last - 1) * manyPlaces + Math.min(end - i, manyPlaces) - 1);
    if (end - i >= manyPlaces) writer.add(end - i - manyPlaces);
    for (let before = 0; i < end; i++) {
      const place = places[i] ?? 0;
      writer.add(place - before);
      before = place;
    }
    last = release;
  }
  return writer.text();
}

/** Calls `call` with every release and place. */
export function eachPlaceOf(code: string, call: (release: number, place: number) => void): void {
  const numbers = decodeNumbers(code);
  let release = -1;
  for (let i = 0; i < numbers.length; ) {
    const head = numbers[i++] ?? 0;
    release += Math.floor(head / manyPlaces) + 1;
    const few = (head % manyPlaces) + 1;
    const length = few < manyPlaces ? few : manyPlaces + (numbers[i++] ?? 0);
    let place = 0;
    for (const end = i + length; i < end; i++) {
      place += numbers[i] ?? 0;
      call(release, place);
    }
  }
}
