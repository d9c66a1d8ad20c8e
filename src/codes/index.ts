import { lookup } from '../lookup.ts';
import type { Problem } from '../model/diagnostic.ts';
import { archiveCodes } from './archive-codes.ts';
import type { CodeBook } from './code.ts';
import { fieldsCodes } from './field-codes.ts';
import { frontMatterCodes } from './front-matter-codes.ts';
import { markdownCodes } from './markdown-codes.ts';
import { themeCodes } from './theme-codes.ts';

/** All codes with their documentation; each room's codes are in a separate file. */
export const codes = {
  ...frontMatterCodes,
  ...fieldsCodes,
  ...markdownCodes,
  ...archiveCodes,
  ...themeCodes,
} as const satisfies CodeBook;

export type Code = keyof typeof codes;

/** Returns a problem with the severity of its code. A message or hint that quotes too much of a text is cut. */
export function createProblem(code: Code, message: string, hint: string): Problem {
  return { code, severity: lookup(book, code)?.severity ?? 'error', message: cut(message), hint: cut(hint) };
}

/** In UTF-16 code units. */
const longest = 600;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : text;
}

const book: CodeBook = codes;
