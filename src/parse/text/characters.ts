import type { RefusedCharacter, RefusedPlace } from '../../codes/front-matter-codes.ts';
import { createProblem } from '../../codes/index.ts';
import { codePointName } from '../../invisible.ts';
import {
  type Diagnostic,
  diagnosticAt,
  diagnosticOf,
  type Problem,
  type Span,
} from '../../model/diagnostic.ts';

/*
 * Control characters, directional formatting characters (Unicode UAX #9: embeddings, overrides and isolates),
 * non-characters, lone surrogates, and U+FFFD, which replaces bytes that are not UTF-8.
 */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]|\p{Surrogate}/u;
/** A quick test that matches every text with one of them; emoji match too and go on to the exact test. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd\ufffe\uffff]/;
const everyRefused = new RegExp(refused.source, 'gu');

/** More of the same are counted, not shown. */
const shown = 10;

/** Reports characters that no release may contain, each with its position. */
export function checkCharacters(file: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!suspicious.test(text) || !refused.test(text)) return diagnostics;
  let invalid = 0;
  let firstInvalid = -1;
  let others = 0;
  for (const { 0: character, index } of text.matchAll(everyRefused)) {
    if (isInvalid(character.charCodeAt(0))) {
      if (invalid++ === 0) firstInvalid = index;
    } else if (others++ < shown) {
      const span = { start: index, end: index + 1 };
      diagnostics.push(diagnosticAt(file, text, span, problemWith(character, { in: 'text' })));
    }
  }
  if (invalid > 0) {
    const span = { start: firstInvalid, end: firstInvalid + 1 };
    diagnostics.push(diagnosticAt(file, text, span, createProblem('encoding-invalid', invalid)));
  }
  return diagnostics;
}

/**
 * The beginning of a UTF-16 text that was read as UTF-8: two replacement characters instead of the byte order mark, or
 * zeros.
 */
const utf16 = /^(?:\ufffd\ufffd(?=\0|[^\0]\0)|(?:\0[^\0]){4}|(?:[^\0]\0){4})/;

/** Reports an unreadable UTF-16 text. */
export function checkUtf16(file: string, text: string): Diagnostic | undefined {
  return utf16.test(text) ? diagnosticOf(file, createProblem('encoding-wide')) : undefined;
}

/** Returns the same text, of the same length, with invalid characters replaced by spaces. */
export function withoutRefused(text: string): string {
  return suspicious.test(text) ? text.replace(everyRefused, ' ') : text;
}

/** Returns the problem with a value that contains an invalid character after decoding. */
export function problemInValue(text: string): Problem | undefined {
  if (!suspicious.test(text)) return undefined;
  const character = refused.exec(text)?.[0];
  if (character === undefined) return undefined;
  return problemWith(character, { in: 'value' });
}

/** Returns the problem with a file name that is not valid in addresses and lists of files. */
export function problemInName(name: string): Problem | undefined {
  // names must not contain tabs or line ends either
  const character = /[\t\r\n]/.exec(name)?.[0] ?? refused.exec(name)?.[0];
  if (character === undefined) return undefined;
  return problemWith(character, { in: 'name', name });
}

/** Returns character references for invalid characters, such as `&#7;` and `&#x202e;`, with their positions. */
export function refusedReferences(text: string): { readonly span: Span; readonly problem: Problem }[] {
  if (!text.includes('&#')) return [];
  return [...text.matchAll(anyReference)].flatMap(({ 0: reference, 1: hex, 2: decimal, index }) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    if (!refused.test(character)) return [];
    const problem = problemWith(character, { in: 'reference', reference });
    return [{ span: { start: index, end: index + reference.length }, problem }];
  });
}

const anyReference = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

function isInvalid(code: number): boolean {
  return code === 0xfffd || code === 0xfffe || code === 0xffff || isSurrogate(code);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function problemWith(character: string, place: RefusedPlace): Problem {
  const code = character.charCodeAt(0);
  return createProblem('character-refused', { kind: kindOf(code), codePoint: codePointName(code) }, place);
}

function kindOf(code: number): RefusedCharacter['kind'] {
  if (isSurrogate(code)) return 'half';
  if (isInvalid(code)) return 'unreadable';
  return code >= 0x2000 ? 'mark' : 'control';
}
