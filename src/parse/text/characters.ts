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
 * Control characters, marks that turn the direction of text around (Unicode UAX #9: embeddings, overrides and
 * isolates), non-characters, lone surrogates, and U+FFFD, which stands where bytes were not UTF-8.
 */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]|\p{Surrogate}/u;
/** Quick to test, and true of every text that holds one of them; emoji are let through to the exact test. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd\ufffe\uffff]/;
const everyRefused = new RegExp(refused.source, 'gu');

/** More of the same are counted, not shown. */
const shown = 10;

/** Reports characters that no release may hold, each at its place. */
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

/** The beginning of a UTF-16 text that was read as UTF-8: a mark that became two replacement characters, or zeros. */
const utf16 = /^(?:\ufffd\ufffd(?=\0|[^\0]\0)|(?:\0[^\0]){4}|(?:[^\0]\0){4})/;

/** Reports a text that is UTF-16, in which nothing can be read. */
export function checkUtf16(file: string, text: string): Diagnostic | undefined {
  return utf16.test(text) ? diagnosticOf(file, createProblem('encoding-wide')) : undefined;
}

/** The same text, of the same length, with a space for every character that is refused. */
export function withoutRefused(text: string): string {
  return suspicious.test(text) ? text.replace(everyRefused, ' ') : text;
}

/** The problem with a value that holds a refused character once it is decoded. */
export function problemInValue(text: string): Problem | undefined {
  if (!suspicious.test(text)) return undefined;
  const character = refused.exec(text)?.[0];
  if (character === undefined) return undefined;
  return problemWith(character, { in: 'value' });
}

/** The problem with the name of a file or folder that no address and no list of files can hold. */
export function problemInName(name: string): Problem | undefined {
  // no name needs a tab or a line end either
  const character = /[\t\r\n]/.exec(name)?.[0] ?? refused.exec(name)?.[0];
  if (character === undefined) return undefined;
  return problemWith(character, { in: 'name', name });
}

/** Character references such as `&#7;` and `&#x202e;` that stand for refused characters, with their places. */
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
