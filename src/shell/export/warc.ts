import { createHash } from 'node:crypto';
import { Gzip, type GzipOptions } from 'fflate';
import { WARC_1_1, WARCRecord, type WARCRecordOpts } from 'warcio';
import { absoluteUrl } from '../../url.ts';
import { typeOf } from '../preview/server-answer.ts';
import type { BagEntry } from './bag.ts';
import { contentId } from './file-facts.ts';
import { chunksOf } from './file-hash.ts';

/** A site on disk. */
export interface SiteOnDisk {
  readonly title: string;
  readonly baseUrl: string;
  /** The files of the site. */
  readonly files: readonly BagEntry[];
  /** Path of the site's folder in the bag, with a slash at its end. */
  readonly below: string;
  /** Absolute path of a file. */
  readonly at: (file: BagEntry) => string;
  /** Time for which the site was built, ISO 8601 in UTC. */
  readonly moment: string;
  /** Version of Kommuniké. */
  readonly version: string;
}

/** Files that configure a host and are not served. */
const unserved = /^(?:_headers|_redirects|_redirects\.map|\.nojekyll)$/;

/** Media types of compressed files. */
const media = /^(?:audio|video|image\/(?!svg))/;

type Level = NonNullable<GzipOptions['level']>;
const textLevel: Level = 6;

const recordEnd = Buffer.from('\r\n\r\n', 'utf8');

/**
 * Returns a site as WARC 1.1 (ISO 28500:2017), each record compressed separately: a response for every address, as from
 * a static host. `index.html` has two addresses, of which the second one refers to the first.
 */
export function* warc(site: SiteOnDisk): Generator<Uint8Array> {
  const { title, baseUrl, files, below, at, moment, version } = site;
  const date = moment.replace(/\.\d+/, '');
  const info = {
    software: `Kommuniké ${version}`,
    format: 'WARC File Format 1.1',
    conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    isPartOf: title,
    description: `The site ${baseUrl} as it was built, written without a crawl`,
  };
  const first = {
    type: 'warcinfo',
    date,
    warcVersion: WARC_1_1,
    warcHeaders: idOf(JSON.stringify(info), date),
    filename: 'site.warc.gz',
  } as const;
  const fields = Object.entries(info).map(([name, value]) => `${name}: ${value}\r\n`);
  yield* recordBytes(WARCRecord.create(first), () => [Buffer.from(fields.join(''), 'utf8')], textLevel);
  for (const file of files) {
    const path = file.path.slice(below.length);
    if (unserved.test(path)) continue;
    const address = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
    const [url, exact] = [absoluteUrl(baseUrl, address), baseUrl + address];
    const response = {
      type: 'response',
      url,
      date,
      warcVersion: WARC_1_1,
      warcHeaders: idOf(url, date, file.sha512),
      httpHeaders: httpHeaders(path, file, date),
    } as const satisfies WARCRecordOpts;
    const record = WARCRecord.create(response);
    yield* recordBytes(record, () => chunksOf(at(file)), media.test(typeOf(path)) ? 0 : textLevel);
    if (exact === url) continue;
    const again = {
      ...response,
      type: 'revisit',
      url: exact,
      warcHeaders: idOf(exact, date, file.sha512),
    } as const;
    const revisit = WARCRecord.create({ ...again, refersToUrl: url, refersToDate: date });
    setHeader(revisit, 'WARC-Payload-Digest', record.warcPayloadDigest ?? '');
    yield* recordBytes(revisit, () => [], textLevel);
  }
}

function idOf(...parts: string[]): Record<string, string> {
  return { 'WARC-Record-ID': `<urn:uuid:${contentId(parts.map((part) => `${part}\n`))}>` };
}

function httpHeaders(path: string, { size }: BagEntry, date: string): Record<string, string> {
  return {
    Date: new Date(date).toUTCString(),
    'Content-Type': typeOf(path),
    'Content-Length': String(size),
  };
}

/**
 * Completes the headers of a record and returns its bytes. The body is read twice, because its digests come before it.
 * warcio's serializer compiles a WebAssembly module for every digest, which takes far longer than everything else.
 */
function* recordBytes(
  record: WARCRecord,
  body: () => Iterable<Uint8Array>,
  level: Level,
): Generator<Uint8Array> {
  const http = Buffer.from(record.httpHeaders ? `${record.httpHeaders}\r\n` : '', 'utf8');
  const block = createHash('sha256').update(http);
  const payload = createHash('sha256');
  let size = http.length;
  for (const chunk of body()) {
    block.update(chunk);
    payload.update(chunk);
    size += chunk.length;
  }
  if (record.warcType === 'response')
    setHeader(record, 'WARC-Payload-Digest', `sha256:${payload.digest('hex')}`);
  if (record.warcType !== 'warcinfo') setHeader(record, 'WARC-Block-Digest', `sha256:${block.digest('hex')}`);
  setHeader(record, 'Content-Length', String(size));
  const head = Buffer.from(`${record.warcHeaders}\r\n`, 'utf8');
  yield* compressed([head, http], body(), level);
}

function setHeader({ warcHeaders }: WARCRecord, name: string, value: string): void {
  warcHeaders.headers.set(name, value);
}

/** Compresses a record with fflate, whose bytes are the same on every machine. */
function* compressed(
  heads: readonly Uint8Array[],
  body: Iterable<Uint8Array>,
  level: Level,
): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0, level, mem: 4 }, (chunk) => made.push(chunk));
  for (const head of heads) gzip.push(head);
  for (const chunk of body) {
    gzip.push(chunk);
    yield* made;
    made = [];
  }
  gzip.push(recordEnd, true);
  yield* made;
}
