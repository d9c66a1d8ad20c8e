import { setImmediate } from 'node:timers/promises';
import { hasErrors, type Input, prepare, templateFailed } from '../build.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { Memo } from '../memo.ts';
import type { Output } from '../output.ts';
import { isSameTheme, PreviewSite, type Rendered, Renderings, type Served } from './preview-site.ts';
import { isMissing } from './walk.ts';

/** How a rebuild went. */
export interface Rebuilt {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the site that is served is the new one. */
  readonly ok: boolean;
  /** Stylesheets, pictures and the like that are not what they were. */
  readonly assets: readonly string[];
  readonly files: number;
  readonly releases: number;
  /** When the site changes next by the clock alone; milliseconds since the epoch. */
  readonly next?: number;
}

/** How many pages, from all parts of a site, must render with new templates before it is served. */
const samples = 6;

/** How long work in the background goes on before it lets others have their turn; milliseconds. */
const turn = 8;

/**
 * The site in memory, as a plan: a page is rendered when somebody looks at it. Afterwards, in the background, every
 * page is rendered once, to find what would make a build fail; a site that fails gives way to the last good one.
 */
export class Preview implements Served {
  #memo: Memo;
  #served: PreviewSite | undefined;
  #good: PreviewSite | undefined;
  #diagnostics: readonly Diagnostic[] = [];
  /** Of every file, as of the last survey. */
  readonly #keys = new Map<string, string>();
  /** Of every page that has been rendered without mistakes. */
  readonly #proven = new Map<string, string>();
  readonly #renderings = new Renderings();
  readonly #onFailure: (diagnostics: readonly Diagnostic[]) => void;

  /** `onFailure` hears of mistakes that only rendering finds, when they are found after a rebuild. */
  constructor(memo: Memo, onFailure: (diagnostics: readonly Diagnostic[]) => void) {
    this.#memo = memo;
    this.#onFailure = onFailure;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get isEmpty(): boolean {
    return this.#served === undefined;
  }

  readonly has = (path: string): boolean => this.#served?.find(path) !== undefined;

  /** A file of the site; undefined where there is none, where it can't be rendered, or where it has just gone. */
  readonly file = async (path: string): Promise<Rendered | undefined> => {
    const site = this.#served;
    const output = site?.find(path);
    if (!site || !output) return undefined;
    try {
      return await this.#renderings.of(output);
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.#fail(site, error);
      const last = this.#served === site ? undefined : this.#served?.find(path);
      return last && this.#renderings.of(last);
    }
  };

  /**
   * Takes the archive as it now stands. `found` are the diagnostics of reading it; without `input` the config could
   * not be read. `open` are the pages that somebody is looking at.
   */
  async rebuild(
    input: Input | undefined,
    found: readonly Diagnostic[],
    open: readonly string[],
  ): Promise<Rebuilt> {
    const prepared = input && (await prepare(input, this.#memo));
    if (prepared) this.#memo = { ...this.#memo, ...prepared.memo };
    const diagnostics = [...found, ...(prepared?.diagnostics ?? [])].sort(compareDiagnostics);
    this.#diagnostics = diagnostics;
    const planned = prepared?.planned;
    if (!input || !planned || hasErrors(diagnostics)) return this.#refused();

    const search = () => {
      const { outputs, memo } = planned.search();
      if (memo) this.#memo = { ...this.#memo, search: memo };
      return outputs;
    };
    const last = this.#served;
    const site = new PreviewSite(planned.outputs, search, input.theme);
    const sampled = last && isSameTheme(last.theme, site.theme) ? [] : spread(planned.outputs.filter(isPage));
    try {
      const pages = open.flatMap((path) => site.outputs.get(path) ?? []).filter(isPage);
      for (const output of [...pages, ...sampled]) await this.#renderings.of(output);
    } catch (error) {
      this.#diagnostics = [...diagnostics, templateFailed(error, input.theme)];
      return this.#refused();
    }
    this.#served = site;
    const { releases, next } = planned.archive;
    return {
      diagnostics,
      ok: true,
      assets: last ? site.assetsUnlike(last) : [],
      files: site.outputs.size,
      releases: releases.length,
      ...(next !== undefined && { next }),
    };
  }

  /** Counts the files that are not what they were at the last survey; undefined when broken off. */
  async survey(signal: AbortSignal): Promise<number | undefined> {
    const site = this.#served;
    if (!site) return 0;
    let changed = 0;
    for await (const { path, key } of inTurns(site.outputs.values())) {
      if (signal.aborted) return undefined;
      if (this.#keys.get(path) === key) continue;
      this.#keys.set(path, key);
      changed++;
    }
    for (const path of this.#keys.keys()) if (!site.outputs.has(path) && this.#keys.delete(path)) changed++;
    return changed;
  }

  /** Renders every page that was not rendered yet. */
  async prove(signal: AbortSignal): Promise<void> {
    const site = this.#served;
    if (!site || site === this.#good) return;
    for await (const output of inTurns(site.outputs.values())) {
      if (signal.aborted) return;
      if (!isPage(output) || this.#proven.get(output.path) === output.key) continue;
      try {
        await output.render();
      } catch (error) {
        this.#fail(site, error);
        return;
      }
      this.#proven.set(output.path, output.key);
    }
    this.#good = site;
  }

  /** The next rebuild will parse and render everything again. */
  forget(memo: Memo): void {
    this.#memo = memo;
    this.#proven.clear();
    this.#renderings.clear();
  }

  #fail(site: PreviewSite, error: unknown): void {
    if (this.#served !== site) return;
    this.#diagnostics = [...this.#diagnostics, templateFailed(error, site.theme)];
    this.#served = this.#good ?? site;
    this.#onFailure(this.#diagnostics);
  }

  #refused(): Rebuilt {
    const files = this.#served?.outputs.size ?? 0;
    return { diagnostics: this.#diagnostics, ok: false, assets: [], files, releases: 0 };
  }
}

/** What is made from templates. */
function isPage({ path, stage }: Output): boolean {
  return stage !== 'asset' && path.endsWith('.html');
}

/** A few of many, from all parts of the list. */
function spread<T>(list: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(list.length / samples));
  return list.filter((_, i) => i % step === 0);
}

/** One by one, with pauses for whatever else there is to do. */
async function* inTurns<T>(list: Iterable<T>): AsyncGenerator<T> {
  let start = performance.now();
  for (const each of list) {
    if (performance.now() - start > turn) {
      await setImmediate();
      start = performance.now();
    }
    yield each;
  }
}
