import type { Archive } from './archive/archive.ts';
import { type Indexed, index } from './archive/indexing.ts';
import { ArchiveFiles, fileMistakes } from './archive/links/archive-files.ts';
import { deadLinks } from './archive/links/dead-links.ts';
import { complain } from './codes/index.ts';
import { type Before, type Compared, compare, type Write } from './compare.ts';
import { altered } from './incremental/incremental-lists.ts';
import { once } from './incremental/memoize.ts';
import { compareDiagnostics, type Diagnostic } from './model/diagnostic.ts';
import type { Made } from './model/manifest.ts';
import type { Memo } from './model/memo.ts';
import type { Output } from './model/output.ts';
import type { Release } from './model/release.ts';
import type { Asset, Source } from './model/source.ts';
import type { Settings } from './parse/config/settings.ts';
import { parseOwnPages } from './parse/release/own-page.ts';
import { type Parsed, parse } from './parse-sources.ts';
import { TemplateFailure } from './render/template.ts';
import { loadTheme, type ThemeFiles } from './render/theme.ts';
import { type Measures, measurePictures } from './site/media/measure-pictures.ts';
import type { PictureWorker } from './site/media/picture.ts';
import { plan } from './site/plan.ts';
import type { Plan } from './site/plan-index.ts';
import { type SearchFiles, searchFiles } from './site/search/search-files.ts';
import { type Site, site } from './site/site.ts';

/** What a build is made from: everything that its result may depend on. */
export interface Input {
  readonly config: Settings;
  /** Every Markdown file below the releases folder. */
  readonly sources: readonly Source[];
  /** Every Markdown file below the folder of the site's own pages. */
  readonly pages: readonly Source[];
  /** Every other file below those two folders, by path from the root. */
  readonly files: ReadonlyMap<string, Asset>;
  /** Everything below `public/`, by path in the site. */
  readonly statics: ReadonlyMap<string, Asset>;
  readonly pictures: PictureWorker;
  readonly theme: ThemeFiles;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Shows what is not public, marked. */
  readonly preview: boolean;
  /** Of Kommuniké: another program may give other bytes. */
  readonly version: string;
}

/** What the last build left; a clean build starts from an empty memo and manifest. */
export interface Last extends Before {
  readonly memo: Memo;
}

export interface Result {
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Good for the next build whether this one succeeded or not. */
  readonly memo: Memo;
  /** Missing when an error keeps the site from being built. */
  readonly built?: Compared & { readonly archive: Archive };
}

/**
 * What a process that stays hands from one build to the next: each step of the pipe takes in what changed, and leaves
 * everything else the same object that it was. A build that starts without it comes to the same.
 */
export interface Round {
  readonly parsed: Parsed;
  readonly indexed: Indexed;
  readonly own: { readonly sources: Input['pages']; readonly parsed: ReturnType<typeof parseOwnPages> };
  readonly files: ArchiveFiles;
  readonly measures: Measures;
  /** Missing as long as there has been no site without errors. */
  readonly site?: Site;
  readonly plan?: Plan;
}

/** A site whose files are known, though none is rendered yet. */
export interface Prepared extends Pick<Result, 'diagnostics' | 'memo'> {
  readonly round: Round;
  /** Missing when an error keeps the site from being built. */
  readonly planned?: {
    readonly archive: Archive;
    readonly madeWith: Made;
    /** All but the search index. */
    readonly plan: Plan;
    /** The search index, planned when it is first asked for: after the pages. */
    readonly search: () => SearchFiles;
  };
}

/**
 * The pipe: parse, index, plan, compare. It reads no file and no clock and writes nothing: what is to be written
 * goes to `emit`, and must not be published when there is no result.
 */
