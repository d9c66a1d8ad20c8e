import type { Archive } from '../../archive/archive.ts';
import { permalinksOf } from '../../archive/links/archive-permalinks.ts';
import { type Input, prepare, type Round } from '../../build.ts';
import { difference } from '../../incremental/incremental-lists.ts';
import { compareDiagnostics, type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import type { Memo } from '../../model/memo.ts';
import { type Batch, isSameBatch, type Output } from '../../model/output.ts';
import type { Progress } from '../../model/progress.ts';
import { templateFailed } from '../../render/theme.ts';
import type { Plan } from '../../site/plan-index.ts';
import { isMissing } from '../disk/walk.ts';
import { MovedPages } from './pages/moved-pages.ts';
import { isSameTheme, PreviewSite, RenderCache, type Rendered, type Served } from './pages/preview-site.ts';
import { TimeSlices } from './time-slices.ts';

/** The result of a rebuild. */
export interface RebuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the new site is now served. */
  readonly ok: boolean;
  /** Paths of changed stylesheets, pictures and other assets. */
  readonly assets: readonly string[];
  readonly files: number;
  readonly releases: number;
  /** When the site next changes because of the time; milliseconds since the epoch. */
  readonly next?: number;
}

/** What is stored about a batch whose changes have been counted. */
type Counted = Pick<Batch, 'name' | 'paths' | 'from'>;

/**
 * Number of pages, from all parts of the site, that must render with changed templates before the site is served.
 */
const samples = 6;

/**
 * The site in memory, as a plan. Pages are rendered on request. Afterwards every page is rendered once in the
 * background, to find errors that would make a build fail; if one fails, the last good site is served again.
 */
export class Preview implements Served {
  #memo: Memo;
  #round: Round | undefined;
  #served: PreviewSite | undefined;
  #good: PreviewSite | undefined;
  #diagnostics: readonly Diagnostic[] = [];
  #isRefused = false;
  /** Key of every file, by path, as of the last count. */
  readonly #keys = new Map<string, string>();
  /** Batches by name, as of the last count. */
  readonly #counted = new Map<string, Counted>();
  /** Key of every page that has been rendered without errors, by path. */
  readonly #rendered = new Map<string, string>();
  readonly #moved = new MovedPages();
  readonly #cache = new RenderCache();
  readonly #onFailure: (diagnostics: readonly Diagnostic[]) => void;

  /** `onFailure` receives errors that are only found by rendering, after a rebuild. */
  constructor(memo: Memo, onFailure: (diagnostics: readonly Diagnostic[]) => void) {
    this.#memo = memo;
    this.#onFailure = onFailure;
  }

