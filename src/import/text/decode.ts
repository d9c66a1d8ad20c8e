import { detect } from 'chardet';
import iconv from 'iconv-lite';
import type { LocalizedText } from '../../model/localized-text.ts';
import { refusals, unchanged } from '../words/refusals.ts';

/** Thrown for a source that can't be imported. */
export class Unreadable extends Error {
  /** For printing after its name, or after another description. */
  readonly texts: LocalizedText;

  constructor(texts: LocalizedText) {
    super(texts.en);
    this.texts = texts;
  }
}

/** Returns the message of an error, in each available language. */
export function errorTexts(error: unknown): LocalizedText {
  if (error instanceof Unreadable) return error.texts;
  return unchanged(error instanceof Error ? error.message : String(error));
}

/** In bytes: enough to detect an encoding. */
const enough = 1 << 20;

/**
 * Decodes a text in UTF-8, UTF-16, Windows-1252 (and so Latin-1) or MacRoman, with or without a byte order mark. Throws
 * `Unreadable` for binary data.
 *
 * @param declared the encoding declared in the source; evidence in the bytes takes precedence
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const text = decoded(bytes, declared).replace(/^\ufeff/, '');
  const controls = text.match(unprintable)?.length ?? 0;
  if (controls > text.length / 200 || text.includes('\0')) throw new Unreadable(refusals.notText);
  return text.replace(unprintable, ' ');
}

/** Returns the encoding declared at the beginning of a page or XML. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?([\w.:-]{1,40})/i.exec(
    start,
  )?.[1];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
const unprintable = /[\0-\x08\x0e-\x1f\x7f]/g;

function decoded(bytes: Uint8Array, declared: string | undefined): string {
  const encoding = encodingOf(bytes, declared);
  if (encoding !== undefined) return iconv.decode(bytes, encoding);
  return mostlyUtf8(bytes) ?? iconv.decode(bytes, guessOf(bytes));
}

/** A multi-byte character in UTF-8, or any other non-ASCII byte; in Latin-1. */
const beyond = /([\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})|[\x80-\xff]/g;

/** A UTF-8 text with parts in another encoding. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let whole = 0;
  let single = 0;
  for (const [, characters] of latin.matchAll(beyond)) {
    if (characters === undefined) single++;
    else whole++;
  }
  if (whole <= single * 4) return undefined;
  return latin.replace(beyond, (found, characters?: string) =>
    iconv.decode(Buffer.from(found, 'latin1'), characters === undefined ? 'windows-1252' : 'utf-8'),
  );
}

/** Returns the encoding, if the bytes show it or do not contradict the declared one. */
function encodingOf(bytes: Uint8Array, declared: string | undefined): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const part = bytes.subarray(0, enough);
  const zeros = [0, 0];
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > part.length / 4 && even < odd / 8) return 'utf-16le';
  if (even > part.length / 4 && odd < even / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const named = declared?.toLowerCase() ?? '';
  if (/^utf|^unicode|^ucs/.test(named) || !iconv.encodingExists(named)) return undefined;
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(named) ? 'windows-1252' : named;
}

function guessOf(bytes: Uint8Array): string {
  const part = bytes.subarray(0, enough);
  const guess = detect(part)?.toLowerCase() ?? '';
  if (guess.startsWith('utf-16')) return guess;
  const letters = (encoding: string) => iconv.decode(part, encoding).match(nordic)?.length ?? 0;
  return letters('macintosh') > letters('windows-1252') ? 'macintosh' : 'windows-1252';
}

/** Letters and punctuation of the Nordic languages, German and French. */
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
