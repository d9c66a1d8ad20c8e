import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parse as parseToml } from 'smol-toml';
import { unified } from 'unified';
import { lookup } from '../../lookup.ts';
import { readYaml } from '../../parse/yaml/yaml.ts';
import type { Block, ImportedDocument } from '../imported-document.ts';
import type { ColumnField, Columns } from './column-fields.ts';
import { markdownBlocks } from './html/html-blocks.ts';
import { fieldsOf, firstText, type Json, jsonOf, textOf } from './json.ts';
import { knownOf, sourceOf } from './known.ts';
import { dayOf } from './source-date.ts';

/** What other generators of sites and content management systems call the fields of their front matter. */
const keys = {
  title: ['title', 'headline', 'heading'],
  date: [
    'date',
    'publishDate',
    'publishdate',
    'published',
    'published_at',
    'pubDate',
    'pubdate',
    'datePublished',
  ],
  sender: ['sender', 'organisation', 'organization', 'publisher'],
  url: ['url', 'permalink', 'canonical', 'canonical_url', 'canonicalURL'],
  language: ['language', 'lang', 'locale'],
  summary: ['summary', 'description', 'excerpt', 'lead'],
  id: ['id', 'uid', 'guid', 'slug'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** Whether a text begins with front matter, YAML or TOML, that has a title. */
export function isMarkdownPage(text: string, columns: Columns = {}): boolean {
  const [, , front = ''] = fence.exec(text) ?? [];
  return [...front.matchAll(/^"?([^\s":=][^":=\n]*?)"?\s*[:=]/gm)].some(
    ([, name = '']) => titles.has(name) || lookup(columns, name.toLowerCase()) === 'title',
  );
}

const titles: ReadonlySet<string> = new Set(keys.title);

/** A page of Hugo, Jekyll, Eleventy, Astro and others: front matter, then Markdown. Throws where it is malformed. */
export function readMarkdownPage(text: string, file: string, columns: Columns = {}): ImportedDocument {
  const [whole = '', mark, front = ''] = fence.exec(text) ?? [];
  const fields = mark === '+++' ? tomlOf(front) : yamlOf(front);
  const fieldOf = (name: string): ColumnField | undefined =>
    lookup(columns, name.toLowerCase()) ?? usual.get(name);
  const names = Object.keys(fields);
  const field = (key: ColumnField) => {
    const mapped = names.filter((name) => lookup(columns, name.toLowerCase()) === key);
    const others = usualNames(key).filter((name) => fieldOf(name) === key);
    return firstText(fields, ...mapped, ...others);
  };
  // The lines of the front matter stay, empty, so that places are those of the file.
  const body = whole.replace(/[^\n]/g, '') + text.slice(whole.length);
  const url = field('url');
  const id = field('id');
  const drafted = fields.draft === true || fields.draft === 'true' || fields.published === 'false';
  return {
    file,
    text,
    blocks: [
      ...paragraph(field('lead')),
      ...markdownBlocks(unified().use(remarkParse).use(remarkGfm).parse(body)),
      ...paragraph(field('body')),
      ...paragraph(field('contact')),
    ],
    known: knownOf({
      title: field('title'),
      date: drafted ? undefined : (dayOf(field('date')) ?? dayOf(dayInName(file))),
      sender: field('sender'),
      url: url !== undefined && URL.canParse(url) ? url : undefined,
      language: field('language'),
      summary: field('summary'),
      source: id === undefined ? undefined : sourceOf('markdown', id),
    }),
    dropped: names.flatMap((name) => {
      const value = lookup(fields, name);
      if (fieldOf(name) !== undefined || isEmpty(value)) return [];
      const words = textOf(value) ?? JSON.stringify(value);
      return [{ text: `${name}: ${words}`, line: 1, why: 'field that is not in the map' }];
    }),
  };
}

const usual: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(keys).flatMap(([key, names]) => names.map((name) => [name, key as keyof typeof keys])),
);

function usualNames(key: ColumnField): readonly string[] {
  return lookup<readonly string[]>(keys, key) ?? [];
}

/** Also what other programs write for a field that nobody filled in, and what only they need. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function paragraph(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'paragraph', text, line: 1, endLine: 1 }];
}

/** Jekyll has the date of a post in the name of its file. */
function dayInName(file: string): string | undefined {
  return /(?:^|[\\/])(\d{4}-\d\d-\d\d)-[^\\/]*$/.exec(file)?.[1];
}

function yamlOf(front: string): Json {
  const { fields, mistakes } = readYaml(front, 0);
  if (fields === undefined) throw new Error(mistakes[0]?.problem.message ?? 'the front matter has no fields');
  return fields;
}

/** TOML has dates of its own. */
function tomlOf(front: string): Json {
  const fields = Object.entries(fieldsOf(parseToml(front)));
  return Object.fromEntries(
    fields.map(([key, value]) => [
      key,
      value instanceof Date ? textOf(jsonOf(JSON.stringify(value))) : value,
    ]),
  );
}
