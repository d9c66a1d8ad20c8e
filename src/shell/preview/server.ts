import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { escaped } from '../../body/escaped.ts';
import { commonLanguage, type WriterLanguage } from '../../model/localized-text.ts';
import { missingPage } from '../../permalinks/address-table.ts';
import { addressOf, encodedPath, fileAt, upTo } from '../../url.ts';
import { packageFolder } from '../../version.ts';
import type { Served } from './pages/preview-site.ts';
import { type PreviewWords, previewWords } from './preview-words.ts';
import { isLocal } from './server-addresses.ts';
import { formHeaders, sendEvents, sendFile, sendRedirect, sendText, typeOf } from './server-answer.ts';
import { Clients } from './server-clients.ts';
import { type FormReading, readForm } from './server-form.ts';
import { reading, refusal, requestedPath, sending } from './server-guard.ts';

export interface ServerOptions {
  /** Address to listen on. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Path of the site, with a slash at both ends. */
  readonly base: () => string;
  /** Language of the overlay and the preview's own pages; English by default. */
  readonly language?: WriterLanguage;
  /** The problems that the overlay shows. */
  readonly problems: () => readonly object[];
  /** Missing if releases can't be written. */
  readonly paste?: PastePage;
  /** Missing if releases can't be written. */
  readonly editor?: EditorPages;
  /** Receives unexpected errors; the request is answered with status 500. */
  readonly onError: (error: unknown) => void;
}

/** The page on which releases are created, the only page of the preview that accepts a form. */
export interface PastePage {
  /** Text of links to it, in the language of the archive. */
  readonly link: () => { readonly text: string; readonly language: string };
  /** Answers a form or, without one, a request for the page. `query` begins with a question mark or is empty. */
  readonly answer: (form: FormReading | undefined, query: string) => Promise<PasteResponse>;
}

export type PasteResponse =
  | { readonly status: number; readonly html: string }
  /** The redirect target: an address on this server, encoded. */
  | { readonly location: string };

/** The editor of the archive. */
export interface EditorPages {
  /** Returns a file by its path below the editor's folder; undefined if there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
  /** Replace the preview's usual headers. */
  readonly headers: () => Readonly<Record<string, string>>;
}

/** Address of the watch client's files, and of the preview's own pages. */
const own = '__kommunike/';
const clientPaths = ['client.js', 'client.css', 'paste.css'].map((name) => own + name);
/** Path of the page on which releases are created, from the root of the server. */
export const pastePath = `${own}paste`;
/** Folder of the editor, from the root of the server. */
export const editorPath = `${own}admin/`;
const clientFiles = new URL('src/client/', packageFolder);

/** Serves a preview in the way a static host would serve the built site. */
export class PreviewServer {
  readonly clients: Clients;
  readonly #preview: Served;
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #words: PreviewWords;

  constructor(preview: Served, options: ServerOptions) {
    this.#preview = preview;
    this.#options = options;
    this.#words = previewWords(options.language);
    this.clients = new Clients(preview, options.problems, options.base);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        options.onError(error);
        if (!response.headersSent) sendText(response, 500, this.#words.failed);
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
    const path = requestedPath(request.url);
    const paste = path === pastePath ? this.#options.paste : undefined;
    const methods = paste ? sending : reading;
    const refused = refusal(request, isLocal(host) ? undefined : host, methods);
    if (refused) return sendText(response, refused.status, refused.reason(this.#words), methods);
    if (path === undefined) return sendText(response, 400, this.#words.invalid);
    if (paste) return this.#paste(paste, request, response);
    if (path === `${own}events`) return this.#listenTo(request, response);
    if (clientPaths.includes(path)) {
      const bytes = readFileSync(new URL(path.slice(own.length), clientFiles));
      return sendFile(request, response, { status: 200, type: typeOf(path), bytes });
    }
    const { editor } = this.#options;
    if (editor && path.startsWith(editorPath)) return sendEditor(editor, path, request, response);
    const inSite = this.#inSite(path);
    const base = this.#options.base();
    if (inSite === undefined && base.startsWith(`/${path}`) && (path === '' || base === `/${path}/`))
      return sendRedirect(response, encodeURI(base));
    return this.#page(request, response, inSite);
  }

  async #paste(page: PastePage, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = request.method === 'POST' ? await readForm(request) : undefined;
    const answer = await page.answer(form, new URL(request.url ?? '', 'http://preview.invalid').search);
    if ('location' in answer) return sendRedirect(response, answer.location, 303);
    const { status, html } = answer;
    const bytes = Buffer.from(html, 'utf8');
    sendFile(request, response, { status, type: typeOf('paste.html'), bytes, own: formHeaders });
  }

  async #page(request: IncomingMessage, response: ServerResponse, inSite: string | undefined): Promise<void> {
    const found = inSite === undefined ? undefined : this.#preview.at(inSite);
    // relative addresses on a page only work from an address at the depth of its file
    if (inSite !== undefined && found !== undefined && upTo(fileAt(inSite)) !== upTo(found))
      return sendRedirect(response, encodeURI(this.#options.base()) + encodedPath(addressOf(found)));
    const rendered = await this.#preview.file(found ?? missingPage);
    if (!rendered) {
      const exists = found !== undefined || this.#preview.isEmpty;
      const { notReady, notFound } = this.#words;
      const html = page(exists ? notReady : notFound, this.#language);
      const bytes = Buffer.from(this.#withClient(html, ''));
      return sendFile(request, response, { status: exists ? 503 : 404, type: typeOf(missingPage), bytes });
    }
    const type = typeOf(rendered.path);
    const isPage = rendered.path.endsWith('.html');
    const bytes = isPage
      ? Buffer.from(this.#withClient(rendered.bytes.toString('utf8'), rendered.hash))
      : rendered.bytes;
    sendFile(request, response, { status: found === undefined ? 404 : 200, type, bytes });
  }

  #listenTo(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '', 'http://preview.invalid').searchParams;
    const path = requestedPath(asked.get('path') ?? '/');
    if (path === undefined) {
      sendText(response, 400, this.#words.invalid);
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

  /** Adds the watch client to the end of a page's head, or of the page if it has none. */
  #withClient(html: string, hash: string): string {
    const link = this.#options.paste?.link();
    const paste = link ? ` data-paste="${escaped(link.text)}" data-language="${escaped(link.language)}"` : '';
    const overlay = escaped(JSON.stringify({ ...this.#words.overlay, language: this.#language }));
    const script = `<script defer src="/${own}client.js" data-shown="${hash}" data-overlay="${overlay}"${paste}></script>\n`;
    const head = html.search(/<\/head\s*>/i);
    return head < 0 ? html + script : html.slice(0, head) + script + html.slice(head);
  }

  get #language(): WriterLanguage {
    return this.#options.language ?? commonLanguage;
  }

  /** Returns the path relative to the base, or undefined if it is outside the base. */
  #inSite(path: string): string | undefined {
    const base = this.#options.base();
    return `/${path}`.startsWith(base) ? `/${path}`.slice(base.length) : undefined;
  }
}

function sendEditor(
  { file, headers }: EditorPages,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const name = fileAt(path).slice(editorPath.length);
  const bytes = file(name);
  if (bytes)
    sendFile(request, response, {
      status: 200,
      type: typeOf(name),
      bytes: Buffer.from(bytes),
      own: headers(),
    });
  else sendText(response, 404, 'There is no such file.');
}

function page([title, text]: readonly [title: string, text: string], language: WriterLanguage): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="color-scheme" content="light dark"></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
}
