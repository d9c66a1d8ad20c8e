import { withRecordedFormats } from './archive/addresses/recorded-formats.ts';
import type { Archive } from './archive/archive.ts';
import { type Indexed, index } from './archive/indexing.ts';
import { ArchiveFiles, fileDiagnostics } from './archive/links/archive-files.ts';
import { deadLinks } from './archive/links/dead-links.ts';
import type { SitePaths } from './archive/links/destinations.ts';
import { copiedSources, looseFiles } from './archive/links/loose-files.ts';
import { asWritten } from './archive/publication/common-spelling.ts';
import { type Compared, compare, type Emit, type PreviousOutput } from './compare.ts';
import { fingerprint } from './incremental/fingerprint.ts';
import { patchSorted } from './incremental/incremental-lists.ts';
import { once } from './incremental/memoize.ts';
import { compareDiagnostics, type Diagnostic, hasErrors } from './model/diagnostic.ts';
import type { Made } from './model/manifest.ts';
import type { Memo } from './model/memo.ts';
import type { Output } from './model/output.ts';
import type { Progress } from './model/progress.ts';
import type { Release } from './model/release.ts';
import type { Asset, Source } from './model/source.ts';
import type { Settings } from './parse/config/settings.ts';
import { dayAt } from './parse/date/zone.ts';
import { parseOwnPages } from './parse/release/own-page.ts';
import { type Parsed, parse } from './parse-sources.ts';
import { unknownLayouts } from './render/page-layouts.ts';
import { loadTheme, type ThemeFiles, templateFailed } from './render/theme.ts';
import { type AddressRecord, lockOf, type Recorded, recordAddresses } from './site/addresses/record.ts';
import type { LastPacked } from './site/data/zip.ts';
import { type Measures, measurePictures } from './site/media/measure-pictures.ts';
import type { PictureWorker } from './site/media/picture.ts';
import { plan } from './site/plan.ts';
import type { Plan } from './site/plan-index.ts';
import { type SearchFiles, searchFiles } from './site/search/search-files.ts';
import { type EditorParts, type Site, site } from './site/site.ts';

/** The input of a build: everything that its result depends on. */
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
  /** Missing if the site has no editor. */
  readonly editor?: EditorParts;
  readonly pictures: PictureWorker;
  /** Of the site's zip. Missing if nothing is kept between builds. */
  readonly lastPacked?: LastPacked;
  readonly theme: ThemeFiles;
  /** Missing if no record is kept. */
  readonly record?: AddressRecord;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Includes unpublished releases, marked as such. */
  readonly preview: boolean;
  /** Identifies the program, which may give other bytes than another one. */
  readonly program: string;
}

/** State of the last build. A clean build starts with an empty memo and manifest. */
export interface PreviousBuild extends PreviousOutput {
  readonly memo: Memo;
}

export interface Result {
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** For the next build, even if this one failed. */
  readonly memo: Memo;
  /** Missing if an error prevents the site from being built. */
  readonly built?: Compared & {
    readonly archive: Archive;
    /** The next text of the record of addresses; undefined if it does not change. */
    readonly record: string | undefined;
    readonly kindOf: Recorded['kindOf'];
  };
}

/**
 * What a long-running process passes from one build to the next. Each step updates what has changed and keeps
 * everything else as the same objects. A build without it gives the same result.
 */
export interface Round {
  readonly parsed: Parsed;
  readonly indexed: Indexed;
  readonly own: { readonly sources: Input['pages']; readonly parsed: ReturnType<typeof parseOwnPages> };
  readonly files: ArchiveFiles;
  readonly measures: Measures;
  /** Missing until a site without errors has been built. */
  readonly site?: Site;
  readonly plan?: Plan;
}

/** A planned site; nothing is rendered yet. */
export interface Prepared extends Pick<Result, 'diagnostics' | 'memo'> {
  readonly round: Round;
  /** Missing if an error prevents the site from being built. */
  readonly planned?: {
    readonly archive: Archive;
    readonly madeWith: Made;
    /** Everything except the search index. */
    readonly plan: Plan;
    readonly recorded: Recorded;
    /** Plans the search index on the first call, after the pages. */
    readonly search: () => SearchFiles;
  };
}

/**
 * Runs the pipe: parse, index, plan, compare. Reads no files or clock and writes nothing: files to write are passed
 * to `emit`, and must not be published if there is no `built` result.
 */
export async function build(
  input: Input,
  last: PreviousBuild,
  emit: Emit,
  progress?: Progress,
): Promise<Result> {
  const { diagnostics, memo, planned } = await prepare(input, last.memo, undefined, progress);
  if (!planned) return { diagnostics, memo };
  try {
    const { madeWith, recorded } = planned;
    const isEdited = (path: string) => memo.sources.get(path)?.hash !== last.memo.sources.get(path)?.hash;
    const compared = await compare(allOf(planned, progress), last, { madeWith, isEdited }, emit);
    const isSame = compared.manifest === last.manifest;
    const search = isSame ? last.memo.search : planned.search().memo;
    return {
      diagnostics,
      memo: { ...memo, ...(search && { search }) },
      built: { ...compared, archive: planned.archive, record: recorded.next(), kindOf: recorded.kindOf },
    };
  } catch (error) {
    return { diagnostics: [...diagnostics, templateFailed(error, input.theme)], memo };
  }
}

