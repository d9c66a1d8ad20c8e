import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHeaders } from '../../src/site/hosting/headers.ts';
import { openSample, type Sample } from '../support/sample.ts';
import { freePort, installed, recipe, start, stop } from './servers.ts';

const nginx = installed('nginx', 'nginx-light');
const caddy = installed('caddy', 'caddy');
const folder = mkdtempSync(join(tmpdir(), 'kommunike-hosting-'));
let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
  // nginx's workers run as another user
  chmodSync(folder, 0o755);
  cpSync(sample.folder, join(folder, 'srv'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tests for every host in the recipes. `at` is the address of the site with a final slash. */
function checks(at: () => string): void {
  const get = (path: string, init: RequestInit = {}) => fetch(at() + path, { redirect: 'manual', ...init });
  const release = 'uppsala/2017/sofia-metoden';

  test('serves pages, folders, feeds and data with every header', async () => {
    for (const path of [
      '',
      'uppsala/',
      `${release}.html`,
      'feed.xml',
      'data/releases.csv',
      'assets/style.css',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      for (const [name, value] of answerHeaders('https://press.example/'))
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
    }
    expect((await get('')).headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(await (await get(`${release}.html`)).text()).toBe(sample.files[`${release}.html`]);
  });

  test('names the types of documents and tables', async () => {
    for (const [path, type] of [
      [`${release}.json`, 'application/json'],
      [`${release}.vcf`, 'text/'],
      ['data/releases.csv', 'text/csv'],
      ['feed.xml', 'xml'],
    ] as const)
      expect((await get(path)).headers.get('content-type'), path).toContain(type);
  });

  test('serves 404.html for unknown addresses, with status 404 and every header', async () => {
    for (const path of [
      'finns-inte',
      'uppsala/1999/finns-inte.html',
      '_headers',
      '_redirects.map',
      '.nojekyll',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toBe(sample.files['404.html']);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('redirects folders without a slash, so that relative links work', async () => {
    const answer = await get('uppsala');
    expect([301, 302, 307, 308]).toContain(answer.status);
    expect(new URL(answer.headers.get('location') ?? '', at()).pathname).toBe(
      `${new URL(at()).pathname}uppsala/`,
    );
  });

  test('answers 304 if nothing changed', async () => {
    const etag = (await get('index.html')).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('index.html', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('redirects old addresses', async () => {
    const [rule = ''] = (sample.files._redirects ?? '').split('\n');
    const [from = '', to = ''] = rule.split(' ');
    expect(from).toMatch(/^\//);
    const answer = await fetch(`${at().replace(/\/$/, '')}${from}`);
    const page = await answer.text();
    const arrived = new URL(answer.url).pathname.endsWith(to) || page.includes(`url=../`);
    expect(arrived).toBe(true);
  });
}

describe.skipIf(!nginx)('the recipe for nginx', () => {
  let child: ChildProcess;
  let port: number;
  const site = (name: string, listen: number, text: string) => {
    const config = `daemon off; pid ${folder}/${name}.pid; error_log stderr; events {} http { access_log off;
      client_body_temp_path ${folder}/${name}-body; proxy_temp_path ${folder}/${name}-proxy; fastcgi_temp_path ${folder}/${name}-f;
      uwsgi_temp_path ${folder}/${name}-u; scgi_temp_path ${folder}/${name}-s;\n${text.replace('listen 80', `listen 127.0.0.1:${listen}`)} }`;
    writeFileSync(join(folder, `${name}.conf`), config);
    return ['-p', folder, '-c', join(folder, `${name}.conf`)];
  };
  beforeAll(async () => {
    port = await freePort();
    const text = recipe('nginx').replaceAll('/srv/press', join(folder, 'srv'));
    child = await start(nginx ?? '', site('nginx', port, text), port);
  });
  afterAll(() => stop(child));
  checks(() => `http://127.0.0.1:${port}/`);

  test('answers 301 at old addresses', async () => {
    const lines = (sample.files._redirects ?? '').trim().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [from = '', to = ''] = line.split(' ');
      for (const path of [from, `${from.replace(/\/$/, '')}/`]) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
        expect(answer.status, path).toBe(301);
        expect(answer.headers.get('location')).toBe(to);
        expect((await fetch(`http://127.0.0.1:${port}${to}`)).status).toBe(200);
      }
    }
  });

  test('serves a site below a path', async () => {
    const below = await openSample({ baseUrl: 'https://www.example.se/press/' });
    mkdirSync(join(folder, 'www'), { recursive: true });
    cpSync(below.folder, join(folder, 'www/press'), { recursive: true });
    const listen = await freePort();
    const text = recipe('nginx')
      .replace('/srv/press/_redirects.map', join(folder, 'www/press/_redirects.map'))
      .replace('root /srv/press', `root ${join(folder, 'www')}`)
      .replace('/404.html', '/press/404.html');
    const server = await start(nginx ?? '', site('below', listen, text), listen);
    try {
      const at = `http://127.0.0.1:${listen}/press/`;
      expect((await fetch(`${at}uppsala/`)).status).toBe(200);
      expect((await fetch(`${at}uppsala`)).url).toBe(`${at}uppsala/`);
      const missing = await fetch(`${at}uppsala/finns/inte.html`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('href="/press/assets/style.css"');
      const [from = '', to = ''] = (below.files._redirects ?? '').split('\n')[0]?.split(' ') ?? [];
      expect(from).toMatch(/^\/press\//);
      const moved = await fetch(`http://127.0.0.1:${listen}${from}`, { redirect: 'manual' });
      expect(moved.headers.get('location')).toBe(to);
      expect((await fetch(`http://127.0.0.1:${listen}${to}`)).status).toBe(200);
    } finally {
      await stop(server);
    }
  });
});

describe.skipIf(!caddy)('the recipe for Caddy', () => {
  let child: ChildProcess;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    const text = recipe('caddyfile')
      .replaceAll('/srv/press', join(folder, 'srv'))
      .replace('press.example {', `http://127.0.0.1:${port} {`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
    child = await start(
      caddy ?? '',
      ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      port,
      { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    );
  });
  afterAll(() => stop(child));
  checks(() => `http://127.0.0.1:${port}/`);
});
