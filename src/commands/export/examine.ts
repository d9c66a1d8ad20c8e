import { prepare } from '../../build.ts';
import { compareDiagnostics, type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { emptyMemo, type Memo } from '../../model/memo.ts';
import { sendersOf } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Folders } from '../../shell/disk/folders.ts';
import type { ExitCode } from '../options.ts';
import type { Session } from '../session.ts';
import { type LeftOut, nothing, unpublishedFiles } from './left-out.ts';

/**
 * The facts about an archive that an export needs. Does not include sources and site, which are read again from the
 * bag.
 */
export interface Examined {
  readonly folders: Folders;
  readonly config: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly memo: Memo;
  readonly leftOut: LeftOut;
  /** Number of published releases. */
  readonly releases: number;
  /** The senders, or the archive's title if they are many. */
  readonly organisations: readonly string[];
  /** Days of the first and the last release; missing if there are no releases. */
  readonly period?: { readonly from: string; readonly to: string };
}

interface Examination {
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  /** Missing if the archive can't be built. */
  readonly examined?: Examined;
}

/** Checks that an archive can be built, and finds the files that are not exported. */
export async function examine(session: Session, drafts: boolean): Promise<Examination> {
  const { folders, input } = session;
  if (!input) return { diagnostics: session.diagnostics, code: 2 };
  const { config, now } = input;
  const { memo, planned, round, ...prepared } = await prepare(input, emptyMemo);
  const diagnostics = [...session.diagnostics, ...prepared.diagnostics].sort(compareDiagnostics);
  if (!planned || hasErrors(diagnostics)) return { diagnostics, code: 1 };
  const leftOut = drafts ? nothing : unpublishedFiles(memo, round, now);
  const { releases } = planned.archive;
  const [newest, oldest] = [releases.at(0)?.release, releases.at(-1)?.release];
  const names = [
    ...new Set(releases.flatMap(({ release }) => sendersOf(release).map(({ name }) => name))),
  ].sort();
  const organisations = names.length > 0 && names.length <= 10 ? names : [config.title];
  const period = newest && oldest && { from: oldest.date.day, to: newest.date.day };
  const counted = { releases: releases.length, organisations, ...(period && { period }) };
  return { diagnostics, code: 0, examined: { folders, config, now, memo, leftOut, ...counted } };
}
