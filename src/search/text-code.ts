/*
 * The words of a release in order, as lexicon numbers in a variable-length encoding of seven bits a byte: frequent words
 * are found early and have small numbers. A zero separates parts of the release, such as title and text.
 */

/** Shared by all writers: one release is written at a time. */
let buffer = new Uint8Array(1 << 14);

export class TextWriter {
  #length = 0;

  /** Begins another part; phrases do not cross parts. */
  begin(): void {
    if (this.#length > 0) this.#write(0);
  }

  add(word: number): void {
    this.#write(word + 1);
  }

  bytes(): Uint8Array {
    return buffer.slice(0, this.#length);
  }

  #write(number: number): void {
    if (this.#length + 5 > buffer.length) {
      const larger = new Uint8Array(2 * buffer.length);
      larger.set(buffer);
      buffer = larger;
    }
    let rest = number;
    while (rest > 0x7f) {
      buffer[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[this.#length++] = rest;
  }
}

/** Calls `call` with the number and place of each word. The place between two parts is empty. */
export function eachPlace(text: Uint8Array, call: (word: number, place: number) => void): void {
  let place = 0;
  let number = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i] as number;
    number |= (byte & 0x7f) << shift;
    if (byte > 0x7f) {
      shift += 7;
      continue;
    }
    if (number > 0) call(number - 1, place);
    place++;
    number = 0;
    shift = 0;
  }
}
