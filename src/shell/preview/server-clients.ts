import { missingPage } from '../../permalinks/address-table.ts';
import { addressOf, encodedPath } from '../../url.ts';
import type { Served } from './pages/preview-site.ts';

/** A page in a browser that listens for events. */
interface Client {
  /** Address of the page, relative to the root of the site. */
  readonly path: string;
  /** Hash of the bytes it shows. */
  shown: string;
  readonly send: (event: object) => void;
}

/** The pages that are open in browsers. They are only sent events that change what they show. */
export class Clients {
  readonly #clients = new Set<Client>();
  readonly #preview: Served;
  readonly #problems: () => readonly object[];
  readonly #base: () => string;

  constructor(preview: Served, problems: () => readonly object[], base: () => string) {
    this.#preview = preview;
    this.#problems = problems;
    this.#base = base;
  }

  /**
   * Adds a client, sends it the current problems, and reloads it if it is out of date. Returns a function that
   * removes it.
   */
  add(client: Client): () => void {
    this.#clients.add(client);
    client.send({ problems: this.#problems() });
    void this.#reload(client);
    return () => this.#clients.delete(client);
  }

  /** The files of the open pages. */
  open(): string[] {
    return [...new Set([...this.#clients].map(({ path }) => this.#fileOf(path)))];
  }

  /**
   * Sends the current problems to all pages. Reloads pages whose bytes have changed, and tells the others which
   * assets have changed, since they may use them.
   */
  async notify(assets: readonly string[]): Promise<void> {
    const urls = assets.map((path) => this.#base() + path);
    const problems = this.#problems();
    for (const client of [...this.#clients]) {
      client.send({ problems });
      const reloads = await this.#reload(client);
      if (!reloads && urls.length > 0) client.send({ assets: urls });
    }
  }

  async #reload(client: Client): Promise<boolean> {
    const moved = this.#preview.movedTo?.(client.path);
    if (moved !== undefined) {
      client.send({ moved: encodeURI(this.#base()) + encodedPath(addressOf(moved)) });
      return true;
    }
    const hash = (await this.#preview.file(this.#fileOf(client.path)))?.hash ?? '';
    if (hash === client.shown) return false;
    client.shown = hash;
    client.send({ reload: true });
    return true;
  }

  #fileOf(path: string): string {
    return this.#preview.at(path) ?? missingPage;
  }
}
