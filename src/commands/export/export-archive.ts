import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inEach } from '../../model/localized-text.ts';
import type { Folders } from '../../shell/disk/folders.ts';
import { BagFolder } from '../../shell/export/bag-folder.ts';
import { ExportTarget, isZip, targetRefusal } from '../../shell/export/export-target.ts';
import { zipFolder } from '../../shell/export/zip-folder.ts';
import { usage } from '../help/usage-words.ts';
import { type ArchiveOptions, type ExitCode, UsageError } from '../options.ts';
import { openSession } from '../session.ts';
import { examine } from './examine.ts';
import { exportWords } from './export-words.ts';
import { ExportFailure, type Filled, fillBag } from './fill-bag.ts';
import type { LeftOut } from './left-out.ts';

export interface ExportOptions extends ArchiveOptions {
  /** False with `--no-history`. */
  readonly history?: boolean;
  /** Makes the bag an E-ARK package as well, as required by FGS Paketstruktur 2.0. */
  readonly fgs?: boolean;
  /** Adds the site as WARC. */
  readonly warc?: boolean;
}

/** The result of an export. */
export interface Exported {
  readonly folders: Folders;
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  /** Missing if nothing was written. */
  readonly bag?: Filled;
  /** What was not exported because it is not published yet. */
  readonly leftOut?: LeftOut;
}

/**
 * Writes a whole archive and its site as a bag, to a folder or a zip. The site is built from the files in the bag, so
 * that it can be built from them again. Throws UsageError and ExportFailure.
 */
export async function exportArchive(
  given: string,
  { drafts = false, history = true, fgs = false, warc = false, ...options }: ExportOptions,
  here: string,
  environment: NodeJS.ProcessEnv,
): Promise<Exported> {
  const target = resolve(here, given);
  const session = openSession({ ...options, write: false }, here, environment);
  const { folders } = session;
  const refusal = given === '' ? usage.outEmpty : targetRefusal(target, folders);
  if (refusal !== undefined) throw new UsageError(usage.target(given, refusal));
  const { diagnostics, code, examined } = await examine(session, drafts);
  if (!examined) return { folders, diagnostics, code };
  let place: ExportTarget | undefined;
  try {
    place = new ExportTarget(target);
    const name = basename(target).replace(/\.zip$/i, '') || 'archive';
    const bag = new BagFolder(join(place.folder, name));
    const made = await fillBag(bag, { examined, options, history, fgs, warc });
    if (isZip(target)) {
      const paths = [...bag.tags, ...bag.payload].map(({ path }) => path);
      const date = new Date(examined.now);
      await zipFolder(bag.folder, paths, { file: join(place.folder, `${name}.zip`), top: name, date });
      place.publish(`${name}.zip`);
    } else place.publish(name);
    return { folders, diagnostics, code: 0, bag: made, leftOut: examined.leftOut };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ExportFailure(inEach((language) => exportWords[language].unwritten(error.message)));
  } finally {
    place?.remove();
  }
}
