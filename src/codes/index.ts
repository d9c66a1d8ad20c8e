import type { Problem } from '../model/diagnostic.ts';
import type { LocalizedMessage, Sentences } from '../model/localized-text.ts';
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

/** Returns a problem with the message and hint of its code. Messages and hints that quote too much are cut. */
export function createProblem<C extends Code>(
  code: C,
  ...written: Parameters<(typeof codes)[C]['say']>
): Problem {
  const { severity, say } = codes[code];
  const { en, sv } = (say as (...written: unknown[]) => LocalizedMessage)(...written);
  return { code, severity, ...sentences(en), translations: { sv: sentences(sv) } };
}

function sentences([message, hint]: Sentences) {
  return { message: cut(message), hint: cut(hint) };
}

/** In UTF-16 code units. */
const longest = 600;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : text;
}
