import { writeFileSync } from 'node:fs';
import { type Draft, draftOf, type NoDraft } from '../../import/draft.ts';
import { type LeftOut, type Reviewed, reportPage } from '../../import/report-page.ts';
import { resultOf } from '../../import/result.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { foldersOf } from '../../shell/disk/folders.ts';
import { Reader } from '../../shell/disk/reader.ts';
import { visible, visibleJson } from '../../shell/visible.ts';
import { type ExitCode, nowOf, type Options, UsageError } from '../options.ts';
import { type Outcome, prettyOutcome, prettySkipped } from './outcome.ts';
import { ReleaseWriter } from './release-writer.ts';
import { type ImportSource, readingOf, sourcesAt } from './sources.ts';

export interface ImportOptions extends Options {
  readonly to?: string;
  readonly municipality?: string;
  /** A page to write, with originals and results side by side. */
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** `kommunike import PATH…`: releases from what an older site left behind, with an account of what was taken for what. */
export async function importFrom(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const folders = foldersOf(
    { ...options, ...(options.to !== undefined && { releases: options.to }) },
    process.cwd(),
  );
  const reader = new Reader(folders);
  const { settings } = parseConfig(reader.config());
  if (!settings) throw new UsageError('the config has errors: kommunike check shows them');
  if (options.municipality !== undefined) {
    const sender = readSender(options.municipality, settings.senders);
    if (!sender.ok) throw new UsageError(`--municipality: ${sender.problem.message}; ${sender.problem.hint}`);
  }
  const now = nowOf(options.now, process.env.SOURCE_DATE_EPOCH, settings.timeZone);
  const writer = new ReleaseWriter(folders, reader, options);
  let code: ExitCode = 0;
  const reviewed: Reviewed[] = [];
  const leftOut: LeftOut[] = [];
  for (const source of sourcesAt(paths)) {
    const reading = await readingOf(source);
    const otherwise = dayAt(source.changed ?? now, settings.timeZone);
    const outcomes = reading.ok
      ? reading.documents.map((document) =>
          outcomeOf(draftOf(document, settings, { municipality: options.municipality, otherwise }), writer),
        )
      : [{ problem: reading.problem }];
    for (const outcome of outcomes) {
      if (outcome.problem !== undefined) code = 1;
      report(source, outcome, options);
      const { recognised, text: release, problem } = outcome;
      if (options.report !== undefined)
        reviewed.push({ file: recognised?.document.file ?? source.file, recognised, release, problem });
    }
    if (reading.ok && reading.skipped.length > 0) {
      leftOut.push({ file: source.file, skipped: reading.skipped });
      if (!options.quiet) process.stderr.write(visible(prettySkipped(source.file, reading.skipped)));
    }
  }
  if (options.report !== undefined) writeFileSync(options.report, reportPage(reviewed, leftOut));
  return code;
}

function outcomeOf(draft: Draft | NoDraft, writer: ReleaseWriter): Outcome {
  if (!draft.ok) return draft;
  const { recognised, given, slug, text } = draft;
  const place = writer.placeOf(slug, given.date, given.title, recognised.date !== undefined);
  return { recognised, path: place.path, text, done: writer.write(place, text) };
}

function report({ file }: ImportSource, outcome: Outcome, options: ImportOptions): void {
  const { recognised, problem } = outcome;
  if (options.format === 'json') {
    const result = recognised ? resultOf(recognised) : { file };
    process.stdout.write(`${visibleJson(problem === undefined ? result : { ...result, error: problem })}\n`);
  } else if (problem !== undefined || !options.quiet) {
    const stream = problem === undefined ? process.stdout : process.stderr;
    stream.write(visible(prettyOutcome(recognised?.document.file ?? file, outcome)));
  }
}
