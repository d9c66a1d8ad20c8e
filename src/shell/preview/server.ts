import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { missingPage } from '../../permalink.ts';
import { addressOf, encodedPath, fileAt, upTo } from '../../url.ts';
import { packageFolder } from '../../version.ts';
import type { Served } from './preview-site.ts';
import { isLocal } from './server-addresses.ts';
import { sendEvents, sendFile, sendRedirect, sendText, typeOf } from './server-answer.ts';
import { Clients } from './server-clients.ts';
import { refusal, requestedPath } from './server-guard.ts';

export interface ServerOptions {
  /** Address to listen on. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Path of the site, with a slash at both ends. */
  readonly base: () => string;
  /** The problems that the overlay shows. */
  readonly problems: () => readonly object[];
  /** Receives unexpected errors; the request is answered with status 500. */
  readonly onError: (error: unknown) => void;
}

/** Address of the watch client's files. */
const own = '__kommunike/';
const clientFiles = new URL('src/client/', packageFolder);

/** Serves a preview, read-only, in the way a static host would serve the built site. */
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
        if (!response.headersSent) sendText(response, 500, 'The preview failed; see the terminal.');
        else response.destroy();
      });
    });
  }

  /** Listens on the port or, if it is taken, the next free one. Returns the port; throws other system errors. */
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

  /** Stops the server and closes all connections. */
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
    if (path === undefined) return sendText(response, 400, 'Invalid address.');
    if (path === `${own}events`) return this.#listenTo(request, response);
    if (path === `${own}client.js` || path === `${own}client.css`) {
      const bytes = readFileSync(new URL(path.slice(own.length), clientFiles));
      return sendFile(request, response, { status: 200, type: typeOf(path), bytes });
    }
    const inSite = this.#inSite(path);
    const base = this.#options.base();
    if (inSite === undefined && base.startsWith(`/${path}`) && (path === '' || base === `/${path}/`))
      return sendRedirect(response, encodeURI(base));
    return this.#page(request, response, inSite);
  }

  async #page(request: IncomingMessage, response: ServerResponse, inSite: string | undefined): Promise<void> {
    const found = inSite === undefined ? undefined : this.#preview.at(inSite);
    // relative addresses on a page only work from an address at the depth of its file
    if (inSite !== undefined && found !== undefined && upTo(fileAt(inSite)) !== upTo(found))
      return sendRedirect(response, encodeURI(this.#options.base()) + encodedPath(addressOf(found)));
    const rendered = await this.#preview.file(found ?? missingPage);
    if (!rendered) {
      const exists = found !== undefined || this.#preview.isEmpty;
      const bytes = Buffer.from(withClient(exists ? notReady : notFound, ''));
      return sendFile(request, response, { status: exists ? 503 : 404, type: typeOf(missingPage), bytes });
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
      sendText(response, 400, 'Invalid address.');
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

  /** Returns the path relative to the base, or undefined if it is outside the base. */
  #inSite(path: string): string | undefined {
    const base = this.#options.base();
    return `/${path}`.startsWith(base) ? `/${path}`.slice(base.length) : undefined;
  }
}

/** Adds the watch client to the end of a page's head, or of the page if it has none. */
function withClient(html: string, hash: string): string {
  const script = `<script defer src="/${own}client.js" data-shown="${hash}"></script>\n`;
  const head = html.search(/<\/head\s*>/i);
  return head < 0 ? html + script : html.slice(0, head) + script + html.slice(head);
}

const notReady = page('This page can’t be shown yet', 'It will appear as soon as the errors are fixed.');
const notFound = page('404', 'There is no such page.');

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="color-scheme" content="light dark"></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
}
