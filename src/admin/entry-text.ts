import { releaseFields } from '../model/front-matter-schema.ts';
import type { YamlNode } from '../parse/yaml/node.ts';
import { readYaml } from '../parse/yaml/yaml.ts';
import { yamlText } from '../parse/yaml/yaml-text.ts';
import { type EntryNames, type Fields, formValues, frontMatterOf, isFields } from './entry-values.ts';
import { keptBlocks } from './kept-blocks.ts';
import { keptWords } from './kept-words.ts';

/** Form field that contains the text of the file, so that unedited parts are written unchanged. */
export const writtenKey = 'written';
const bodyKey = 'body';

/** The parts of a release's file. `body` begins after the line that closes the front matter. */
interface Parts {
  readonly yaml: string;
  readonly fields: Fields;
  readonly places: YamlNode;
  readonly body: string;
}

/** Returns the values of the editor’s form for a release. Throws if its front matter can’t be read. */
export function readEntry(text: string, names: EntryNames): Fields {
  const { fields, body } = partsOf(text);
  return { ...formValues(fields, names), [bodyKey]: body.trim(), [writtenKey]: text };
}

/**
 * Returns the text of a release from the values of the form. Keys whose value did not change keep their lines,
 * with comments and quotation marks; so do words of the text.
 */
export function writeEntry(entry: Fields, names: EntryNames): string {
  const { [writtenKey]: written, [bodyKey]: body, ...values } = entry;
  const before = typeof written === 'string' && written !== '' ? partsOf(written) : undefined;
  const text = typeof body === 'string' ? body : '';
  const next = frontMatterOf(values, names);
  const yaml = before ? changedYaml(before, next, names) : yamlOf(next);
  const shown = before ? keptBody(text.trim(), before.body) : `\n${text.trim()}\n`;
  return `---\n${yaml}---\n${shown}`;
}

function keptBody(edited: string, before: string): string {
  const old = before.trim();
  return edited === old ? before : `\n${keptWords(keptBlocks(edited, old), old)}\n`;
}

function partsOf(text: string): Parts {
  const [, yaml = '', body = ''] =
    /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?(?:\r?\n|^))---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text) ?? [];
  const { fields, mistakes, places } = readYaml(yaml, 0);
  if (yaml === '' || !fields || mistakes.length > 0)
    throw new Error(mistakes[0]?.problem.message ?? 'There is no front matter.');
  return { yaml, fields, places: places(), body };
}

/** The editor may reorder the keys within a value. */
function comparable(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    isFields(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** Returns the old front matter with the lines of changed keys replaced, and those of new keys inserted in order. */
function changedYaml({ yaml, fields, places }: Parts, edited: Fields, names: EntryNames): string {
  const next = new Map(Object.entries(edited));
  const before = new Map(Object.entries(frontMatterOf(formValues(fields, names), names)));
  const isChanged = (key: string) => comparable(next.get(key)) !== comparable(before.get(key));
  const { head, blocks } = blocksOf(yaml, places);
  const lines: { key: string; text: string }[] = blocks.flatMap(({ key, text, rest }) => {
    if (before.has(key) ? !isChanged(key) : !next.has(key)) return [{ key, text: text + rest }];
    return next.get(key) === undefined
      ? rest === ''
        ? []
        : [{ key, text: rest }]
      : [{ key, text: yamlOf({ [key]: next.get(key) }) + rest }];
  });
  const written = new Set(blocks.map(({ key }) => key));
  for (const key of keys) {
    if (next.get(key) === undefined || written.has(key)) continue;
    const at = lines.findLastIndex(
      (line) => keys.indexOf(line.key) >= 0 && keys.indexOf(line.key) < keys.indexOf(key),
    );
    lines.splice(at + 1, 0, { key, text: yamlOf({ [key]: next.get(key) }) });
  }
  return head + lines.map(({ text }) => text).join('');
}

const keys = Object.keys(releaseFields);

/** Splits front matter into its keys. `rest` of a key are the comments and blank lines after it. */
function blocksOf(yaml: string, { entries }: YamlNode) {
  const starts = [...(entries ?? [])]
    .map(([key, { key: span }]) => ({ key, start: span?.start ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const blocks = starts.map(({ key, start }, i) => {
    const whole = yaml.slice(start, starts[i + 1]?.start);
    const rest = /(?:^[ \t]*(?:#.*)?\n)*$/m.exec(whole)?.[0] ?? '';
    return { key, text: whole.slice(0, whole.length - rest.length), rest };
  });
  return { head: yaml.slice(0, starts[0]?.start ?? yaml.length), blocks };
}

/** Returns values as YAML, in the order of the schema. */
function yamlOf(fields: Fields): string {
  return Object.entries(fields)
    .sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
    .map(([key, value]) => entryOf(key, value, ''))
    .join('');
}

function entryOf(key: string, value: unknown, indent: string): string {
  if (Array.isArray(value))
    return `${indent}${key}:\n${value.map((item) => itemOf(item, `${indent}  `)).join('')}`;
  if (isFields(value)) return `${indent}${key}:\n${mappingOf(value, `${indent}  `)}`;
  return `${indent}${key}: ${scalarOf(value)}\n`;
}

function itemOf(item: unknown, indent: string): string {
  if (!isFields(item)) return `${indent}- ${scalarOf(item)}\n`;
  return `${indent}- ${mappingOf(item, `${indent}  `).slice(indent.length + 2)}`;
}

function mappingOf(fields: Fields, indent: string): string {
  return Object.entries(fields)
    .map(([key, value]) => entryOf(key, value, indent))
    .join('');
}

/** Days, times, whole numbers and `true` are written without quotation marks. */
function scalarOf(value: unknown): string {
  const text = String(value);
  return /^(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?|0|[1-9]\d*|true)$/.test(text) ? text : yamlText(text);
}
