import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { TestArchive } from '../support/archive.ts';
import { archiveOf, exporting } from './whole-archive.ts';

interface Read {
  readonly type: string;
  readonly url: string;
  readonly id: string;
  readonly date: string;
  readonly status: string;
  readonly mediaType: string;
  /** In Latin-1. */
  readonly content: string;
  readonly payloadDigest: string;
  /** Whether its digests are right. */
  readonly isIntact: boolean;
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function recordsOf(archive: TestArchive): Promise<Read[]> {
  return recordsIn(readFileSync(join(archive.root, 'bag/data/warc/site.warc.gz')));
}

async function recordsIn(bytes: Uint8Array): Promise<Read[]> {
  const records: Read[] = [];
  for await (const record of new WARCParser([bytes], { keepHeadersCase: true })) {
    const content = await record.readFully(false);
    const { headers } = record.httpHeaders ?? {};
    records.push({
      type: record.warcType,
      url: record.warcTargetURI ?? '',
      id: record.warcHeader('WARC-Record-ID') ?? '',
      date: record.warcDate ?? '',
      status: String(record.httpHeaders?.statusCode ?? ''),
      mediaType: headers?.get('Content-Type') ?? '',
      content: Buffer.from(content).toString('latin1'),
      payloadDigest: record.warcPayloadDigest ?? '',
      isIntact:
        record.warcType === 'warcinfo' ||
        (record.warcBlockDigest ===
          sha256(Buffer.concat([Buffer.from(`${record.httpHeaders}\r\n`), content])) &&
          (record.warcType === 'revisit' || record.warcPayloadDigest === sha256(content))),
    });
  }
  return records;
}

test('an export with --warc has every file of the site at its real address', async () => {
  const archive = await archiveOf();
  await exporting(archive, 'bag', '--warc', '--base-url', 'https://press.uppsala.example/arkiv/');
  const records = await recordsOf(archive);
  const { type, content } = records[0] ?? {};
  expect(type).toBe('warcinfo');
  expect(content).toContain('software: Kommuniké'.replace('é', 'Ã©'));
  const base = 'https://press.uppsala.example/arkiv/';
  const responses = records.filter((record) => record.type === 'response');
  const served = Object.entries(archive.site('bag/data/site')).filter(
    ([path]) => !/^(?:_|\.nojekyll)/.test(path),
  );
  const expected = served.map(([path, text]) => [
    encodeURI(base + path.replace(/(^|\/)index\.html$/, '$1')),
    text,
  ]);
  expect(responses.map((record) => [record.url, record.content]).sort()).toEqual(expected.sort());
  expect(records.every(({ isIntact, date }) => isIntact && date === '2026-11-21T12:00:00Z')).toBe(true);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  const home = records.filter(({ url }) => url === base || url === `${base}index.html`);
  expect(home.map((record) => [record.type, record.status, record.mediaType])).toEqual([
    ['response', '200', 'text/html; charset=utf-8'],
    ['revisit', '200', 'text/html; charset=utf-8'],
  ]);
  expect(home[1]?.payloadDigest).toBe(home[0]?.payloadDigest);
  expect(records.find(({ url }) => url.endsWith('bad.html'))?.mediaType).toBe('text/html; charset=utf-8');
  expect(records.find(({ url }) => url.endsWith('.avif'))?.mediaType).toBe('image/avif');
});

test('a WARC that has been changed has a record that is not intact', async () => {
  const archive = await archiveOf();
  await exporting(archive, 'bag', '--warc');
  const whole = gunzipSync(readFileSync(join(archive.root, 'bag/data/warc/site.warc.gz'))).toString('latin1');
  const broken = whole.replace('<title>', '<titel>');
  expect((await recordsIn(Buffer.from(whole, 'latin1'))).every(({ isIntact }) => isIntact)).toBe(true);
  expect((await recordsIn(Buffer.from(broken, 'latin1'))).filter(({ isIntact }) => !isIntact)).toHaveLength(
    1,
  );
});

test('a file that is read in several parts is whole in the WARC', async () => {
  const noise = (length: number) => {
    const bytes = Buffer.alloc(length);
    for (let at = 0, state = 1; at < length; at++) {
      state = (state * 48271) % 2147483647;
      bytes[at] = state >> 8;
    }
    return bytes;
  };
  const files = {
    'public/large.pdf': Buffer.concat([noise(1_500_000), Buffer.alloc(2_000_000, 'text ')]),
    'public/large.png': noise(2 * 1024 * 1024),
    'public/empty.txt': '',
  };
  const archive = await archiveOf();
  archive.edit(files);
  await exporting(archive, 'bag', '--warc');
  const records = await recordsOf(archive);
  for (const [path, content] of Object.entries(files)) {
    const record = records.find(({ url }) => url.endsWith(path.replace('public', '')));
    expect(record?.isIntact, path).toBe(true);
    expect(record?.content === Buffer.from(content).toString('latin1'), path).toBe(true);
  }
});

test('the same site gives the same WARC', async () => {
  const archive = await archiveOf();
  await exporting(archive, 'bag', '--warc');
  await exporting(archive, 'again', '--warc');
  const bytes = (folder: string) => readFileSync(join(archive.root, folder, 'data/warc/site.warc.gz'));
  expect(bytes('again').equals(bytes('bag'))).toBe(true);
});
