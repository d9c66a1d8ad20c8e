import { parse } from 'csv-parse/sync';
import { lookup } from '../../../lookup.ts';
import { fieldsOf, textOf } from '../json.ts';
import { sourceOf } from '../known.ts';
import { dayOf } from '../source-date.ts';
import { contactPart, type ExportedRelease, fieldHtml } from './exported-release.ts';

/** What a column may hold. */
export type CsvField =
  | 'title'
  | 'date'
  | 'sender'
  | 'url'
  | 'language'
  | 'summary'
  | 'id'
  | 'lead'
  | 'body'
  | 'contact';

/** By the name of a column, in lower case. */
export type CsvColumns = Readonly<Record<string, CsvField>>;

const usual: CsvColumns = {
  title: 'title',
  headline: 'title',
  header: 'title',
  date: 'date',
  published: 'date',
  published_at: 'date',
  publish_date: 'date',
  sender: 'sender',
  source: 'sender',
  url: 'url',
  link: 'url',
  language: 'language',
  lang: 'language',
  summary: 'summary',
  description: 'summary',
  id: 'id',
  lead: 'lead',
  intro: 'lead',
  body: 'body',
  content: 'body',
  text: 'body',
  html: 'body',
  contact: 'contact',
  contacts: 'contact',
};

/** A table with a heading row, its columns parted by commas, semicolons or tabs. */
export function readCsv(text: string, columns: CsvColumns = {}): ExportedRelease[] {
  const map = { ...usual, ...columns };
  const rows: unknown[] = parse(text, {
    bom: true,
    columns: (names: string[]) =>
      names.map((name) => lookup(map, name.trim().toLowerCase()) ?? `other ${name}`),
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => {
    const field = (key: CsvField) => textOf(lookup(fieldsOf(row), key));
    return {
      known: {
        title: field('title'),
        date: dayOf(field('date')),
        sender: field('sender'),
        url: field('url'),
        language: field('language'),
        summary: field('summary'),
        source: sourceOf('csv', field('id') ?? field('url')),
      },
      parts: [fieldHtml(field('lead')), fieldHtml(field('body')), contactPart(fieldHtml(field('contact')))],
    };
  });
}

/** Whether a text begins with a row that names a title and a body. */
export function isCsv(text: string, columns: CsvColumns = {}): boolean {
  const map = { ...usual, ...columns };
  const row = /^\uFEFF?(.{1,2000})\r?\n/.exec(text)?.[1] ?? '';
  const names = row
    .split(delimiterOf(text))
    .map((name) => lookup(map, name.trim().replace(/^"|"$/g, '').toLowerCase()));
  return names.includes('title') && (names.includes('body') || names.includes('url'));
}

function delimiterOf(text: string): string {
  const row = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => row.split(mark).length;
  return [';', '\t'].find((mark) => count(mark) > count(',')) ?? ',';
}