  /** Why the last good site is still served instead of the newest; empty if the newest is served. */
  get refusal(): readonly Diagnostic[] {
    return this.#isRefused ? this.#diagnostics : [];
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get isEmpty(): boolean {
    return this.#served === undefined;
  }

  /** The archive that is shown; undefined if none can be shown yet. */
  get archive(): Archive | undefined {
    return this.#served?.archive;
  }

  /** The address of the page made from a source; undefined if it is not in the site that is served. */
  pageOf(source: string): string | undefined {
    return this.#served?.archive.bySource.get(source)?.url;
  }

  readonly at = (address: string): string | undefined => this.#served?.at(address);

  readonly movedTo = (address: string): string | undefined =>
    this.at(address) === undefined ? this.#moved.of(address) : undefined;

  /**
   * Renders a file of the site. Returns undefined if there is none, it can't be rendered, or its source has just been
   * deleted.
   */
  readonly file = async (path: string): Promise<Rendered | undefined> => {
    const site = this.#served;
    const output = site?.find(path);
    if (!site || !output) return undefined;
    this.#moved.see(path);
    try {
      return await this.#cache.of(output);
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.#fail(site, error);
      const last = this.#served === site ? undefined : this.#served?.find(path);
      return last && this.#cache.of(last);
    }
  };

  /**
   * Rebuilds the site. `found` are the diagnostics from reading the archive; `input` is missing if the config could
   * not be read; `open` are the pages open in browsers.
   */
  async rebuild(
    input: Input | undefined,
    found: readonly Diagnostic[],
    open: readonly string[],
    progress?: Progress,
  ): Promise<RebuildResult> {
    const prepared = input && (await prepare(input, this.#memo, this.#round, progress));
    if (prepared) {
      this.#memo = { ...this.#memo, ...prepared.memo };
      this.#round = prepared.round;
    }
    const own = prepared?.diagnostics ?? [];
    const diagnostics = found.length > 0 ? [...found, ...own].sort(compareDiagnostics) : own;
    this.#diagnostics = diagnostics;
    const planned = prepared?.planned;
    if (!input || !planned || hasErrors(found)) return this.#refuse();

    const search = () => {
      const { outputs, memo } = planned.search();
      if (memo) this.#memo = { ...this.#memo, search: memo };
      return outputs;
    };
    const last = this.#served;
    const site = new PreviewSite(planned, search, input.theme, permalinksOf(input.config));
    const sampled = last && isSameTheme(last.theme, site.theme) ? [] : samplesOf(planned.plan);
    try {
      const pages = open.flatMap((path) => planned.plan.find(path) ?? []).filter(isPage);
      for (const output of [...pages, ...sampled]) await this.#cache.of(output);
    } catch (error) {
      this.#diagnostics = [...diagnostics, templateFailed(error, input.theme)];
      return this.#refuse();
    }
    if (last) this.#moved.find(last, site);
    this.#served = site;
    this.#isRefused = false;
    const { releases, next } = planned.archive;
    return {
      diagnostics,
      ok: true,
      assets: last ? site.changedAssets(last) : [],
      files: planned.plan.size,
      releases: releases.length,
      ...(next !== undefined && { next }),
    };
  }

  /** Counts the files that have changed since the last count. Returns undefined if aborted. */
  async countChanges(signal: AbortSignal): Promise<number | undefined> {
    const site = this.#served;
    if (!site) return 0;
    const { plan } = site;
    const gone = [...this.#counted.keys()].filter((name) => !plan.batches.has(name));
    const slices = new TimeSlices();
    let changed = 0;
    for (const name of [...gone, ...plan.batches.keys()]) {
      const [now, before] = [plan.batches.get(name), this.#counted.get(name)];
      if (now && isSameBatch(now, before)) continue;
      for (const { path, key } of now?.outputs() ?? []) {
        if (slices.isOver) await slices.next();
        if (signal.aborted) return undefined;
        if (this.#keys.get(path) === key) continue;
        this.#keys.set(path, key);
        changed++;
      }
      const left = difference(before?.paths ?? [], now?.paths ?? []).gone;
      for (const path of left) if (!plan.has(path) && this.#keys.delete(path)) changed++;
      if (now) this.#counted.set(name, { name, paths: now.paths, ...(now.from && { from: now.from }) });
      else this.#counted.delete(name);
    }
    return changed;
  }

  /** Renders every page that has not been rendered yet. */
  async renderAll(signal: AbortSignal): Promise<void> {
    const site = this.#served;
    if (!site || site === this.#good) return;
    const slices = new TimeSlices();
    for (const output of site.plan.outputs()) {
      if (slices.isOver) await slices.next();
      if (signal.aborted) return;
      if (!isPage(output) || this.#rendered.get(output.path) === output.key) continue;
      try {
        await output.render();
      } catch (error) {
        this.#fail(site, error);
        return;
      }
      this.#rendered.set(output.path, output.key);
    }
    this.#good = site;
  }

  /** Makes the next rebuild parse and render everything again. */
  forget(memo: Memo): void {
    this.#memo = memo;
    this.#round = undefined;
    this.#rendered.clear();
    this.#cache.clear();
  }

  #fail(site: PreviewSite, error: unknown): void {
    if (this.#served !== site) return;
    this.#diagnostics = [...this.#diagnostics, templateFailed(error, site.theme)];
    this.#served = this.#good ?? site;
    this.#isRefused = true;
    this.#onFailure(this.#diagnostics);
  }

  #refuse(): RebuildResult {
    this.#isRefused = true;
    const files = this.#served?.plan.size ?? 0;
    return { diagnostics: this.#diagnostics, ok: false, assets: [], files, releases: 0 };
  }
}

/** Whether an output is rendered from a template. */
function isPage({ path, stage }: Output): boolean {
  return stage !== 'asset' && path.endsWith('.html');
}

/** Returns a few pages from all parts of the site. */
function samplesOf(plan: Plan): Output[] {
  const pages = [...plan].filter((path) => path.endsWith('.html'));
  const step = Math.max(1, Math.ceil(pages.length / samples));
  return pages
    .filter((_, i) => i % step === 0)
    .flatMap((path) => plan.find(path) ?? [])
    .filter(isPage);
}
