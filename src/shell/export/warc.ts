import { BaseSerializerBuffer, WARC_1_1, WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio';
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
  /** When the site was as it is, ISO 8601 in UTC. */
  readonly moment: string;
  /** Version of Kommuniké. */
  readonly version: string;
}

/** Files with which a host is configured, and which it does not serve. */
const unserved = /^(?:_headers|_redirects|_redirects\.map|\.nojekyll)$/;

/**
 * Returns a site as WARC 1.1 (ISO 28500:2017), each record compressed on its own: a response for every address, as a
 * static host gives it. `index.html` has two addresses, of which the second one refers to the first.
 */
export async function* warc(site: SiteOnDisk): AsyncGenerator<Uint8Array> {
  const { title, baseUrl, files, below, at, moment, version } = site;
  const date = moment.replace(/\.\d+/, '');
  const info = {
    software: `Kommuniké ${version}`,
    format: 'WARC File Format 1.1',
    conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    isPartOf: title,
    description: `The site ${baseUrl} as it was built, written without a crawl`,
  };
  const first = { date, warcVersion: WARC_1_1, warcHeaders: idOf(JSON.stringify(info), date) } as const;
  yield* compressed(WARCRecord.createWARCInfo({ ...first, filename: 'site.warc.gz' }, info));
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
    const record = WARCRecord.create(response, copied(at(file)));
    yield* compressed(record, new FileBuffer(at(file)));
    if (exact === url) continue;
    const again = {
      ...response,
      type: 'revisit',
      url: exact,
      warcHeaders: idOf(exact, date, file.sha512),
    } as const;
    const revisit = WARCRecord.create({ ...again, refersToUrl: url, refersToDate: date });
    yield* compressed(revisit, undefined, record.warcPayloadDigest ?? '');
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

/** Compresses with pako, whose bytes are the same on every machine. */
async function* compressed(
  record: WARCRecord,
  buffer?: BaseSerializerBuffer,
  payloadDigestForRevisit = '',
): AsyncGenerator<Uint8Array> {
  const serializer = new WARCSerializer(record, { gzip: true, preferPako: true }, buffer);
  if (payloadDigestForRevisit !== '') await serializer.digestRecord({ payloadDigestForRevisit });
  yield* serializer;
}

/** Reads a file again where the serializer would keep all of it in memory. */
class FileBuffer extends BaseSerializerBuffer {
  readonly #file: string;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  write(): void {}

  async *readAll(): AsyncGenerator<Uint8Array> {
    yield* copied(this.#file);
  }

  purge(): void {}
}

/** The serializer keeps a chunk until it has the next one. */
function* copied(file: string): Generator<Uint8Array> {
  for (const chunk of chunksOf(file)) yield chunk.slice();
}
