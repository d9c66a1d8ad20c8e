import { createEnglishProblem } from '../../codes/index.ts';
import type { Span } from '../../model/diagnostic.ts';
import { quoted } from '../text/suggest.ts';
import { type Line, writtenValue } from './lines.ts';
import type { YamlMistake } from './mistake.ts';

/** What is wrong with the value of a line that has a key, judged by that line alone. */
export function valueMistake(line: Line): YamlMistake | undefined {
  const value = writtenValue(line);
  if (!value || value.text === '') return undefined;
  const span = { start: value.start, end: value.start + value.text.length };
  const quote = value.text[0];
  if (quote === '"' || quote === "'") return quoteMistake(value.text, quote, span);
  if (/^[[\]{},&*!|>%@`]|^[?-](?:\s|$)/.test(value.text)) {
    return /^[|>][+\d-]*\s*$|^\[[^[\]]*\]$|^\{(?!%)[^{}]*\}$/.test(value.text) ? undefined : special(line);
  }
  const colon = value.text.search(/:(?:\s|$)/);
  if (colon < 0) return undefined;
  return {
    span,
    problem: createEnglishProblem(
      'yaml-colon',
      `the value ${quoted(value.text)} holds a colon followed by a space, which only stands after a key`,
      `put the value in quotation marks: "${value.text.replaceAll('"', '”')}"`,
    ),
  };
}

function quoteMistake(text: string, quote: string, span: Span): YamlMistake | undefined {
  const whole = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const closed = whole.exec(text)?.[0];
  if (closed === undefined) {
    return {
      span,
      problem: createEnglishProblem(
        'yaml-quote',
        `the quotation mark before ${quoted(text.slice(1))} is never closed`,
        `put a ${quote} at the end of the value`,
      ),
    };
  }
  if (/^\s*(?:#.*)?$/.test(text.slice(closed.length))) return badEscape(closed, quote, span);
  const other = text.includes("'") ? '"' : "'";
  const whole2 = other === '"' ? `"${text.replaceAll('"', '”')}"` : `'${text}'`;
  return {
    span,
    problem: createEnglishProblem(
      'yaml-quote',
      `there is text after the closing quotation mark: ${quoted(text.slice(closed.length))}`,
      `put the whole value in quotation marks of the other kind: ${whole2}`,
    ),
  };
}

function badEscape(text: string, quote: string, span: Span): YamlMistake | undefined {
  const bad = quote === '"' ? /\\[^0abtnvfre "/\\N_LPxuU]/.exec(text) : null;
  if (!bad) return undefined;
  return {
    span: { start: span.start + bad.index, end: span.start + bad.index + 2 },
    problem: createEnglishProblem(
      'yaml-quote',
      `a backslash has a meaning of its own between double quotation marks: ${quoted(bad[0])}`,
      'write two backslashes, or put the value in single quotation marks',
    ),
  };
}

/** Whether a value begins with a quotation mark or a bracket that the line does not close. */
export function isLeftOpen(line: Line): boolean {
  const text = writtenValue(line)?.text ?? '';
  if (/^["']/.test(text)) return valueMistake(line) !== undefined;
  return /^[[{]/.test(text) && !/[\]}]\s*(?:#.*)?$/.test(text);
}

/** A value that begins with a sign that YAML keeps for itself. */
export function special(line: Line): YamlMistake {
  const value = writtenValue(line) ?? { start: line.start, text: line.text };
  const sign = [...value.text][0] ?? '';
  return {
    span: { start: value.start, end: value.start + Math.max(1, value.text.length) },
    problem: createEnglishProblem(
      'yaml-special',
      `the value ${quoted(value.text)} begins with ${sign}, which has a meaning of its own here`,
      /^[[{](?![[{%])/.test(value.text)
        ? `close the list with ${sign === '[' ? ']' : '}'}, or put the value in quotation marks if it is text`
        : `put the value in quotation marks: "${value.text.replaceAll('"', '”').slice(0, 60)}"`,
    ),
  };
}
