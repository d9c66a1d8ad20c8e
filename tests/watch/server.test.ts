import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../src/digest.ts';
import type { Rendered, Served } from '../../src/shell/preview/pages/preview-site.ts';
import { PreviewServer } from '../../src/shell/preview/server.ts';
import { filesAt } from '../../src/url.ts';
import { asBuilt, ask } from './ask.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': '<!DOCTYPE html><html><head><title>Hem</title></head><body>Hem</body></html>',
  'uppsala/index.html': '<!DOCTYPE html><title>Uppsala</title>',
  'uppsala/2017/å ä.html': '<!DOCTYPE html><title>Å Ä</title>',
  'assets/style.css': 'body { color: red }',
  'feed.xml': '<rss/>',
  'film.mp4': '0123456789',
  '404.html': '<!DOCTYPE html><head></head><title>Saknas</title>',
};

const site: Served = {
  isEmpty: false,
  at: (address) => filesAt(address).find((path) => Object.hasOwn(files, path)),
  file: async (path) => rendered(path, files[path]),
};

function rendered(path: string, text: string | undefined): Rendered | undefined {
  return text === undefined ? undefined : { path, bytes: Buffer.from(text), hash: digest(text) };
}

function serverOf(served: Served, base = '/', host = '127.0.0.1'): PreviewServer {
  return new PreviewServer(served, {
    host,
    port: 0,
    base: () => base,
    problems: () => [],
    onError: (error) => {
      throw error;
    },
  });
}

let server: PreviewServer;
let port = 0;
beforeAll(async () => {
  server = serverOf(site);
  port = await server.listen();
});
afterAll(() => server.close());

