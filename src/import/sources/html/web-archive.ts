import { brotliDecompressSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import type { LocalizedText } from '../../../model/localized-text.ts';
import type { ImportedDocument } from '../../imported-document.ts';
import { declaredCharset, decode, errorTexts, Unreadable } from '../../text/decode.ts';
import {
  answer,
  causes,
  fileOfType,
  recordOf,
  things,
  unreadableAfter,
  unreadableThing,
} from '../../words/left-out-words.ts';
import { damagedWebArchive, faults } from '../../words/refusals.ts';
import { firstKnown } from '../known.ts';
import type { Skip } from '../skipped.ts';
import { readHtmlPage } from './html-page.ts';

/** Limits in bytes, of one page and of all. */
const most = { page: 10_000_000, pages: 500_000_000 };
/** Chunk size for unpacking, because data may expand a thousandfold. */
const step = 1 << 14;

interface Page {
  readonly url: string;
  readonly date: string;
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/**
 * Reads the pages of a web archive (WARC), compressed or not: the newest of each address. If the archive is damaged,
 * reads those before the damage.
 */
export async function readWebArchive(
  bytes: Uint8Array,
  file: string,
  skip: Skip,
): Promise<ImportedDocument[]> {
  const pages = new Map<string, Page>();
  const records = new WARCParser(chunksOf(bytes));
  let size = 0;
  let count = 0;
  try {
    for (;;) {
      const record = await records.parse();
      if (record === null) break;
      count++;
      const page = await pageOf(record, skip);
      if (!page) continue;
      size += page.bytes.length;
      if (size > most.pages) throw new Unreadable(faults.largePages);
      const key = page.url.replace(/^https?:\/\/|#.*$/g, '');
      const other = pages.get(key);
      if (other) skip(things.earlierCopy, causes.newest, page.url);
      if (!other || other.date < page.date) pages.set(key, page);
    }
  } catch (error) {
    if (count === 0) throw new Unreadable(damagedWebArchive(errorTexts(error)));
    skip(things.restOfArchive, unreadableAfter(count, errorTexts(error)));
  }
  return [...pages.values()].flatMap((page) => documentOf(page, file, skip));
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Returns the page in a record. Other records are noted. */
async function pageOf(record: WARCRecord, skip: Skip): Promise<Page | undefined> {
  const { warcType, warcTargetURI: url, httpHeaders } = record;
  const skipped = (what: LocalizedText, why: LocalizedText, name?: string | null): undefined => {
    skip(what, why, name ?? undefined);
  };
  if (warcType !== 'response' && warcType !== 'resource') return skipped(recordOf(warcType), causes.noPage);
  const status = warcType === 'response' ? httpHeaders?.statusCode : 200;
  if (status !== 200) return skipped(answer(status), causes.noPage, url);
  const type = (httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toLowerCase();
  const [media = ''] = type.split(/\s*;/);
  if (media !== 'text/html' && media !== 'application/xhtml+xml')
    return skipped(fileOfType(media || undefined), causes.isNoPage, documents.test(media) ? url : undefined);
  if (!url || !URL.canParse(url)) return skipped(things.page, causes.noAddress);
  const bytes = await contentOf(record);
  if (bytes === undefined) return skipped(things.page, causes.tooLarge, url);
  if (bytes.length === 0) return skipped(things.page, causes.empty, url);
  return { url, date: record.warcDate ?? '', bytes, charset: /charset=["']?([\w-]+)/.exec(type)?.[1] };
}

/** Types that may be worth importing separately. */
const documents = /^application\/(?:pdf|msword|vnd\.)/;

/** Undefined if it is too large. */
async function contentOf(record: WARCRecord): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > most.page) return undefined;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (record.httpHeaders?.headers.get('content-encoding') !== 'br') return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: most.page });
  } catch {
    return undefined;
  }
}

function documentOf({ url, bytes, charset }: Page, file: string, skip: Skip): ImportedDocument[] {
  try {
    const page = readHtmlPage(decode(bytes, charset ?? declaredCharset(bytes)), file);
    // a page may state a wrong address; the recorded one is certain
    return [{ ...page, known: firstKnown({ url }, page.known) }];
  } catch (error) {
    skip(things.page, unreadableThing(errorTexts(error)), url);
    return [];
  }
}
