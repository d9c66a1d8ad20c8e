import { missingPage } from '../../permalink.ts';
import { fileAt } from '../../url.ts';
import type { Served } from './preview-site.ts';

/** A page in a browser, listening. */
interface Client {
  /** From the root of the site, as its address names it. */
  readonly path: string;
  /** Hash of the bytes it shows. */
  shown: string;
  readonly send: (event: object) => void;
}

/** Where an address leads, as on a static host; undefined where it leads nowhere. */
export function resolveAddress(path: string, has: (file: string) => boolean): string | undefined {
  const file = fileAt(path);
  return has(file) ? file : undefined;
}

/** The pages that browsers have open, and what they are told: nothing, unless it changes what they show. */
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

  /** Greets a page with what is wrong, and with a reload if it is out of date by now. Returns its farewell. */
  add(client: Client): () => void {
    this.#clients.add(client);
    client.send({ problems: this.#problems() });
    void this.#reload(client);
    return () => this.#clients.delete(client);
  }

  /** The files that are being looked at. */
  open(): string[] {
    return [...new Set([...this.#clients].map(({ path }) => this.#fileOf(path)))];
  }

  /** Pages whose bytes changed reload; the others hear of changed assets, which they may contain. */
  async tell(assets: readonly string[]): Promise<void> {
    const urls = assets.map((path) => this.#base() + path);
    const problems = this.#problems();
    for (const client of [...this.#clients]) {
      client.send({ problems });
      const reloads = await this.#reload(client);
      if (!reloads && urls.length > 0) client.send({ assets: urls });
    }
  }

  async #reload(client: Client): Promise<boolean> {
    const hash = (await this.#preview.file(this.#fileOf(client.path)))?.hash ?? '';
    if (hash === client.shown) return false;
    client.shown = hash;
    client.send({ reload: true });
    return true;
  }

  #fileOf(path: string): string {
    return resolveAddress(path, (file) => this.#preview.has(file)) ?? missingPage;
  }
}
