import type { Archive } from '../../../archive/archive.ts';
import { digest } from '../../../digest.ts';
import { isSameBatch, type Output } from '../../../model/output.ts';
import type { Permalinks } from '../../../permalinks/permalink.ts';
import type { ThemeFiles } from '../../../render/theme.ts';
import type { Plan } from '../../../site/plan-index.ts';
import { fileAt } from '../../../url.ts';

/** A file of the site as served. */
export interface Rendered {
  readonly path: string;
  readonly bytes: Buffer;
  readonly hash: string;
}

/** The part of a site that a server needs. */
export interface Served {
  readonly isEmpty: boolean;
  /** Returns the file that an address leads to. See `filesAt` for the forms an address may have. */
  readonly at: (address: string) => string | undefined;
  /** Returns undefined if there is no such file, or it can't be rendered. */
  readonly file: (path: string) => Promise<Rendered | undefined>;
  /** Returns the path of the page that a release has now which was open in a browser at an address. */
  readonly movedTo?: (address: string) => string | undefined;
}

/** A planned site. Files are rendered on request. */
export class PreviewSite {
  /** Everything except the search index. */
  readonly plan: Plan;
  readonly archive: Archive;
  readonly theme: ThemeFiles;
  readonly #search: () => readonly Output[];
  readonly #permalinks: Permalinks;
  #found: ReadonlyMap<string, Output> | undefined;

  /** `search` plans the search index; it is called when one of its files is requested. */
  constructor(
    { plan, archive }: { readonly plan: Plan; readonly archive: Archive },
    search: () => readonly Output[],
    theme: ThemeFiles,
    permalinks: Permalinks,
  ) {
    this.plan = plan;
    this.archive = archive;
    this.theme = theme;
    this.#search = search;
    this.#permalinks = permalinks;
  }

  find(path: string): Output | undefined {
    const output = this.plan.find(path);
    if (output || this.#permalinks.placeAt(path)?.kind !== 'searchIndex') return output;
    this.#found ??= new Map(this.#search().map((each) => [each.path, each]));
    return this.#found.get(path);
  }

  at(address: string): string | undefined {
    const path = fileAt(address);
    return this.plan.at(address) ?? (this.find(path) && path);
  }

  /** Returns the paths of assets that differ from a previous site's, or are gone. */
  changedAssets({ plan }: PreviewSite): string[] {
    const names = new Set([...this.plan.batches.keys(), ...plan.batches.keys()]);
    return [...names].flatMap((name) => {
      const [now, before] = [this.plan.batches.get(name), plan.batches.get(name)];
      if (!(now ?? before)?.isAssets || (now && isSameBatch(now, before))) return [];
      const keys = new Map(before?.outputs().map(({ path, key }) => [path, key]));
      const changed = now?.outputs().filter(({ path, key }) => keys.get(path) !== key) ?? [];
      const gone = before?.paths.filter((path) => !this.plan.has(path)) ?? [];
      return [...changed.map(({ path }) => path), ...gone];
    });
  }
}

/** Whether two themes have the same templates. */
export function isSameTheme(a: ThemeFiles, b: ThemeFiles): boolean {
  if (a.templates.size !== b.templates.size) return false;
  return [...a.templates].every(([path, { hash }]) => b.templates.get(path)?.hash === hash);
}

/** Maximum number of rendered files to keep. */
const kept = 100;

/** Caches rendered files. The same path and key mean the same bytes, in any site. */
export class RenderCache {
  readonly #known = new Map<string, { key: string; rendered: Promise<Rendered> }>();

  clear(): void {
    this.#known.clear();
  }

  /** Renders a file, or returns the cached one. Throws rendering errors. */
  of({ path, key, render }: Output): Promise<Rendered> {
    const known = this.#known.get(path);
    this.#known.delete(path);
    const entry = known?.key === key ? known : { key, rendered: bytesOf(path, render) };
    this.#known.set(path, entry);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) break;
      this.#known.delete(oldest);
    }
    entry.rendered.catch(() => this.#known.delete(path));
    return entry.rendered;
  }
}

async function bytesOf(path: string, render: Output['render']): Promise<Rendered> {
  const content = await render();
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  return { path, bytes, hash: digest(bytes) };
}
