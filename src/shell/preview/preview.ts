import { setImmediate } from 'node:timers/promises';
import { permalinksOf } from '../../archive/links/archive-permalinks.ts';
import { hasErrors, type Input, prepare, type Round, templateFailed } from '../../build.ts';
import { difference } from '../../incremental/incremental-lists.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo.ts';
import { type Batch, isSameBatch, type Output } from '../../model/output.ts';
import type { Plan } from '../../site/plan-index.ts';
import { isMissing } from '../disk/walk.ts';
import { isSameTheme, PreviewSite, type Rendered, Renderings, type Served } from './preview-site.ts';

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

/** What is known of a batch once it was looked through. */
type Surveyed = Pick<Batch, 'name' | 'paths' | 'from'>;

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
  #round: Round | undefined;
  #served: PreviewSite | undefined;
  #good: PreviewSite | undefined;
  #diagnostics: readonly Diagnostic[] = [];
  #isRefused = false;
  /** Of every file, as of the last survey. */
  readonly #keys = new Map<string, string>();
  /** By name, as of the last survey. */
  readonly #surveyed = new Map<string, Surveyed>();
  /** Of every page that has been rendered without mistakes. */
  readonly #proven = new Map<string, string>();
  readonly #renderings = new Renderings();
  readonly #onFailure: (diagnostics: readonly Diagnostic[]) => void;

  /** `onFailure` hears of mistakes that only rendering finds, when they are found after a rebuild. */
  constructor(memo: Memo, onFailure: (diagnostics: readonly Diagnostic[]) => void) {
    this.#memo = memo;
    this.#onFailure = onFailure;
  }

  /** Why the last good site is served still, and not what came after it; empty where it is not. */
  get refusal(): readonly Diagnostic[] {
    return this.#isRefused ? this.#diagnostics : [];
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get isEmpty(): boolean {
    return this.#served === undefined;
  }

  readonly has = (path: string): boolean => this.#served?.has(path) ?? false;

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
    const prepared = input && (await prepare(input, this.#memo, this.#round));
    if (prepared) {
      this.#memo = { ...this.#memo, ...prepared.memo };
      this.#round = prepared.round;
    }
    const own = prepared?.diagnostics ?? [];
    const diagnostics = found.length > 0 ? [...found, ...own].sort(compareDiagnostics) : own;
    this.#diagnostics = diagnostics;
    const planned = prepared?.planned;
    if (!input || !planned || hasErrors(found)) return this.#refused();

    const search = () => {
      const { outputs, memo } = planned.search();
      if (memo) this.#memo = { ...this.#memo, search: memo };
      return outputs;
    };
    const last = this.#served;
    const site = new PreviewSite(planned.plan, search, input.theme, permalinksOf(input.config));
    const sampled = last && isSameTheme(last.theme, site.theme) ? [] : samplesOf(planned.plan);
    try {
      const pages = open.flatMap((path) => planned.plan.find(path) ?? []).filter(isPage);
      for (const output of [...pages, ...sampled]) await this.#renderings.of(output);
    } catch (error) {
      this.#diagnostics = [...diagnostics, templateFailed(error, input.theme)];
      return this.#refused();
    }
    this.#served = site;
    this.#isRefused = false;
    const { releases, next } = planned.archive;
    return {
      diagnostics,
      ok: true,
      assets: last ? site.assetsUnlike(last) : [],
      files: planned.plan.size,
      releases: releases.length,
      ...(next !== undefined && { next }),
    };
  }

  /** Counts the files that are not what they were at the last survey; undefined when broken off. */
  async survey(signal: AbortSignal): Promise<number | undefined> {
    const site = this.#served;
    if (!site) return 0;
    const { plan } = site;
    const gone = [...this.#surveyed.keys()].filter((name) => !plan.batches.has(name));
    const turns = new Turns();
    let changed = 0;
    for (const name of [...gone, ...plan.batches.keys()]) {
      const [now, before] = [plan.batches.get(name), this.#surveyed.get(name)];
      if (now && isSameBatch(now, before)) continue;
      for (const { path, key } of now?.outputs() ?? []) {
        if (turns.isOver) await turns.next();
        if (signal.aborted) return undefined;
        if (this.#keys.get(path) === key) continue;
        this.#keys.set(path, key);
        changed++;
      }
      const left = difference(before?.paths ?? [], now?.paths ?? []).gone;
      for (const path of left) if (!plan.has(path) && this.#keys.delete(path)) changed++;
      if (now) this.#surveyed.set(name, { name, paths: now.paths, ...(now.from && { from: now.from }) });
      else this.#surveyed.delete(name);
    }
    return changed;
  }

  /** Renders every page that was not rendered yet. */
  async prove(signal: AbortSignal): Promise<void> {
    const site = this.#served;
    if (!site || site === this.#good) return;
    const turns = new Turns();
    for (const output of site.plan.outputs()) {
      if (turns.isOver) await turns.next();
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
    this.#round = undefined;
    this.#proven.clear();
    this.#renderings.clear();
  }

  #fail(site: PreviewSite, error: unknown): void {
    if (this.#served !== site) return;
    this.#diagnostics = [...this.#diagnostics, templateFailed(error, site.theme)];
    this.#served = this.#good ?? site;
    this.#isRefused = true;
    this.#onFailure(this.#diagnostics);
  }

  #refused(): Rebuilt {
    this.#isRefused = true;
    const files = this.#served?.plan.size ?? 0;
    return { diagnostics: this.#diagnostics, ok: false, assets: [], files, releases: 0 };
  }
}

/** What is made from templates. */
function isPage({ path, stage }: Output): boolean {
  return stage !== 'asset' && path.endsWith('.html');
}

/** A few pages, from all parts of a site. */
function samplesOf(plan: Plan): Output[] {
  const pages = [...plan].filter((path) => path.endsWith('.html'));
  const step = Math.max(1, Math.ceil(pages.length / samples));
  return pages
    .filter((_, i) => i % step === 0)
    .flatMap((path) => plan.find(path) ?? [])
    .filter(isPage);
}

/** Lets whatever else there is to do have its turn, once in a while. */
class Turns {
  #start = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#start > turn;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.#start = performance.now();
  }
}
