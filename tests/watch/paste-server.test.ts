import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PastePage, PreviewServer } from '../../src/shell/preview/server.ts';
import type { FormReading } from '../../src/shell/preview/server-form.ts';
import { type Answer, ask } from './ask.ts';

const page = '/__kommunike/paste';
/** What reached the page, in order. */
const asked: (FormReading | undefined)[] = [];

const paste: PastePage = {
  link: () => ({ text: 'Klistra in "det"', language: 'sv' }),
  answer: async (form) => {
    asked.push(form);
    return form ? { location: '/utkast.html' } : { status: 200, html: '<!DOCTYPE html><title>Form</title>' };
  },
};

function serverWith(page: PastePage | undefined): PreviewServer {
  return new PreviewServer(
    { isEmpty: true, at: () => undefined, file: async () => undefined },
    {
      host: '127.0.0.1',
      port: 0,
      base: () => '/',
      problems: () => [],
      ...(page && { paste: page }),
      onError: (error) => {
        throw error;
      },
    },
  );
}

const server = serverWith(paste);
let port = 0;
beforeAll(async () => {
  port = await server.listen();
});
afterAll(() => server.close());
afterEach(() => {
  asked.length = 0;
});

const boundary = '----form';

/** A form of parts, each with its header and content. */
function parts(...all: readonly (readonly [header: string, content: string | Uint8Array])[]): Buffer {
  const lines = all.flatMap(([header, content]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...lines, Buffer.from(`--${boundary}--\r\n`)]);
}

const text = parts(['name="text"', 'Nytt bad']);

/** Sends a form like the page itself, with overrides. */
function send(
  body: Buffer,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'POST',
): Promise<Answer> {
  const all = {
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    Origin: `http://127.0.0.1:${port}`,
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return ask(port, page, { method, headers: Object.fromEntries(given), body });
}

/** The form that reached the page. */
function received() {
  expect(asked).toHaveLength(1);
  const [form] = asked;
  if (!form?.ok) throw new Error('no form');
  return form.form;
}

describe('the page that accepts a form', () => {
  test('has a policy that only allows one stylesheet and forms to the preview', async () => {
    const { status, headers } = await ask(port, page);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect((await ask(port, '/__kommunike/paste.css')).headers['content-type']).toMatch(/^text\/css/);
  });

  test('is linked to from every page', async () => {
    expect((await ask(port, '/')).text).toContain(
      ' data-paste="Klistra in &quot;det&quot;" data-language="sv">',
    );
  });

  test('gets the text and the file of a form, and answers with a redirect that prevents resubmission', async () => {
    const { status, headers } = await send(
      parts(
        ['name="text"', 'Nytt bad å ä ö'],
        ['name="file"; filename="bad.txt"\r\nContent-Type: text/plain', new Uint8Array([0xe5, 0, 0xff])],
      ),
    );
    expect([status, headers.location]).toEqual([303, '/utkast.html']);
    const { fields, file } = received();
    expect([...fields]).toEqual([['text', 'Nytt bad å ä ö']]);
    expect(file?.name).toBe('bad.txt');
    expect([...(file?.bytes ?? [])]).toEqual([0xe5, 0, 0xff]);
  });

  test('treats an empty file field as no file', async () => {
    await send(parts(['name="file"; filename=""\r\nContent-Type: application/octet-stream', '']));
    expect(received().file).toBeUndefined();
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\\\Windows\\\\passwd', 'a/b\\\\..\\\\passwd'])(
    'gets no folder from the file name %s',
    async (name) => {
      await send(parts([`name="file"; filename="${name}"`, 'x']));
      expect(received().file?.name).toBe('passwd');
    },
  );

  test('gets the first of several values and files', async () => {
    await send(
      parts(
        ['name="text"', 'a'],
        ['name="text"', 'b'],
        ['name="file"; filename="a.txt"', 'a'],
        ['name="file"; filename="b.txt"', 'b'],
        ['name="__proto__"', 'c'],
      ),
    );
    expect(received().fields.get('text')).toBe('a');
    expect(received().file?.name).toBe('a.txt');
  });
});

describe('a form does not reach the page', () => {
  test.each(['GET', 'HEAD'])('with %s, which accepts none', async (method) => {
    expect((await send(text, {}, method)).status).toBe(200);
    expect(asked).toEqual([undefined]);
  });

  test.each([
    ['a foreign host', { Host: 'evil.example', Origin: 'http://evil.example' }],
    ['a foreign origin', { Origin: 'http://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['another name of this machine', { Origin: 'http://localhost:{port}' }],
    ['an opaque origin', { Origin: 'null' }],
    ['no origin', { Origin: undefined }],
    [
      'no origin, but a cookie and a referrer',
      { Origin: undefined, Cookie: 'a=b', Referer: 'http://127.0.0.1' },
    ],
    ['another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['another port, as browsers say', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' }],
  ])('from %s', async (_, headers) => {
    const given = Object.entries(headers).map(([name, value]) => [
      name,
      value?.replace('{port}', String(port)),
    ]);
    expect((await send(text, Object.fromEntries(given))).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('with the method %s', async (method) => {
    const { status, headers } = await send(text, {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
    expect(asked).toEqual([]);
  });

  test('at another address, or without such a page', async () => {
    const headers = { Origin: `http://127.0.0.1:${port}` };
    for (const target of ['/', '/__kommunike/events', `${page}/`, `${page}x`])
      expect((await ask(port, target, { method: 'POST', headers, body: text })).status).toBe(405);
    const without = serverWith(undefined);
    const at = await without.listen();
    expect((await ask(at, page, { method: 'POST', body: text })).status).toBe(405);
    expect((await ask(at, page)).text).not.toContain('Form');
    without.close();
    expect(asked).toEqual([]);
  });
});

describe('an invalid form is reported to the page', () => {
  test.each([
    ['too large', 413, parts(['name="text"', Buffer.alloc(20_000_001, 'a')]), {}],
    ['no form', 415, Buffer.from('{}'), { 'Content-Type': 'application/json' }],
    [
      'a form without files',
      415,
      Buffer.from('text=a'),
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    ],
    ['without a type', 415, text, { 'Content-Type': undefined }],
    ['without a boundary', 400, text, { 'Content-Type': 'multipart/form-data; charset=utf-8' }],
    ['with another boundary', 400, text, { 'Content-Type': 'multipart/form-data; boundary=other' }],
    ['cut off', 400, text.subarray(0, text.length - 12), {}],
    ['empty', 400, Buffer.alloc(0), {}],
    ['with a part without a name', 400, parts(['filename="a.txt"', 'a']), {}],
    [
      'of too many fields',
      400,
      parts(...Array.from({ length: 51 }, (_, i) => [`name="f${i}"`, ''] as const)),
      {},
    ],
  ])('if it is %s', async (_, status, body, headers) => {
    await send(body, headers);
    expect(asked).toEqual([{ ok: false, status }]);
  });
});
