import { lookup } from '../lookup.ts';
import { commonLanguage, type OtherLanguage, type Sentences, type WriterLanguage } from './localized-text.ts';

/** An author's mistake as a value. Bugs throw; mistakes are collected and shown together. */
export interface Diagnostic {
  /** Permanent and documented, in kebab-case: `front-matter-unclosed`. */
  readonly code: string;
  /** An error prevents the site from being written; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** The problem, quoting the offending text. One sentence, no final stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Message and hint in the other languages of authors. */
  readonly translations?: Readonly<Record<OtherLanguage, Pick<Diagnostic, 'message' | 'hint'>>>;
  /** Path from the archive's root, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Length of the offending text on that line, in UTF-16 code units; at least 1. */
  readonly length: number;
}

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Line and column (both 1-based) of a UTF-16 offset, as editors count them: LF, CRLF and CR each end a line, U+2028
 * does not, and a byte order mark at the beginning takes no column.
 */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = Math.min(Math.max(offset, lineStart), text.length);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: end - lineStart + 1 };
}

/** A diagnostic without its position. */
export type Problem = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint' | 'translations'>;

/** Places a problem on a span of a file's text. A span over several lines is cut at the end of its first. */
export function diagnosticAt(file: string, text: string, span: Span, problem: Problem): Diagnostic {
  const { line, column } = placeOf(text, span.start);
  const rest = text.slice(span.start, Math.max(span.end, span.start + 1));
  const firstLine = rest.search(/[\r\n]/);
  const length = Math.max(1, firstLine < 0 ? rest.length : firstLine);
  return { ...problem, file, line, column, length };
}

/** Returns a diagnostic about a whole file, placed at its beginning. */
export function diagnosticOf(file: string, problem: Problem): Diagnostic {
  return { ...problem, file, line: 1, column: 1, length: 1 };
}

/** Returns a diagnostic in a language of authors. */
export function inLanguage(
  { translations, ...problem }: Diagnostic,
  language: WriterLanguage = commonLanguage,
): Diagnostic {
  return language === commonLanguage ? problem : { ...problem, ...translations?.[language] };
}

/** Leaves out the warnings that the config turns off. */
export function withoutSilenced(
  diagnostics: readonly Diagnostic[],
  warnings: Readonly<Record<string, 'on' | 'off'>>,
): Diagnostic[] {
  return diagnostics.filter(({ severity, code }) => severity === 'error' || lookup(warnings, code) !== 'off');
}

/** Returns message and hint in a language of authors. */
export function sentencesIn(
  { message, hint, translations }: Problem,
  language: WriterLanguage = commonLanguage,
): Sentences {
  const translated = language === commonLanguage ? undefined : translations?.[language];
  return [translated?.message ?? message, translated?.hint ?? hint];
}

/** Compares by file, line, column and code, the order in which diagnostics are shown. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
