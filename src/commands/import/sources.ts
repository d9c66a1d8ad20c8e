import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Columns } from '../../import/sources/column-fields.ts';
import type { SourceReading } from '../../import/sources/formats.ts';
import { enough, kindOf } from '../../import/sources/kind.ts';
import { readBytes } from '../../import/sources/read-bytes.ts';
import { Unreadable } from '../../import/text/decode.ts';
import { unreadable } from '../../import/words/refusals.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { isSystemError } from '../../shell/disk/publish-problems.ts';
import { DocumentThread } from '../../shell/document-opener.ts';
import { UsageError } from '../options.ts';
import { outcomeWords } from './outcome-words.ts';

/** A file to import, or the standard input. */
export interface ImportSource {
  /** As given, or below a folder that was given; `-` for the standard input. */
  readonly file: string;
  /** When it was last changed, in milliseconds since the epoch; undefined for the standard input. */
  readonly changed: number | undefined;
  /** Throws `Unreadable` for a file that is too large for its type, after reading only its beginning. */
  readonly bytes: () => Uint8Array;
}

/** File extensions that are read from folders. Files that are given by name are always read. */
const endings = /\.(?:txt|text|x?html?|xml|rss|atom|json|csv|tsv|md|docx|pdf|warc|warc\.gz)$/i;

/** Types of files that may be a release themselves or belong to a page. */
const documents = /\.(?:docx|pdf)$/i;

/**
 * Returns the files at the given paths. Those in folders are sorted by name, with documents last, when it is known
 * which of them belong to a page.
 */
export function sourcesAt(paths: readonly string[], language?: WriterLanguage): ImportSource[] {
  return paths.flatMap((path) => {
    if (path === '-') return [{ file: '-', changed: undefined, bytes: () => readFileSync(0) }];
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(outcomeWords(language).noPath(path));
    if (!stats.isDirectory()) return [sourceOf(path)];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.test(name))
      .sort((a, b) => Number(documents.test(a)) - Number(documents.test(b)) || (a < b ? -1 : 1))
      .map((name) => sourceOf(join(path, name)));
  });
}

/** Returns the files below folders that are not read, by folder, except hidden ones. */
export function unreadIn(paths: readonly string[]): Map<string, string[]> {
  const folders = paths.filter((path) => path !== '-' && statSync(path).isDirectory());
  return new Map(
    folders.map((folder) => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile() && !endings.test(entry.name) && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name));
      return [folder, names.sort()];
    }),
  );
}

function sourceOf(file: string): ImportSource {
  const { mtimeMs, size } = statSync(file);
  const bytes = () => {
    if (size > enough) kindOf(startOf(file), size, file);
    return readFileSync(file);
  };
  return { file, changed: Math.floor(mtimeMs), bytes };
}

function startOf(file: string): Uint8Array {
  const start = new Uint8Array(enough);
  const open = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(open, start));
  } finally {
    closeSync(open);
  }
}

const opener = new DocumentThread();

/** Reads the contents of a file. Problems are part of the result. */
export async function readingOf(
  { file, bytes }: ImportSource,
  columns: Columns | undefined,
): Promise<SourceReading> {
  try {
    return await readBytes(bytes(), file, { opener, columns });
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.texts };
    if (isSystemError(error)) return { ok: false, problem: unreadable(error.message) };
    throw error;
  }
}
