import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';

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
    if (isInvalid(character)) {
      if (invalid++ === 0) firstInvalid = index;
    } else if (others++ < shown) {
      const span = { start: index, end: index + 1 };
      diagnostics.push(diagnosticAt(file, text, span, problemOf(character)));
    }
  }
  if (invalid > 0) {
    const places = invalid === 1 ? 'one place' : `${invalid} places, this is the first`;
    const problem = createProblem(
      'encoding-invalid',
      `the file is not UTF-8: there are unreadable characters in ${places}`,
      'save the file again with the encoding UTF-8, and type å, ä and ö anew where a question mark stands',
    );
    diagnostics.push(diagnosticAt(file, text, { start: firstInvalid, end: firstInvalid + 1 }, problem));
  }
  return diagnostics;
}

/** The same text, of the same length, with a space for every character that is refused. */
export function withoutRefused(text: string): string {
  return suspicious.test(text) ? text.replace(everyRefused, ' ') : text;
}

function isInvalid(character: string): boolean {
  const code = character.charCodeAt(0);
  return code === 0xfffd || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
}

function problemOf(character: string) {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0x2000
    ? createProblem(
        'character-refused',
        `an invisible mark that turns the direction of the text stands here (${name})`,
        'delete the characters around this place and type them again',
      )
    : createProblem(
        'character-refused',
        `an invisible control character stands here (${name})`,
        'delete the characters around this place and type them again; it often comes with text pasted from Word or a PDF',
      );
}
