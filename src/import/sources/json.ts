import { lookup } from '../../lookup.ts';
export type Json = Readonly<Record<string, unknown>>;

/** Returns the fields of a JSON object; none for anything else. */
export function fieldsOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** Returns a list; a single value becomes a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** Returns text, or a number as text; undefined if it is blank or something else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Returns the first non-empty one of several fields. */
export function firstText(value: unknown, ...keys: readonly string[]): string | undefined {
  const fields = fieldsOf(value);
  for (const key of keys) {
    const text = textOf(lookup(fields, key));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Maximum nesting; exports need a dozen levels. */
const deepest = 1000;

/** Parses JSON; undefined if it is invalid or nested too deeply. */
export function jsonOf(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) quoted = !quoted;
    else if (quoted && letter === 0x5c) at++;
    else if (!quoted && (letter === 0x5b || letter === 0x7b)) depth++;
    else if (!quoted && (letter === 0x5d || letter === 0x7d)) depth--;
  }
  return depth > deepest;
}
