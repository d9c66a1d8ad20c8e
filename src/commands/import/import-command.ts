import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readColumnMap } from '../../import/column-map.ts';
import { reportPage } from '../../import/report-page.ts';
import type { Columns } from '../../import/sources/column-fields.ts';
import { inLanguage, sentencesIn } from '../../model/diagnostic.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { type Folders, foldersOf } from '../../shell/disk/folders.ts';
import { onInterrupt } from '../../shell/disk/interrupt.ts';
import { isSystemError } from '../../shell/disk/publish-problems.ts';
import { Reader } from '../../shell/disk/reader.ts';
import { posixPath } from '../../shell/disk/walk.ts';
import { writeWhole } from '../../shell/disk/write-whole.ts';
import { visible } from '../../shell/visible.ts';
import { type ExitCode, nowOf, UsageError } from '../options.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { Importer, type ImportOptions } from './importer.ts';
import { outcomeWords } from './outcome-words.ts';
import { ReleaseWriter } from './release-writer.ts';
import { sourcesAt, unreadIn } from './sources.ts';

export type { ImportOptions } from './importer.ts';

/**
 * Runs `kommunike import PATH…`: writes releases from the texts, pages and exports of an older site, and reports how
 * they were interpreted. After an interruption, running it again continues.
 */
export async function importFrom(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const words = outcomeWords(options.lang);
  const folders = foldersOf(
    { ...options, ...(options.to !== undefined && { releases: options.to }) },
    process.cwd(),
  );
  const reader = new Reader(folders);
  const { settings } = parseConfig(reader.config());
  if (!settings) throw new UsageError(words.configErrors);
  if (options.municipality !== undefined) {
    const sender = readSender(options.municipality, settings.senders);
    if (!sender.ok) {
      throw new UsageError(`--municipality: ${sentencesIn(sender.problem, options.lang).join('; ')}`);
    }
  }
  const now = nowOf(options.now, process.env.SOURCE_DATE_EPOCH, settings.timeZone);
  const columns = options.map === undefined ? undefined : columnsIn(options.map, folders, options);
  const sources = sourcesAt(paths, options.lang);
  const writer = new ReleaseWriter(folders, reader, options);
  const importer = new Importer(writer, { settings, now, paths, columns }, options);
  const writeReport = () => {
    if (options.report !== undefined)
      writeWhole(options.report, reportPage(importer.reviewed, importer.leftOut, options.lang));
  };
  const ignoreInterrupts = onInterrupt(writeReport);
  let failed = false;
  try {
    for (const source of sources) {
      // lets the program notice an interrupt
      await nextTurn();
      if (!(await importer.import(source))) failed = true;
    }
    for (const [folder, files] of unreadIn(paths)) importer.tellUnread(folder, files);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    process.stderr.write(visible(`${words.stopped(error.message)}\n`));
    failed = true;
  } finally {
    ignoreInterrupts();
    writeReport();
  }
  return failed ? 1 : 0;
}

/** Reads a map of columns. If it has mistakes, prints them and throws UsageError. */
function columnsIn(file: string, folders: Folders, options: ImportOptions): Columns | undefined {
  const path = posixPath(folders.root, resolve(file));
  const { columns, diagnostics } = readColumnMap({ path, text: readFileSync(file, 'utf8'), hash: '' });
  if (columns) return columns;
  const spoken = diagnostics.map((each) => inLanguage(each, options.lang));
  printDiagnostics(spoken, folders, { format: 'pretty', color: options.color });
  throw new UsageError(outcomeWords(options.lang).mapErrors);
}