function* allOf(
  { plan: pages, search }: NonNullable<Prepared['planned']>,
  progress: Progress = () => {},
): Generator<Output> {
  let done = 0;
  for (const output of pages.outputs()) {
    progress('render', done++, pages.size);
    yield output;
  }
  progress('search', 0);
  const { outputs } = search();
  for (const [i, output] of outputs.entries()) {
    progress('search', i, outputs.length);
    yield output;
  }
}

/** Runs the pipe up to the plan: parse, index, plan. */
export async function prepare(
  input: Input,
  last: Memo,
  before?: Round,
  progress?: Progress,
): Promise<Prepared> {
  const { statics, pictures, program } = input;
  const { lock, diagnostics: lockDiagnostics } = lockOf(input.record);
  const config = withRecordedFormats(input.config, lock);
  const { theme, diagnostics: themeDiagnostics } = await loadTheme(input.theme);
  const parsed = parse(input.sources, config, program, { last, before: before?.parsed, progress });
  const { releases, memo, bodyOf, sourceOf, textOf } = parsed;
  const indexed = index(releases, { ...input, config, lock, textOf }, before?.indexed);
  const { archive, publicBody } = indexed;
  const own = ownPagesOf({ ...input, config }, indexed, before);
  const { pages } = own.parsed;
  const files = ArchiveFiles.of(input.files, statics, before?.files);
  const referrers = [...parsed.referring, ...pages];
  const measured = await measurePictures(referrers, files, pictures, before?.measures);
  const { measures } = measured;
  const found = [
    ...own.parsed.diagnostics,
    ...indexed.diagnostics,
    ...fileDiagnostics(referrers, files),
    ...copiedSources(input.sources.map(({ path }) => path)),
    // the references of a release with errors are not known
    ...(parsed.wrong.length > 0 ? [] : looseFiles(input.files.keys(), referrers, files)),
    ...measured.diagnostics,
    ...themeDiagnostics,
    ...(theme ? unknownLayouts(pages, theme) : []),
    ...lockDiagnostics,
  ];
  const all = (more: readonly Diagnostic[]) =>
    patchSorted(parsed.diagnostics, [], [...found, ...more].sort(compareDiagnostics), compareDiagnostics);
  const round = { ...before, parsed, indexed, own, files, measures };
  if (!theme || hasErrors(found) || parsed.wrong.length > 0) return { diagnostics: all([]), memo, round };

  const ownPages = new Map(pages.map((page) => [page.path, page]));
  const shown = (release: Release) => publicBody(release, bodyOf(release));
  const paths: SitePaths = { at: (address) => planned.plan.at(address) };
  const parts = {
    archive,
    paths,
    lock,
    config,
    theme,
    statics,
    editor: input.editor,
    files,
    measures,
    pictures,
    lastPacked: input.lastPacked,
    ownPages,
    pageSources: input.pages,
    bodyOf: shown,
    sourceOf: (release: Release) => sourceOf(asWritten(release)),
  };
  const whole = site(parts, input.now, program);
  const today = dayAt(input.now, config.timeZone);
  const planned = plan(whole, today, before?.plan);
  const isSource = (path: string) => textOf(path) !== undefined;
  const recorded = recordAddresses(whole, planned.plan, planned.answers, { ...input, today, isSource });
  const isFile = (from: string, target: string) => files.find(from, target) !== undefined;
  const dead = deadLinks({ archive, ownPages, statics, paths: planned.plan, isFile, pages });
  const late = [...planned.diagnostics, ...recorded.diagnostics, ...dead];
  const diagnostics = all(late);
  const kept = { ...round, site: whole, plan: planned.plan };
  if (hasErrors(late)) return { diagnostics, memo, round: kept };
  const madeWith = { ...whole.madeWith, whole: fingerprint([whole.madeWith.whole, recorded.key]) };
  const search = once(() => searchFiles(whole, last.search));
  return {
    diagnostics,
    memo,
    round: kept,
    planned: { archive, madeWith, plan: planned.plan, recorded, search },
  };
}

/** Parses the site's own pages, if a page or the config has changed. */
function ownPagesOf({ pages, config }: Input, indexed: Indexed, before: Round | undefined): Round['own'] {
  const last = before?.own;
  const isSame =
    before?.indexed.scope === indexed.scope &&
    last?.sources.length === pages.length &&
    pages.every((source, i) => source === last.sources[i]);
  return last && isSame ? last : { sources: pages, parsed: parseOwnPages(pages, config) };
}
