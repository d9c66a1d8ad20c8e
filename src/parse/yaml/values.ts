import { createProblem } from '../../codes/index.ts';
import type { Span } from '../../model/diagnostic.ts';
import { type Line, writtenValue } from './lines.ts';
import type { YamlMistake } from './mistake.ts';

/** Returns the mistake in the value of a line with a key, judged by that line only. */
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
    problem: createProblem('yaml-colon', value.text, `"${value.text.replaceAll('"', '”')}"`),
  };
}

function quoteMistake(text: string, quote: string, span: Span): YamlMistake | undefined {
  const whole = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const closed = whole.exec(text)?.[0];
  if (closed === undefined)
    return { span, problem: createProblem('yaml-quote', { unclosed: text.slice(1), quote }) };
  if (/^\s*(?:#.*)?$/.test(text.slice(closed.length))) return badEscape(closed, quote, span);
  const other = text.includes("'") ? '"' : "'";
  const rewritten = other === '"' ? `"${text.replaceAll('"', '”')}"` : `'${text}'`;
  return { span, problem: createProblem('yaml-quote', { after: text.slice(closed.length), rewritten }) };
}

function badEscape(text: string, quote: string, span: Span): YamlMistake | undefined {
  const bad = quote === '"' ? /\\[^0abtnvfre "/\\N_LPxuU]/.exec(text) : null;
  if (!bad) return undefined;
  return {
    span: { start: span.start + bad.index, end: span.start + bad.index + 2 },
    problem: createProblem('yaml-quote', { escape: bad[0] }),
  };
}

/** Whether a value begins with a quotation mark or a bracket that the line does not close. */
export function isLeftOpen(line: Line): boolean {
  const text = writtenValue(line)?.text ?? '';
  if (/^["']/.test(text)) return valueMistake(line) !== undefined;
  return /^[[{]/.test(text) && !/[\]}]\s*(?:#.*)?$/.test(text);
}

/** A value that begins with a reserved YAML character. */
export function special(line: Line): YamlMistake {
  const value = writtenValue(line) ?? { start: line.start, text: line.text };
  const sign = [...value.text][0] ?? '';
  const instead = /^[[{](?![[{%])/.test(value.text)
    ? { bracket: sign === '[' ? ']' : '}' }
    : { rewritten: `"${value.text.replaceAll('"', '”').slice(0, 60)}"` };
  return {
    span: { start: value.start, end: value.start + Math.max(1, value.text.length) },
    problem: createProblem('yaml-special', value.text, sign, instead),
  };
}
