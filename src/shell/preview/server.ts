import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { missingPage } from '../../permalink.ts';
import { fileAt } from '../../url.ts';
import { packageFolder } from '../../version.ts';
import type { Served } from './preview-site.ts';
import { isLocal } from './server-addresses.ts';
import { sendEvents, sendFile, sendRedirect, sendText, typeOf } from './server-answer.ts';
import { Clients, resolveAddress } from './server-clients.ts';
import { refusal, requestedPath } from './server-guard.ts';

export interface ServerOptions {
  /** What to listen on. */
  readonly host: string;
  /** 0 for any. */
  readonly port: number;
  /** Path below which the site stands, with a slash at both ends. */
  readonly base: () => string;
  /** What the overlay shows. */
  readonly problems: () => readonly object[];
  /** Hears of bugs; the request is answered with status 500. */
  readonly onError: (error: unknown) => void;
}

/** Where the browser's part of the watch is found. */
const own = '__kommunike/';
const clientFiles = new URL('src/client/', packageFolder);

/** Serves a preview, to readers only, as a static host would serve the built site. */
export class PreviewServer {
  readonly clients: Clients;
  readonly #preview: Served;
  readonly #options: ServerOptions;
  readonly #server: Server;

  constructor(preview: Served, options: ServerOptions) {
    this.#preview = preview;
    this.#options = options;
    this.clients = new Clients(preview, options.problems, options.base);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        options.onError(error);
        if (!response.headersSent) sendText(response, 500, 'The preview failed; the terminal says why.');
        else response.destroy();
      });
    });
  }

  /** Listens on the port, or on the next that is free, and tells which. Throws what the system says otherwise. */
  async listen(): Promise<number> {
    const { host, port } = this.#options;
    for (let tried = port; ; tried++) {
      try {
        await this.#bind(host, tried);
        return (this.#server.address() as AddressInfo).port;
      } catch (error) {
        const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
        if (!isTaken || tried >= port + 50 || tried >= 65_535) throw error;
      }
    }
  }

  /** Ends at once, whoever is still connected. */
  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #bind(host: string, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host } = this.#options;
    const refused = refusal(request, isLocal(host) ? undefined : host);
    if (refused) return sendText(response, refused.status, refused.reason);
    const path = requestedPath(request.url);
    if (path === undefined) return sendText(response, 400, 'This is not an address.');
    if (path === `${own}events`) return this.#listenTo(request, response);
    if (path === `${own}client.js` || path === `${own}client.css`) {
      const bytes = readFileSync(new URL(path.slice(own.length), clientFiles));
      return sendFile(request, response, { status: 200, type: typeOf(path), bytes });
    }
    const inSite = this.#inSite(path);
    const base = this.#options.base();
    if (inSite === undefined && base.startsWith(`/${path}`) && (path === '' || base === `/${path}/`))
      return sendRedirect(response, encodeURI(base));
    return this.#page(request, response, path, inSite);
  }

  async #page(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    inSite: string | undefined,
  ): Promise<void> {
    const has = (file: string) => this.#preview.has(file);
    const found = inSite === undefined ? undefined : resolveAddress(inSite, has);
    if (found === undefined && inSite !== undefined && has(fileAt(`${inSite}/`)))
      return sendRedirect(response, encodeURI(`/${path}/`));
    const rendered = await this.#preview.file(found ?? missingPage);
    if (!rendered) {
      const isThere = found !== undefined || this.#preview.isEmpty;
      const bytes = Buffer.from(withClient(isThere ? unready : nowhere, ''));
      return sendFile(request, response, { status: isThere ? 503 : 404, type: typeOf(missingPage), bytes });
    }
    const type = typeOf(rendered.path);
    const isPage = rendered.path.endsWith('.html');
    const bytes = isPage
      ? Buffer.from(withClient(rendered.bytes.toString('utf8'), rendered.hash))
      : rendered.bytes;
    sendFile(request, response, { status: found === undefined ? 404 : 200, type, bytes });
  }

  #listenTo(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '', 'http://preview.invalid').searchParams;
    const path = requestedPath(asked.get('path') ?? '/');
    if (path === undefined) {
      sendText(response, 400, 'This is not an address.');
      return;
    }
    const inSite = this.#inSite(path) ?? missingPage;
    const send = sendEvents(response);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.on('close', this.clients.add({ path: inSite, shown: asked.get('shown') ?? '', send }));
  }

  /** The path below the base; undefined outside of it. */
  #inSite(path: string): string | undefined {
    const base = this.#options.base();
    return `/${path}`.startsWith(base) ? `/${path}`.slice(base.length) : undefined;
  }
}

/** Ends the head, or the page where it has none, with the browser's part of the watch. */
function withClient(html: string, hash: string): string {
  const script = `<script defer src="/${own}client.js" data-shown="${hash}"></script>\n`;
  const head = html.search(/<\/head\s*>/i);
  return head < 0 ? html + script : html.slice(0, head) + script + html.slice(head);
}

const unready = page('This page can’t be shown yet', 'It appears as soon as what is wrong is put right.');
const nowhere = page('404', 'There is no such page.');

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="color-scheme" content="light dark"></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
}
