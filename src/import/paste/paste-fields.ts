import { yamlText } from '../../parse/yaml/yaml-text.ts';
import type { Given } from '../release-text.ts';

/** A release as the fields of a form: the common fields, the rest of its front matter, and its body. */
export interface PasteFields extends Omit<Given, 'source'> {
  /** Lines of YAML. */
  readonly facts: string;
  /** Markdown. */
  readonly body: string;
}

export type FieldName = keyof PasteFields;

/** Keys of front matter with a separate line before the facts, in order. */
const head = ['draft', 'title', 'date', 'municipality'];
const headLine = new RegExp(`^(?:${head.join('|')}):`);

/** Number of lines before the facts: the fence and the head. */
const before = head.length + 1;

/** Splits a release’s source as written by `releaseText`. `head` are the lines of given values. */
export function fieldsOf(
  text: string,
  given: Omit<Given, 'source'>,
): { fields: PasteFields; head: readonly string[] } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n|)---\n\n?([\s\S]*)$/.exec(text) ?? [];
  const lines = yaml.split('\n');
  const facts = lines
    .filter((line) => !headLine.test(line))
    .join('\n')
    .trimEnd();
  return { fields: { ...given, facts, body: body.trimEnd() }, head: lines };
}

/**
 * Returns the source of a draft. `known` are the original lines of the head: one with the same value is kept with its
 * comment.
 */
export function draftText(fields: PasteFields, known: readonly string[] = []): string {
  const lineOf = (key: 'title' | 'date' | 'municipality') => {
    const line = `${key}: ${key === 'date' ? fields.date : yamlText(fields[key])}`;
    return known.find((each) => each === line || each.startsWith(`${line} # `)) ?? line;
  };
  const facts = fields.facts === '' ? [] : [fields.facts];
  const lines = ['draft: true', lineOf('title'), lineOf('date'), lineOf('municipality'), ...facts];
  return `---\n${lines.join('\n')}\n---\n\n${fields.body}\n`;
}

/** Returns the field of a line of `draftText`, and the line number in the field, both 1-based. */
export function placeInFields(line: number, { facts }: PasteFields): { field: FieldName; line: number } {
  const key = (['title', 'date', 'municipality'] as const)[line - 3];
  if (key) return { field: key, line: 1 };
  const length = facts === '' ? 0 : facts.split('\n').length;
  const inBody = line - before - length - 2;
  if (inBody > 0) return { field: 'body', line: inBody };
  return { field: 'facts', line: Math.min(Math.max(1, line - before), Math.max(1, length)) };
}
