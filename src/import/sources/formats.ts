import type { LocalizedText } from '../../model/localized-text.ts';
import type { ImportedDocument } from '../imported-document.ts';
import { errorTexts } from '../text/decode.ts';
import { causes, things } from '../words/left-out-words.ts';
import { faults, unreadableAs } from '../words/refusals.ts';
import type { Columns } from './column-fields.ts';
import type { DocumentOpener } from './documents/opener.ts';
import { cisionReleases, readCision } from './exports/cision.ts';
import { isCsv, readCsv } from './exports/csv-export.ts';
import { type ExportedRelease, exportedDocument } from './exports/exported-release.ts';
import { readFeed } from './exports/feed-export.ts';
import { mynewsdeskItems, readMynewsdesk } from './exports/mynewsdesk.ts';
import { prezlyStories, readPrezly } from './exports/prezly.ts';
import { readVia, viaReleases } from './exports/via.ts';
import { readWordPress } from './exports/wordpress.ts';
import { readHtmlPage } from './html/html-page.ts';
import { fieldsOf, jsonOf } from './json.ts';
import { isMarkdownPage, readMarkdownPage } from './markdown-page.ts';
import { type Skip, SkipList, type Skipped } from './skipped.ts';

export interface SourceOptions {
  /** Contents of columns and front matter keys with unusual names. */
  readonly columns?: Columns | undefined;
  /** Opens Word documents and PDFs; without it, they are refused. */
  readonly opener?: DocumentOpener;
}

/** A type of source. Its reader throws if a text turns out to be of another type, or is hostile. */
export interface Format {
  readonly name: string;
  readonly read: (text: string, file: string, options: SourceOptions, skip: Skip) => ImportedDocument[];
}

export type SourceReading =
  | {
      readonly ok: true;
      readonly format: string;
      /** Each has its own name: `FILE#ID` if a source contains several. */
      readonly documents: readonly ImportedDocument[];
      readonly skipped: readonly Skipped[];
    }
  /** The problem with it, for printing after the file name. */
  | { readonly ok: false; readonly problem: LocalizedText };

/** Maximum size of an export; a larger one can be split. */
const longest = 60_000_000;

function exported(
  name: string,
  read: (text: string, skip: Skip, options: SourceOptions) => ExportedRelease[],
): Format {
  return {
    name,
    read: (text, file, options, skip) =>
      read(text, skip, options).map((release) => exportedDocument(file, release)),
  };
}

const html: Format = { name: 'html', read: (text, file) => [readHtmlPage(text, file)] };
const markdown: Format = {
  name: 'markdown',
  read: (text, file, { columns }) => [readMarkdownPage(text, file, columns)],
};
const csv = exported('csv', (text, _, { columns }) => readCsv(text, columns));
const feed = exported('feed', readFeed);
const wordpress = exported('wordpress', readWordPress);
const mynewsdesk = exported('mynewsdesk', readMynewsdesk);
const cision = exported('cision', readCision);
const via = exported('via', readVia);
const prezly = exported('prezly', readPrezly);

/** XML formats by their beginning, after declaration and comments. */
const xmlFormats: readonly (readonly [sign: RegExp, format: Format])[] = [
  [/^<rss\b[^>]*\bxmlns:wp=/i, wordpress],
  [/^<(?:rss|feed|rdf:RDF)\b/i, feed],
  [/^<items\b|^<item\b[\s\S]{0,3000}<(?:type_of_media|source_id)\b/i, mynewsdesk],
  [/^<(?:NewsFeed|ReleaseFeed|Releases?)\b/, cision],
];

const jsonFormats: readonly (readonly [sign: (data: unknown) => boolean, format: Format])[] = [
  [(data) => /^https?:\/\/jsonfeed\.org\//.test(String(fieldsOf(data).version)), feed],
  [(data) => mynewsdeskItems(data).length > 0, mynewsdesk],
  [(data) => cisionReleases(data).length > 0, cision],
  [(data) => prezlyStories(data).length > 0, prezly],
  [(data) => viaReleases(data).length > 0, via],
];

function startOf(text: string): string {
  return text
    .slice(0, 100_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
}

/** XML from its first element on. */
function rootOf(start: string): string {
  return start.replace(
    /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+(?!html)[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)+/i,
    '',
  );
}

/** Returns the maximum size of a text, by its beginning: an export contains many releases. */
export function textKindOf(text: string, file: string): 'text' | 'page' | 'export' {
  const start = startOf(text);
  if (/^\{\s*["}]|^\[\s*[[{"\]]|^<\?xml\b/i.test(start)) return 'export';
  const format = detectFormat(start, file);
  if (format === html) return 'page';
  return format === undefined || format === markdown ? 'text' : 'export';
}

/** Returns the type of a text; undefined for plain text and unknown types. */
export function detectFormat(text: string, file: string, options: SourceOptions = {}): Format | undefined {
  const start = startOf(text);
  if (/^[{[]/.test(start)) {
    const data = text.length > longest ? undefined : jsonOf(text);
    return data === undefined ? undefined : jsonFormats.find(([sign]) => sign(data))?.[1];
  }
  if (start.startsWith('<')) {
    const root = rootOf(start);
    const known = xmlFormats.find(([sign]) => sign.test(root))?.[1];
    if (known) return known;
    if (/^<!doctype html|^<(?:html|head|body|main|article|div|p|h1)\b/i.test(root)) return html;
  }
  if (/\.x?html?$/i.test(file)) return html;
  if (isMarkdownPage(text, options.columns)) return markdown;
  return /\.(?:csv|tsv)$/i.test(file) || isCsv(start, options.columns) ? csv : undefined;
}

/** Reads a source of a known type. Returns undefined for plain text and unknown types; never throws. */
export function readSource(
  text: string,
  file: string,
  options: SourceOptions = {},
): SourceReading | undefined {
  const format = detectFormat(text, file, options);
  if (format === undefined) return undefined;
  const failed = (problem: LocalizedText): SourceReading => ({
    ok: false,
    problem: unreadableAs(format.name, problem),
  });
  if (text.length > longest) return failed(faults.longFile);
  try {
    const skipped = new SkipList();
    const documents = distinctDocuments(format.read(text, file, options, skipped.skip), skipped.skip);
    if (documents.length + skipped.all.length === 0) return failed(faults.noReleases);
    return { ok: true, format: format.name, documents: withUniqueNames(documents), skipped: skipped.all };
  } catch (error) {
    return failed(error instanceof RangeError ? faults.tooDeep : errorTexts(error));
  }
}

/** Leaves out repeated releases, by system and id. */
function distinctDocuments(documents: readonly ImportedDocument[], skip: Skip): ImportedDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ known: { source, title } }) => {
    if (source?.id === undefined) return true;
    const key = `${source.system} ${source.id}`;
    if (seen.has(key)) {
      skip(things.release, causes.twice, title);
      return false;
    }
    seen.add(key);
    return true;
  });
}

/** Names the documents of a source with several by their ids. */
export function withUniqueNames(documents: readonly ImportedDocument[]): ImportedDocument[] {
  if (documents.length < 2) return [...documents];
  const taken = new Set<string>();
  return documents.map((document, at) => {
    const id = document.known.source?.id ?? document.known.url;
    const own = id !== undefined && !taken.has(id) ? id : `${at + 1}`;
    taken.add(own);
    return { ...document, part: own };
  });
}