describe('the preview serves as a static host does', () => {
  test('pages, with the client’s script and otherwise unchanged', async () => {
    const { status, text, headers } = await ask(port, '/');
    expect(status).toBe(200);
    expect(text).not.toBe(files['index.html']);
    expect(asBuilt(text)).toBe(files['index.html']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
  });

  test('other files byte for byte, with their types', async () => {
    const css = await ask(port, '/assets/style.css');
    expect(css.text).toBe(files['assets/style.css']);
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await ask(port, '/feed.xml')).headers['content-type']).toMatch(/xml; charset=utf-8$/);
    expect((await ask(port, '/film.mp4')).headers['content-type']).toBe('video/mp4');
  });

  test('encoded names, queries and folders', async () => {
    expect((await ask(port, '/uppsala/2017/%C3%A5%20%C3%A4.html')).text).toContain('Å Ä');
    expect((await ask(port, '/feed.xml?v=2')).status).toBe(200);
    expect((await ask(port, '/uppsala/')).text).toContain('Uppsala');
    const bare = await ask(port, '/uppsala');
    expect([bare.status, bare.headers.location]).toEqual([302, '/uppsala/']);
  });

  test('its page for unknown addresses', async () => {
    const { status, text } = await ask(port, '/nowhere/at/all.html');
    expect(status).toBe(404);
    expect(asBuilt(text)).toBe(files['404.html']);
  });

  test('HEAD requests, without a body', async () => {
    const { status, text, headers } = await ask(port, '/feed.xml', { method: 'HEAD' });
    expect([status, text, headers['content-length']]).toEqual([200, '', '6']);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('the range %s', async (range, status, text, place) => {
    const answer = await ask(port, '/film.mp4', { headers: { Range: range } });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, place]);
  });

  test('no cacheable, sniffable or cross-origin responses', async () => {
    const { headers } = await ask(port, '/');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('the site below its base path, with a redirect from the root', async () => {
    const below = serverOf(site, '/press/arkiv/');
    const at = await below.listen();
    expect((await ask(at, '/press/arkiv/feed.xml')).text).toBe('<rss/>');
    expect((await ask(at, '/feed.xml')).status).toBe(404);
    for (const path of ['/', '/press/arkiv'])
      expect((await ask(at, path)).headers.location).toBe('/press/arkiv/');
    expect((await ask(at, '/press/arkiv/uppsala')).headers.location).toBe('/press/arkiv/uppsala/');
    below.close();
  });

  test('a placeholder page while there is no site', async () => {
    const empty = serverOf({ isEmpty: true, at: () => undefined, file: async () => undefined });
    const { status, text } = await ask(await empty.listen(), '/');
    expect(status).toBe(503);
    expect(text).toContain('/__kommunike/client.js');
    empty.close();
  });
});

describe('the preview refuses', () => {
  test.each([
    'evil.example',
    'evil.example:{port}',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:{port}',
  ])('the host “%s” (DNS rebinding)', async (host) => {
    const { status, text } = await ask(port, '/', {
      headers: { Host: host.replace('{port}', String(port)) },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('Hem');
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('not its own name %s', async (name) => {
    expect((await ask(port, '/', { headers: { Host: `${name}:${port}` } })).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('the method %s', async (method) => {
    const { status, headers } = await ask(port, '/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  test.each(['http://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1:{port}'])(
    'the origin %s, for pages and for the event stream',
    async (origin) => {
      const headers = { Origin: origin.replace('{port}', String(port)) };
      expect((await ask(port, '/', { headers })).status).toBe(403);
      expect((await ask(port, '/__kommunike/events?path=/', { headers })).status).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site'])(
    'requests embedded or fetched by a %s page, but not links',
    async (from) => {
      const headers = (mode: string, destination: string) => ({
        'Sec-Fetch-Site': from,
        'Sec-Fetch-Mode': mode,
        'Sec-Fetch-Dest': destination,
      });
      expect((await ask(port, '/', { headers: headers('no-cors', 'script') })).status).toBe(403);
      expect((await ask(port, '/', { headers: headers('cors', 'empty') })).status).toBe(403);
      expect((await ask(port, '/', { headers: headers('navigate', 'iframe') })).status).toBe(403);
      expect((await ask(port, '/', { headers: headers('navigate', 'document') })).status).toBe(200);
    },
  );

  test.each([
    '/../package.json',
    '/..',
    '/uppsala/../../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/%252e%252e/package.json',
    '/.%2e/package.json',
    '/..\\package.json',
    '/%5c..%5cpackage.json',
    '/C:\\Windows\\win.ini',
    '//evil.example/',
    '/%2fevil.example',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/feed.xml%00.html',
    '/feed.xml%0d%0aSet-Cookie:a=b',
    '/.git/config',
    '/.env',
    '/%2eenv',
    '/%E0%A4%A',
    '/%',
    '/__kommunike/../../package.json',
    '/__kommunike/%2e%2e/package.json',
    '/__kommunike/events?path=/../../etc/passwd',
    'http://evil.example/feed.xml',
    '*',
    '',
  ])('the address %s', async (target) => {
    const { status, headers, text } = await ask(port, target);
    if (target === '') return expect(status).toBe(200);
    expect(status).toBe(400);
    expect(headers.location).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).not.toContain('kommunike"');
  });

  test('requests for its own files, except the two of the client', async () => {
    expect((await ask(port, '/__kommunike/client.js')).status).toBe(200);
    expect((await ask(port, '/__kommunike/client.css')).status).toBe(200);
    for (const target of [
      '/__kommunike/',
      '/__kommunike/server.ts',
      '/__kommunike/client.js/x',
      '/package.json',
    ])
      expect((await ask(port, target)).status).toBe(404);
  });

  test('a request without a host', async () => {
    expect(await say(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('invalid HTTP, and keeps running', async () => {
    expect(await say(port, '\x16\x03\x01 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ask(port, '/')).status).toBe(200);
  });
});

/** Sends raw bytes and returns the whole response. */
function say(to: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(to, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

describe('a preview on the network', () => {
  test('only answers for IP addresses and its own names, which can’t be rebound', async () => {
    const open = serverOf(site, '/', '0.0.0.0');
    const at = await open.listen();
    const status = async (Host: string) => (await ask(at, '/', { headers: { Host } })).status;
    expect(await status(`192.168.1.20:${at}`)).toBe(200);
    expect(await status('localhost:9000')).toBe(200);
    expect(await status(`evil.example:${at}`)).toBe(403);
    open.close();
  });
});

describe('the port', () => {
  test('is the next free one if it is taken', async () => {
    const second = new PreviewServer(site, {
      host: '127.0.0.1',
      port,
      base: () => '/',
      problems: () => [],
      onError: () => {},
    });
    expect(await second.listen()).toBeGreaterThan(port);
    second.close();
  });
});
