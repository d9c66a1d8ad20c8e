import { detect } from 'chardet';
import iconv from 'iconv-lite';

/** A source that can't be imported. The message says why. */
export class Unreadable extends Error {}

/** In bytes: a part that is long enough to tell an encoding by. */
const enough = 1 << 20;

/**
 * Decodes a text in UTF-8, UTF-16, Windows-1252 (and so Latin-1) or MacRoman, with or without a byte order mark.
 *
 * Throws `Unreadable` for what is no text.
 */
export function decode(bytes: Uint8Array): string {
  const text = iconv.decode(bytes, encodingOf(bytes)).replace(/^\ufeff/, '');
  const controls = text.match(unprintable)?.length ?? 0;
  if (controls > text.length / 200 || text.includes('\0')) throw new Unreadable('is not a text file');
  return text.replace(unprintable, ' ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
const unprintable = /[\0-\x08\x0e-\x1f\x7f]/g;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const part = bytes.subarray(0, enough);
  const zeros = [0, 0];
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > part.length / 4 && even < odd / 8) return 'utf-16le';
  if (even > part.length / 4 && odd < even / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const guess = detect(part)?.toLowerCase() ?? '';
  if (guess.startsWith('utf-16')) return guess;
  const letters = (encoding: string) => iconv.decode(part, encoding).match(nordic)?.length ?? 0;
  return letters('macintosh') > letters('windows-1252') ? 'macintosh' : 'windows-1252';
}

/** Letters and signs of the Nordic languages, German and French where a text has them. */
const nordic =
  /[åäöæøéüß](?![A-ZÅÄÖ])|(?<![a-zåäö])[ÅÄÖÆØÜ]|(?<=^|\s)[–—”](?=\s)|(?<=\s|^)[”“]|(?<=\d)\u00a0(?=\d)/g;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
