import type { LocalizedText } from '../../model/localized-text.ts';
import { declaredCharset, decode, Unreadable } from '../text/decode.ts';
import { readText } from '../text/read-text.ts';
import { refusals, unknownFormat } from '../words/refusals.ts';
import { readPdfDocument } from './documents/pdf-document.ts';
import { readWordDocument } from './documents/word-document.ts';
import { readSource, type SourceOptions, type SourceReading, withUniqueNames } from './formats.ts';
import { readWebArchive } from './html/web-archive.ts';
import { jsonOf } from './json.ts';
import { enough, kindOf, refuseLarge } from './kind.ts';
import { SkipList } from './skipped.ts';

/**
 * Reads a source of any type into its documents. Never throws.
 *
 * @param file name of the file; its extension helps to detect the type
 */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  options: SourceOptions = {},
): Promise<SourceReading> {
  try {
    const kind = kindOf(bytes.subarray(0, enough), bytes.length, file);
    if (kind === 'docx' || kind === 'pdf') return await readOpened(kind, bytes, file, options);
    if (kind === 'warc') return await readWarc(bytes, file);
    const declared = kind === 'text' ? undefined : declaredCharset(bytes);
    return readDecoded(decode(bytes, declared), bytes.length, file, options);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.texts };
    throw error;
  }
}

async function readOpened(
  kind: 'docx' | 'pdf',
  bytes: Uint8Array,
  file: string,
  { opener }: SourceOptions,
): Promise<SourceReading> {
  if (!opener) throw new Unreadable(refusals.onlyImported);
  const read = kind === 'docx' ? readWordDocument : readPdfDocument;
  return { ok: true, format: kind, documents: [await read(bytes, file, opener)], skipped: [] };
}

async function readWarc(bytes: Uint8Array, file: string): Promise<SourceReading> {
  const skipped = new SkipList();
  const documents = withUniqueNames(await readWebArchive(bytes, file, skipped.skip));
  if (documents.length + skipped.all.length === 0) throw new Unreadable(refusals.noPages);
  return { ok: true, format: 'warc', documents, skipped: skipped.all };
}

function readDecoded(text: string, size: number, file: string, options: SourceOptions): SourceReading {
  if (text.trim() === '') throw new Unreadable(refusals.empty);
  const reading = readSource(text, file, options);
  if (reading) return reading;
  const problem = unknownData(text, file);
  if (problem !== undefined) throw new Unreadable(problem);
  refuseLarge('text', size);
  return { ok: true, format: 'text', documents: [readText(file, text)], skipped: [] };
}

/** Returns the problem with data of an unknown system; undefined for plain text. */
function unknownData(text: string, file: string): LocalizedText | undefined {
  if (/^\s*<\?xml\b/i.test(text)) return unknownFormat('XML');
  if (!/^\s*[{[]/.test(text)) return undefined;
  if (typeof jsonOf(text) === 'object') return unknownFormat('JSON');
  return /\.json$/i.test(file) || /^\s*\{\s*"|^\s*\[\s*\{/.test(text) ? refusals.brokenJson : undefined;
}
