import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from '../../src/site/hosting/headers.ts';
import { openSample } from '../support/sample.ts';

const repository = join(import.meta.dirname, '../..');

/** Every theme that comes with Kommuniké. */
export const themes = readdirSync(join(repository, 'templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A page of every kind, of the sample archive. */
export const kinds = {
  home: 'index.html',
  'older releases': 'sida/2.html',
  'release with a correction, quotes and money': 'ekeskar/2022/elfarjan-till-ytteron.html',
  'release in English': 'ekeskar/2022/electric-ferry.html',
  'release with a table, footnotes and a long title': 'region-ljusmark/2025/budgetforslag.html',
  'withdrawn release': 'kvarnfors/2026/simhallen.html',
  'release with almost nothing': 'kvarnfors/2020/medborgarkontoret.html',
  sender: 'ekeskar/index.html',
  committee: 'ekeskar/tekniska-namnden/index.html',
  'year of a sender': 'ekeskar/2022/index.html',
  body: 'namnd/kommunstyrelsen/index.html',
  year: '2022/index.html',
  month: '2022/04/index.html',
  topic: 'amne/folkhalsa/index.html',
  type: 'typ/beslut/index.html',
  senders: 'avsandare/index.html',
  committees: 'namnd/index.html',
  topics: 'amne/index.html',
  years: 'ar/index.html',
  'coming event': 'ekeskar/2026/pressvisning-lotstornet.html',
  'past event': 'region-ljusmark/2026/nattoppet-sjukhus.html',
  events: 'kalender/index.html',
  money: 'pengar/index.html',
  ledger: 'pengar/2022.html',
  contacts: 'kontakter/index.html',
  subscribe: 'prenumerera/index.html',
  'open data': 'oppna-data/index.html',
  about: 'om/index.html',
  accessibility: 'tillganglighetsredogorelse/index.html',
  'not found': '404.html',
} as const satisfies Record<string, string>;

/** The sample archive built in one theme. */
export interface SampleSite {
  readonly folder: string;
  readonly has: (path: string) => boolean;
  /** Paths of all pages, redirects apart. */
  readonly pages: readonly string[];
  readonly read: (path: string) => string;
  readonly pageOf: (kind: keyof typeof kinds) => string;
}

export async function openSite(theme: string): Promise<SampleSite> {
  const { folder, files, read } = await openSample({ theme });
  const pages = Object.keys(files)
    .filter((path) => path.endsWith('.html') && !read(path).includes('http-equiv="refresh"'))
    .sort();
  return {
    folder,
    has: (path) => Object.hasOwn(files, path),
    pages,
    read,
    pageOf(kind) {
      const wanted = kinds[kind];
      if (!pages.includes(wanted)) throw new Error(`the sample has no ${kind}: ${wanted}`);
      return wanted;
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Serves a folder like a static host, with the published policy, whose violations appear in the browser's console. The
 * address ends in a slash.
 */
export async function serve(folder: string): Promise<{ base: string; close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
