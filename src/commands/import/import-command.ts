import { writeFileSync } from 'node:fs';
import { type Recognised, recognise } from '../../import/recognise.ts';
import { releaseText } from '../../import/release-text.ts';
import { type Reviewed, reportPage } from '../../import/report-page.ts';
import { resultOf } from '../../import/result.ts';
import { readSource } from '../../import/sources/formats.ts';
import { decode, Unreadable } from '../../import/text/decode.ts';
import { readText } from '../../import/text/read-text.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { parseRelease } from '../../parse/release/parse-release.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { foldersOf } from '../../shell/disk/folders.ts';
import { Reader } from '../../shell/disk/reader.ts';
import { visible, visibleJson } from '../../shell/visible.ts';
import { type ExitCode, nowOf, type Options, UsageError } from '../options.ts';
import { type Outcome, prettyOutcome } from './outcome.ts';
import { ReleaseWriter } from './release-writer.ts';
import { type ImportSource, sourcesAt } from './sources.ts';

export interface ImportOptions extends Options {
  readonly to?: string;
  readonly municipality?: string;
  /** A page to write, with originals and results side by side. */
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** `kommunike import PATH…`: releases from what an older site left behind, with an account of what was taken for what. */
export function importFrom(paths: readonly string[], options: ImportOptions): ExitCode {
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
  for (const source of sourcesAt(paths)) {
    for (const outcome of importAll(source, settings, writer, now, options.municipality)) {
      if (outcome.problem !== undefined) code = 1;
      report(source, outcome, options);
      const { recognised, text: release, problem } = outcome;
      if (options.report !== undefined) reviewed.push({ file: source.file, recognised, release, problem });
    }
  }
  if (options.report !== undefined) writeFileSync(options.report, reportPage(reviewed));
  return code;
}

function importAll(
  source: ImportSource,
  settings: Settings,
  writer: ReleaseWriter,
  now: number,
  municipality: string | undefined,
): Outcome[] {
  let text: string;
  try {
    text = decode(source.bytes());
  } catch (error) {
    if (error instanceof Unreadable) return [{ problem: error.message }];
    throw error;
  }
  if (text.trim() === '') return [{ problem: 'is empty' }];
  const reading = readSource(text, source.file);
  if (reading?.ok === false) return [{ problem: `can’t be read as ${reading.format}: ${reading.problem}` }];
  const otherwise = dayAt(source.changed ?? now, settings.timeZone);
  return (reading?.documents ?? [readText(source.file, text)]).map((document) => {
    const recognised = recognise(document, settings, municipality);
    return { recognised, ...write(recognised, settings, writer, otherwise) };
  });
}

function write(
  recognised: Recognised,
  settings: Settings,
  writer: ReleaseWriter,
  otherwise: string,
): Omit<Outcome, 'recognised'> {
  const { title, date, municipality } = recognised;
  if (!title) return { problem: 'has no text that could be a release' };
  if (!municipality)
    return { problem: 'names no sender that is known: say who sends it with --municipality' };
  const sender = municipality.value;
  if (!readSender(sender.name, settings.senders).ok)
    return {
      problem: `names ${sender.name}, which neither the register nor the config knows: add it under “senders” in the config`,
    };
  const given = { title: title.value, date: date?.value ?? otherwise, municipality: sender.name };
  const text = releaseText(recognised, given, settings);
  const place = writer.placeOf(sender.slug, given.date, given.title, date !== undefined);
  if (place === undefined) return { problem: 'has a title of which no file name can be made' };
  const { diagnostics } = parseRelease({ path: place.path, text, hash: '' }, settings);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return { problem: `would not build: line ${error.line}: ${error.message}; ${error.hint}` };
  return { path: place.path, text, done: writer.write(place, text) };
}

function report({ file }: ImportSource, outcome: Outcome, options: ImportOptions): void {
  const { recognised, problem } = outcome;
  if (options.format === 'json') {
    const result = recognised ? resultOf(recognised) : { file };
    process.stdout.write(`${visibleJson(problem === undefined ? result : { ...result, error: problem })}\n`);
  } else if (problem !== undefined || !options.quiet) {
    const stream = problem === undefined ? process.stdout : process.stderr;
    stream.write(visible(prettyOutcome(file, outcome)));
  }
}