export async function build(input: Input, last: Last, emit: (write: Write) => void): Promise<Result> {
  const { diagnostics, memo, planned } = await prepare(input, last.memo);
  if (!planned) return { diagnostics, memo };
  try {
    const { madeWith } = planned;
    const isEdited = (path: string) => memo.sources.get(path)?.hash !== last.memo.sources.get(path)?.hash;
    const compared = await compare(allOf(planned), last, { madeWith, isEdited }, emit);
    const isSame = compared.manifest === last.manifest;
    const search = isSame ? last.memo.search : planned.search().memo;
    return {
      diagnostics,
      memo: { ...memo, ...(search && { search }) },
      built: { ...compared, archive: planned.archive },
    };
  } catch (error) {
    return { diagnostics: [...diagnostics, templateFailed(error, input.theme)], memo };
  }
}

function* allOf({ plan: pages, search }: NonNullable<Prepared['planned']>): Generator<Output> {
  yield* pages.outputs();
  yield* search().outputs;
}

/** The pipe up to the plan: parse, index, plan. */
export async function prepare(input: Input, last: Memo, before?: Round): Promise<Prepared> {
  const { config, statics, pictures, version } = input;
  const { theme, diagnostics: themeDiagnostics } = await loadTheme(input.theme);
  const parsed = parse(input.sources, config, version, last, before?.parsed);
  const { releases, memo, bodyOf, sourceOf, textOf } = parsed;
  const indexed = index(releases, { ...input, textOf }, before?.indexed);
  const { archive, publicBody } = indexed;
  const own = ownPagesOf(input, indexed, before);
  const { pages } = own.parsed;
  const files = ArchiveFiles.of(input.files, statics, before?.files);
  const referrers = [...parsed.referring, ...pages];
  const measured = await measurePictures(referrers, files, pictures, before?.measures);
  const { measures } = measured;
  const found = [
    ...own.parsed.diagnostics,
    ...indexed.diagnostics,
    ...fileMistakes(referrers, files),
    ...measured.diagnostics,
    ...themeDiagnostics,
  ];
  const all = (more: readonly Diagnostic[]) =>
    altered(parsed.diagnostics, [], [...found, ...more].sort(compareDiagnostics), compareDiagnostics);
  const round = { ...before, parsed, indexed, own, files, measures };
  if (!theme || hasErrors(found) || parsed.wrong.length > 0) return { diagnostics: all([]), memo, round };

  const ownPages = new Map(pages.map((page) => [page.path, page]));
  const shown = (release: Release) => publicBody(release, bodyOf(release));
  const parts = {
    archive,
    config,
    theme,
    statics,
    files,
    measures,
    pictures,
    ownPages,
    bodyOf: shown,
    sourceOf,
  };
  const whole = site(parts, input.now, version, before?.site);
  const planned = plan(whole, before?.plan);
  const isFile = (from: string, target: string) => files.find(from, target) !== undefined;
  const dead = deadLinks(archive, { paths: planned.plan, isFile, pages });
  const late = [...planned.diagnostics, ...dead];
  const diagnostics = all(late);
  const kept = { ...round, site: whole, plan: planned.plan };
  if (hasErrors(late)) return { diagnostics, memo, round: kept };
  const search = once(() => searchFiles(whole, last.search));
  return {
    diagnostics,
    memo,
    round: kept,
    planned: { archive, madeWith: whole.madeWith, plan: planned.plan, search },
  };
}

/** Parsed again only where a page or the config changed. */
function ownPagesOf({ pages, config }: Input, indexed: Indexed, before: Round | undefined): Round['own'] {
  const last = before?.own;
  const isSame =
    before?.indexed.scope === indexed.scope &&
    last?.sources.length === pages.length &&
    pages.every((source, i) => source === last.sources[i]);
  return last && isSame ? last : { sources: pages, parsed: parseOwnPages(pages, config) };
}

/** What rendering threw, as an author's mistake; anything else is thrown on. */
export function templateFailed(error: unknown, theme: ThemeFiles): Diagnostic {
  if (!(error instanceof TemplateFailure)) throw error;
  const { path, message, line, column } = error;
  const complaint = complain(
    'template-failed',
    message,
    'check the name against the documentation of the views',
  );
  return { ...complaint, file: theme.templates.get(path)?.path ?? path, line, column, length: 1 };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
