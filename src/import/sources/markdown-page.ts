import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parse as parseToml } from 'smol-toml';
import { unified } from 'unified';
import { lookup } from '../../lookup.ts';
import { sentencesIn } from '../../model/diagnostic.ts';
import { inEach } from '../../model/localized-text.ts';
import { readYaml } from '../../parse/yaml/yaml.ts';
import type { Block, ImportedDocument } from '../imported-document.ts';
import { Unreadable } from '../text/decode.ts';
import { otherField, reasons } from '../words/reasons.ts';
import { faults } from '../words/refusals.ts';
import type { ColumnField, Columns } from './column-fields.ts';
import { namesIn } from './exports/exported-release.ts';
import { fieldNamed, sortedFields } from './field-names.ts';
import { markdownBlocks } from './html/html-blocks.ts';
import { fieldsOf, type Json, jsonOf, listOf, textOf } from './json.ts';
import { type Dropped, knownOf, sourceOf } from './known.ts';
import { dayOf } from './source-date.ts';
import { withoutTemplateCode } from './template-code.ts';

const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** Whether a text begins with front matter, YAML or TOML, that has a title. */
export function isMarkdownPage(text: string, columns: Columns = {}): boolean {
  const [, , front = ''] = fence.exec(text) ?? [];
  return [...front.matchAll(/^"?([^\s":=][^":=\n]*?)"?\s*[:=]/gm)].some(
    ([, name = '']) => fieldNamed(name, columns) === 'title',
  );
}

/** Reads a page of Hugo, Jekyll, Eleventy, Astro and others: front matter, then Markdown. Throws if it is malformed. */
export function readMarkdownPage(text: string, file: string, columns: Columns = {}): ImportedDocument {
  const [whole = '', mark, front = ''] = fence.exec(text) ?? [];
  const fields = mark === '+++' ? tomlOf(front) : yamlOf(front);
  const names = sortedFields(Object.keys(fields), columns);
  const valuesOf = (key: ColumnField) =>
    names.filter((name) => fieldNamed(name, columns) === key).map((name) => lookup(fields, name));
  const field = (key: ColumnField) =>
    valuesOf(key)
      .map(textOf)
      .find((said) => said !== undefined);
  // the lines of the front matter stay as empty lines, so that line numbers are those of the file
  const body = withoutTemplateCode(whole.replace(/[^\n]/g, '') + text.slice(whole.length));
  const below = markdownBlocks(unified().use(remarkParse).use(remarkGfm).parse(body.text));
  const lead = field('lead');
  const summary = field('summary');
  const opening = paragraph(lead ?? (containsSummary(summary, below) ? undefined : summary));
  const url = field('url');
  const id = field('id');
  const drafted =
    fields.draft === true ||
    fields.draft === 'true' ||
    fields.published === false ||
    fields.published === 'false';
  return {
    file,
    text,
    blocks: [
      ...opening,
      ...below,
      ...paragraph(field('body')),
      ...valuesOf('contact').flatMap(contactLines).flatMap(contactBlock),
    ],
    known: knownOf({
      title: field('title'),
      date: drafted
        ? undefined
        : (valuesOf('date')
            .map(textOf)
            .map((day) => dayOf(day))
            .find(Boolean) ?? dayOf(dayInName(file))),
      sender: field('sender'),
      url: url !== undefined && URL.canParse(url) ? url : undefined,
      language: field('language'),
      summary,
      source: id === undefined ? undefined : sourceOf('markdown', id),
    }),
    committees: valuesOf('committee')
      .flatMap(listOf)
      .map(textOf)
      .flatMap((name) => namesIn(name ?? '')),
    dropped: [...names.flatMap(left), ...body.dropped],
  };

  /** A field that is not in the map, or has the same content as a better one. */
  function left(name: string): Dropped[] {
    const value = lookup(fields, name);
    const key = fieldNamed(name, columns);
    if (key === 'none' || isEmpty(value)) return [];
    const words = textOf(value) ?? JSON.stringify(value);
    const why = key === undefined ? reasons.unmappedField : otherField(key);
    if (key === 'contact' || key === 'committee') return [];
    const isOther =
      key !== undefined &&
      (field(key) !== textOf(value) ||
        (key === 'summary' && !containsSummary(summary, [...opening, ...below])));
    return key === undefined || isOther ? [{ text: `${name}: ${words}`, line: 1, why }] : [];
  }
}

/** Contact details: a text, or a mapping such as `{ name, title, phone }`; one line each. */
function contactLines(value: unknown): string[][] {
  return listOf(value).flatMap((each): string[][] => {
    const said = textOf(each);
    if (said !== undefined) return [said.split('\n')];
    const facts = Object.values(fieldsOf(each)).flatMap((fact) => textOf(fact) ?? contactLines(fact).flat());
    return facts.length > 0 ? [facts] : [];
  });
}

function contactBlock(lines: readonly string[]): Block[] {
  const text = lines
    .map((each) => each.trim())
    .filter(Boolean)
    .join('\n');
  return text === '' ? [] : [{ kind: 'paragraph', text, line: 1, endLine: 1, role: 'contact' }];
}

/** Whether blocks contain the summary. */
function containsSummary(summary: string | undefined, blocks: readonly Block[]): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return summary === undefined || letters(blocks.map(({ text }) => text).join('')).includes(letters(summary));
}

/** Including values that other programs write for empty fields, and fields that only they need. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function paragraph(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'paragraph', text, line: 1, endLine: 1 }];
}

/** Jekyll has the date of a post in its file name. */
function dayInName(file: string): string | undefined {
  return /(?:^|[\\/])(\d{4}-\d\d-\d\d)-[^\\/]*$/.exec(file)?.[1];
}

function yamlOf(front: string): Json {
  const {
    fields,
    mistakes: [mistake],
  } = readYaml(front, 0);
  if (fields === undefined)
    throw new Unreadable(
      mistake ? inEach((language) => sentencesIn(mistake.problem, language)[0]) : faults.noFields,
    );
  return fields;
}

/** TOML has its own date types. */
function tomlOf(front: string): Json {
  const fields = Object.entries(fieldsOf(parseToml(front)));
  return Object.fromEntries(
    fields.map(([key, value]) => [
      key,
      value instanceof Date ? textOf(jsonOf(JSON.stringify(value))) : value,
    ]),
  );
}
