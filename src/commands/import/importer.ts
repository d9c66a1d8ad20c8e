import { dirname, extname, resolve } from 'node:path';
import { type DraftOptions, draftOf } from '../../import/draft.ts';
import { withFiles } from '../../import/files.ts';
import { type ImportedDocument, shownName } from '../../import/imported-document.ts';
import { originOf } from '../../import/origin.ts';
import type { LeftOut, Reviewed } from '../../import/report-page.ts';
import { resultOf } from '../../import/result.ts';
import type { Columns } from '../../import/sources/column-fields.ts';
import { fileChecks } from '../../import/words/file-words.ts';
import { causes, fileEnding, things } from '../../import/words/left-out-words.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { isBelow, real } from '../../shell/disk/walk.ts';
import { visible, visibleJson } from '../../shell/visible.ts';
import type { Options } from '../options.ts';
import { FileCopier } from './file-copier.ts';
import { type Outcome, prettyOutcome, prettySkipped } from './outcome.ts';
import { outcomeWords } from './outcome-words.ts';
import type { ReleaseWriter } from './release-writer.ts';
import { type ImportSource, readingOf } from './sources.ts';

export interface ImportOptions extends Options {
  readonly to?: string;
  readonly municipality?: string;
  /** The file that maps columns and front matter fields. */
  readonly map?: string;
  /** Path of the report, with originals and results side by side. */
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Options for all sources. */
export interface Given {
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** As on the command line. */
  readonly paths: readonly string[];
  readonly columns: Columns | undefined;
}

/** Imports sources one by one. */
export class Importer {
  readonly reviewed: Reviewed[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Absolute paths of the files that belong to a release. */
  readonly #beside = new Set<string>();
  readonly #writer: ReleaseWriter;
  readonly #given: Given;
  readonly #options: ImportOptions;

  constructor(writer: ReleaseWriter, given: Given, options: ImportOptions) {
    this.#writer = writer;
    this.#given = given;
    this.#options = options;
  }

  /** Returns whether each document gave a release. */
  async import(source: ImportSource): Promise<boolean> {
    const { settings, now, paths, columns } = this.#given;
    if (!paths.includes(source.file) && this.#beside.has(real(source.file) ?? '')) {
      this.#tellSkipped(source, [{ what: things.file, why: causes.withRelease, count: 1, names: [] }]);
      return true;
    }
    const reading = await readingOf(source, columns);
    if (!reading.ok) return this.#tell(source, { problem: reading.problem });
    const otherwise = dayAt(source.changed ?? now, settings.timeZone);
    const all = reading.documents.map((document) =>
      this.#tell(source, this.#outcomeOf(document, reading.format, otherwise)),
    );
    this.#tellSkipped(source, reading.skipped);
    return all.every(Boolean);
  }

  #outcomeOf(document: ImportedDocument, format: string, otherwise: string): Outcome {
    const { known } = document;
    const { settings, now, paths } = this.#given;
    const { municipality, force, report, format: told } = this.#options;
    const origin = originOf(document, format);
    const early = this.#writer.find(origin, known.title, known.date);
    const files = new FileCopier(document, folderOf(document.file, paths));
    const whole = withFiles(document, files.take);
    for (const path of files.paths) this.#beside.add(path);
    const isSettled = early && (early.found === 'in this run' || !force);
    if (isSettled && report === undefined && told !== 'json') return { path: early.path, done: 'there' };
    const imported = dayAt(now, settings.timeZone);
    const options: DraftOptions = { municipality, otherwise, source: { ...origin, imported } };
    const draft = draftOf(whole, settings, options);
    if (!draft.ok) return draft;
    const { recognised, given, slug, text } = draft;
    const before = early ?? this.#writer.find(origin, given.title, given.date);
    // two releases can't have the same old address
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

  /** Reports files of a folder that were neither read nor copied with a release, by file extension. */
  tellUnread(folder: string, files: readonly string[]): void {
    const kinds = new Map<string, string[]>();
    for (const file of files) {
      if (this.#beside.has(real(file) ?? '')) continue;
      const ending = extname(file).toLowerCase();
      kinds.set(ending, [...(kinds.get(ending) ?? []), file]);
    }
    const skipped = [...kinds].map(([ending, names]) => ({
      what: ending === '' ? things.file : fileEnding(ending),
      why: causes.unreadKind,
      count: names.length,
      names,
    }));
    this.#tellSkipped({ file: folder }, skipped);
  }

  #tellSkipped({ file }: Pick<ImportSource, 'file'>, skipped: LeftOut['skipped']): void {
    if (skipped.length === 0) return;
    this.leftOut.push({ file, skipped });
    const { quiet, lang } = this.#options;
    if (!quiet) process.stderr.write(visible(prettySkipped(file, skipped, lang)));
  }

  #tell({ file }: ImportSource, outcome: Outcome): boolean {
    const { recognised, problem } = outcome;
    const { format, quiet, report, lang } = this.#options;
    if (format === 'json') {
      const result = recognised ? resultOf(recognised) : { file };
      process.stdout.write(
        `${visibleJson(problem === undefined ? result : { ...result, error: problem.en })}\n`,
      );
    } else if (problem !== undefined || !quiet) {
      const stream = problem === undefined ? process.stdout : process.stderr;
      stream.write(visible(prettyOutcome(file, outcome, lang)));
    }
    if (report !== undefined)
      this.reviewed.push({
        file: shownName(recognised?.document ?? { file }),
        ...outcome,
        done: outcome.done && outcomeWords(lang).done[outcome.done],
      });
    return problem === undefined;
  }
}

/** Returns the given folder that contains a file, or the folder of a file that was given itself. */
function folderOf(file: string, paths: readonly string[]): string | undefined {
  if (file === '-') return undefined;
  return paths.find((path) => path !== file && isBelow(resolve(file), resolve(path))) ?? dirname(file);
}

/** Returns a document without its address, which belongs to another one. */
function withoutAddress({
  known: { url, ...known },
  checks = [],
  ...document
}: ImportedDocument): ImportedDocument {
  return { ...document, known, checks: [...checks, fileChecks.sameAddress(url)] };
}
