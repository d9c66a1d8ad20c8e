import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shownName } from '../../src/import/imported-document.ts';
import { readBytes } from '../../src/import/sources/read-bytes.ts';

interface Answer {
  readonly url: string;
  readonly body?: string | Uint8Array;
  readonly date?: string;
  readonly status?: string;
  readonly type?: string;
  readonly headers?: string;
}

function record(type: string, headers: string, block: Uint8Array, length = block.length): Uint8Array {
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n${headers}Content-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

function block({
  body = '',
  status = '200 OK',
  type = 'text/html; charset=utf-8',
  headers = '',
}: Answer): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`),
    Buffer.from(body as string),
  ]);
}

function response(answer: Answer, length?: number): Uint8Array {
  const { url, date = '2020-01-01T00:00:00Z' } = answer;
  const content = block(answer);
  return record(
    'response',
    `WARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\nContent-Type: application/http; msgtype=response\r\n`,
    content,
    length ?? content.length,
  );
}

const page = (title: string, text = 'Badplatsen öppnar i maj.') =>
  `<!doctype html><html lang="sv"><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;

async function read(bytes: Uint8Array, file = 'mirror.warc') {
  const start = performance.now();
  const reading = await readBytes(bytes, file);
  expect(performance.now() - start).toBeLessThan(20_000);
  return reading.ok
    ? {
        documents: reading.documents.map(({ known, blocks, ...document }) => [
          shownName(document),
          known.url,
          known.title,
          blocks.map(({ text }) => text).join(' '),
        ]),
        skipped: reading.skipped.map(({ what, count }) => `${count} × ${what.en}`),
      }
    : reading.problem.en;
}

const badplats = response({ url: 'https://a.example/badplats', body: page('Badplats') });

describe('a web archive', () => {
  const archive = [
    record('warcinfo', '', Buffer.from('software: x\r\n')),
    badplats,
    record(
      'request',
      'WARC-Target-URI: https://a.example/badplats\r\n',
      Buffer.from('GET /badplats HTTP/1.1\r\n\r\n'),
    ),
    response({
      url: 'http://a.example/badplats#top',
      body: page('Badplats', 'Ny text.'),
      date: '2021-01-01T00:00:00Z',
    }),
    response({ url: 'https://a.example/skola', body: page('Skola'), headers: 'Content-Encoding: gzip\r\n' }),
    response({
      url: 'https://a.example/gz',
      body: gzipSync(page('Packad')),
      headers: 'content-encoding: gzip\r\n',
    }),
    response({
      url: 'https://a.example/br',
      body: brotliCompressSync(page('Brotli')),
      headers: 'Content-Encoding: br\r\n',
    }),
    response({
      url: 'https://a.example/delar',
      body: `10\r\n${page('Delar').slice(0, 16)}\r\n${(page('Delar').length - 15).toString(16)}\r\n${page('Delar').slice(16)}\r\n0\r\n\r\n`,
      headers: 'Transfer-Encoding: chunked\r\n',
    }),
    response({
      url: 'https://a.example/latin',
      body: Buffer.from(page('Å'), 'latin1'),
      type: 'text/html; charset=ISO-8859-1',
    }),
    response({ url: 'https://a.example/borta', body: page('Borta'), status: '404 Not Found' }),
    response({ url: 'https://a.example/bild.png', body: 'x', type: 'image/png' }),
    response({ url: 'https://a.example/karta.pdf', body: '%PDF', type: 'application/pdf' }),
    record('revisit', 'WARC-Target-URI: https://a.example/skola\r\n', Buffer.alloc(0)),
  ];
  const text = 'Badplatsen öppnar i maj.';
  const expected = {
    documents: [
      ['http://a.example/badplats#top', 'Badplats', 'Ny text.'],
      ['https://a.example/skola', 'Skola', text],
      ['https://a.example/gz', 'Packad', text],
      ['https://a.example/br', 'Brotli', text],
      ['https://a.example/delar', 'Delar', text],
      ['https://a.example/latin', 'Å', text],
    ].map(([url = '', ...rest]) => [url, ...rest]),
    skipped: [
      '1 × warcinfo record',
      '1 × request record',
      '1 × earlier copy of a page',
      '1 × answer with status 404',
      '1 × file of type image/png',
      '1 × file of type application/pdf',
      '1 × revisit record',
    ],
  };
  const named = (file: string) => ({
    ...expected,
    documents: expected.documents.map(([url = '', ...rest]) => [`${file}#${url}`, url, ...rest]),
  });

  test('gives the newest page of each address, and reports other content', async () => {
    expect(await read(Buffer.concat(archive))).toEqual(named('mirror.warc'));
  });

  test('may be compressed, per record or as a whole', async () => {
    const records = archive.map((each) => gzipSync(each));
    expect(await read(Buffer.concat(records), 'a.warc.gz')).toEqual(named('a.warc.gz'));
    expect(await read(gzipSync(Buffer.concat(archive)), 'a.warc.gz')).toEqual(named('a.warc.gz'));
  });
});

describe('a damaged web archive', () => {
  const found = expect.arrayContaining([expect.arrayContaining(['Badplats'])]);

  test.each<[string, Uint8Array]>([
    [
      'a length that is too large',
      Buffer.concat([badplats, response({ url: 'https://a.example/x', body: page('X') }, 1e9)]),
    ],
    [
      'a length that is too small',
      Buffer.concat([badplats, response({ url: 'https://a.example/x', body: page('X') }, 10)]),
    ],
    [
      'a negative length',
      Buffer.concat([badplats, response({ url: 'https://a.example/x', body: page('X') }, -5)]),
    ],
    [
      'a length that is no number',
      Buffer.concat([badplats, response({ url: 'https://a.example/x', body: page('X') }, Number.NaN)]),
    ],
    [
      'an odd header',
      Buffer.concat([
        badplats,
        response({ url: 'https://a.example/x', body: page('X'), headers: 'Å b: \x01\r\n' }),
      ]),
    ],
    [
      'nothing but noise after the first record',
      Buffer.concat([badplats, Buffer.alloc(3_000_000, 'noise ')]),
    ],
    ['a record cut short', Buffer.concat([badplats, badplats.subarray(0, 200)])],
    [
      'a page that would become huge',
      Buffer.concat([
        badplats,
        response({
          url: 'https://a.example/x',
          body: gzipSync(Buffer.alloc(300_000_000)),
          headers: 'Content-Encoding: gzip\r\n',
        }),
      ]),
    ],
  ])('with %s gives its intact parts', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ documents: found });
  });

  test.each<[string, Uint8Array]>([
    ['a beginning only', Buffer.from('WARC/1.1')],
    ['no fields', Buffer.from('WARC/1.1\r\n\r\n')],
    ['noise', Buffer.concat([Buffer.from('WARC/'), Buffer.alloc(5_000_000, '\xff\x00ab')])],
  ])('with %s gives nothing', async (_, bytes) => {
    expect(JSON.stringify(await read(bytes))).toMatch(
      /web archive|"documents":\[\],"skipped":\["1 × unknown record"/,
    );
  });
});
