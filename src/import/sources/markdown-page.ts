import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parse as parseToml } from 'smol-toml';
import { unified } from 'unified';
import { readYaml } from '../../parse/yaml/yaml.ts';
import type { ImportedDocument } from '../imported-document.ts';
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
export function isMarkdownPage(text: string): boolean {
  const [, , front = ''] = fence.exec(text) ?? [];
  return /^"?(?:title|headline|heading)"?\s*[:=]/m.test(front);
}

/** A page of Hugo, Jekyll, Eleventy, Astro and others: front matter, then Markdown. Throws where it is malformed. */
export function readMarkdownPage(text: string, file: string): ImportedDocument {
  const [whole = '', mark, front = ''] = fence.exec(text) ?? [];
  const fields = mark === '+++' ? tomlOf(front) : yamlOf(front);
  const field = (key: keyof typeof keys) => firstText(fields, ...keys[key]);
  // The lines of the front matter stay, empty, so that places are those of the file.
  const body = whole.replace(/[^\n]/g, '') + text.slice(whole.length);
  const url = field('url');
  const id = field('id');
  const drafted = fields.draft === true || fields.draft === 'true' || fields.published === 'false';
  return {
    file,
    text,
    blocks: markdownBlocks(unified().use(remarkParse).use(remarkGfm).parse(body)),
    known: knownOf({
      title: field('title'),
      date: drafted ? undefined : (dayOf(field('date')) ?? dayOf(dayInName(file))),
      sender: field('sender'),
      url: url !== undefined && URL.canParse(url) ? url : undefined,
      language: field('language'),
      summary: field('summary'),
      source: id === undefined ? undefined : sourceOf('markdown', id),
    }),
    dropped: [],
  };
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
