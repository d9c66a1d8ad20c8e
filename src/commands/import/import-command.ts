import { dirname, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DraftOptions, draftOf } from '../../import/draft.ts';
import { withFiles } from '../../import/files.ts';
import type { ImportedDocument } from '../../import/imported-document.ts';
import { originOf } from '../../import/origin.ts';
import { type Reviewed, reportPage } from '../../import/report-page.ts';
import { resultOf } from '../../import/result.ts';
import { readBytes } from '../../import/sources/read-bytes.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { foldersOf } from '../../shell/disk/folders.ts';
import { onInterrupt } from '../../shell/disk/interrupt.ts';
import { Reader } from '../../shell/disk/reader.ts';
import { isBelow } from '../../shell/disk/walk.ts';
import { visible, visibleJson } from '../../shell/visible.ts';
import { type ExitCode, nowOf, type Options, UsageError } from '../options.ts';
import { FileTaker } from './file-taker.ts';
import { type Outcome, prettyOutcome } from './outcome.ts';
import { ReleaseWriter } from './release-writer.ts';
import { type ImportSource, sourcesAt } from './sources.ts';
import { writeWhole } from './write-whole.ts';

export interface ImportOptions extends Options {
  readonly to?: string;
  readonly municipality?: string;
  /** A page to write, with originals and results side by side. */
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/**
 * `kommunike import PATH…`: writes releases from what an older site left behind, and says what was taken for what. Run
 * again, it goes on where it was interrupted.
 */
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
  const sources = sourcesAt(paths);
  const importer = new Importer(
    settings,
    new ReleaseWriter(folders, reader, options),
    { now, paths },
    options,
  );
  const writeReport = () => {
    if (options.report !== undefined) writeWhole(options.report, reportPage(importer.reviewed));
  };
  const ignoreInterrupts = onInterrupt(writeReport);
  let failed = false;
  try {
    for (const source of sources) {
      // lets the program notice an interrupt
      await nextTurn();
      if (!(await importer.import(source))) failed = true;
    }
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    process.stderr.write(visible(`stopped: ${error.message}. Run it again to go on.\n`));
    failed = true;
  } finally {
    ignoreInterrupts();
    writeReport();
  }
  return failed ? 1 : 0;
}

function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Returns the folder that was named and that a file is in, or that of a file that was named itself. */
function folderOf(file: string, paths: readonly string[]): string | undefined {
  if (file === '-') return undefined;
  return paths.find((path) => path !== file && isBelow(resolve(file), resolve(path))) ?? dirname(file);
}

/** Returns a document without the address that it names, which is that of another. */
function withoutAddress({
  known: { url, ...known },
  checks = [],
  ...document
}: ImportedDocument): ImportedDocument {
  return { ...document, known, checks: [...checks, `another release has the address ${url} too`] };
}

/** Returns the bytes of a source, or what follows on its name if it can't be read. */
function bytesOf(source: ImportSource): Uint8Array | string {
  try {
    return source.bytes();
  } catch (error) {
    if (isOfDisk(error)) return `can’t be read: ${error.message}`;
    throw error;
  }
}

/** Imports sources one by one. */
class Importer {
  readonly reviewed: Reviewed[] = [];
  readonly #settings: Settings;
  readonly #writer: ReleaseWriter;
  readonly #now: number;
  readonly #paths: readonly string[];
  readonly #options: ImportOptions;

  constructor(
    settings: Settings,
    writer: ReleaseWriter,
    { now, paths }: { readonly now: number; readonly paths: readonly string[] },
    options: ImportOptions,
  ) {
    this.#settings = settings;
    this.#writer = writer;
    this.#now = now;
    this.#paths = paths;
    this.#options = options;
  }

  /** Returns whether there is a release of each document. */
  async import(source: ImportSource): Promise<boolean> {
    const bytes = bytesOf(source);
    if (typeof bytes === 'string') return this.#tell(source, { problem: bytes });
    const reading = await readBytes(bytes, source.file);
    if (!reading.ok) return this.#tell(source, { problem: reading.problem });
    const otherwise = dayAt(source.changed ?? this.#now, this.#settings.timeZone);
    const all = reading.documents.map((document) =>
      this.#tell(source, this.#outcomeOf(document, reading.format, otherwise)),
    );
    return all.every(Boolean);
  }

  #outcomeOf(document: ImportedDocument, format: string, otherwise: string): Outcome {
    const { known } = document;
    const { municipality, force, report, format: told } = this.#options;
    const origin = originOf(document, format);
    const early = this.#writer.find(origin, known.title, known.date);
    const isSettled = early && (early.found === 'in this run' || !force);
    if (isSettled && report === undefined && told !== 'json') return { path: early.path, done: 'there' };
    const imported = dayAt(this.#now, this.#settings.timeZone);
    const options: DraftOptions = { municipality, otherwise, source: { ...origin, imported } };
    const files = new FileTaker(document, folderOf(document.file, this.#paths));
    const draft = draftOf(withFiles(document, files.take), this.#settings, options);
    if (!draft.ok) return draft;
    const { recognised, given, slug, text } = draft;
    const before = early ?? this.#writer.find(origin, given.title, given.date);
    // two releases can't have one old address
    if (!before && this.#writer.hasAddress(origin))
      return this.#outcomeOf(withoutAddress(document), format, otherwise);
    const place = before ?? this.#writer.placeOf(origin, slug, given.date, given.title);
    const taken = [...files.taken.values()];
    return {
      recognised,
      path: place.path,
      text,
      files: taken.map(({ name }) => name),
      done: this.#writer.write(place, text, taken),
    };
  }

  #tell({ file }: ImportSource, outcome: Outcome): boolean {
    const { recognised, problem } = outcome;
    const { format, quiet, report } = this.#options;
    if (format === 'json') {
      const result = recognised ? resultOf(recognised) : { file };
      process.stdout.write(
        `${visibleJson(problem === undefined ? result : { ...result, error: problem })}\n`,
      );
    } else if (problem !== undefined || !quiet) {
      const stream = problem === undefined ? process.stdout : process.stderr;
      stream.write(visible(prettyOutcome(file, outcome)));
    }
    if (report !== undefined) this.reviewed.push({ file, ...outcome });
    return problem === undefined;
  }
}
