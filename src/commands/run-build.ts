import { everyVersion } from '../archive/collections/language-versions.ts';
import { type Hidden, publication } from '../archive/publication/publication-status.ts';
import { build, type Input, type Result } from '../build.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  hasErrors,
  inLanguage,
  withoutSilenced,
} from '../model/diagnostic.ts';
import type { Reason } from '../model/manifest.ts';
import type { Memo } from '../model/memo.ts';
import type { Progress } from '../model/progress.ts';
import type { Folders } from '../shell/disk/folders.ts';
import { Publisher } from '../shell/disk/publish.ts';
import { buildRunning, isSystemError, stateFailed } from '../shell/disk/publish-problems.ts';
import { posixPath } from '../shell/disk/walk.ts';
import { writeRecord } from '../shell/disk/write-whole.ts';
import { Lock, LockHeld } from '../shell/state/lock.ts';
import { loadState, saveMemo } from '../shell/state/state.ts';
import { tooManyWarnings } from './build/max-warnings.ts';
import { type NextChange, nextChange } from './build/next-change.ts';
import type { ArchiveOptions, ExitCode } from './options.ts';
import { removals } from './removal-guard.ts';
import { checkedFolders, openSession, type RecordOptions } from './session.ts';

/** The result of a build. */
export interface Outcome {
  readonly folders: Folders;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  /** Number of published releases. */
  readonly releases: number;
  /** Number of releases in no list by reason, expired ones included; empty if they are shown because of `--drafts`. */
  readonly unpublished: Readonly<Partial<Record<Hidden, number>>>;
  /** Number of published releases whose contact details are masked because of their age. */
  readonly masked: number;
  /** Number of files in the whole site. */
  readonly files: number;
  readonly written: readonly string[];
  /** Why each file was written. */
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly deleted: readonly string[];
  readonly rendered: number;
  /** What a build would change, if nothing was written. */
  readonly pending: readonly PendingChange[];
  /** Missing if nothing was published before, so that everything is new. */
  readonly kindOf?: (path: string) => string;
  /** When the archive next changes because of the time. */
  readonly next?: NextChange;
}

/** A file that a build would write or delete. */
export interface PendingChange {
  readonly path: string;
  /** Kind of file: `release`, `feed`, `picture`. */
  readonly kind: string;
  readonly change: 'added' | 'changed' | 'removed';
}

export type BuildOptions = ArchiveOptions &
  RecordOptions & {
    readonly write: boolean;
    /** Called if the build must wait for another one, with its holder. */
    readonly onWait?: (holder: string) => void;
    readonly progress?: Progress | undefined;
    /** With more warnings, nothing is published. */
    readonly maxWarnings?: number | undefined;
  };

/** How long to wait for another build, in milliseconds. */
const patience = 10 * 60 * 1000;

/** Reads and builds an archive once, and publishes it if `write` is set, one build at a time. */
export async function buildOnce(
  options: BuildOptions,
  here: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const folders = checkedFolders(options, here);
  const lock = options.write ? await lockState(folders, options) : undefined;
  if (lock instanceof LockHeld) return failure(folders, [buildRunning(folders, lock)], 1);
  try {
    const outcome = await buildAlone(options, here, environment);
    return { ...outcome, diagnostics: outcome.diagnostics.map((each) => inLanguage(each, options.lang)) };
  } finally {
    lock?.release();
  }
}

/** Returns undefined if the state can't be written. */
async function lockState({ state }: Folders, { onWait }: BuildOptions): Promise<Lock | LockHeld | undefined> {
  try {
    return await Lock.take(state, { patience, ...(onWait && { onWait }) });
  } catch (error) {
    if (error instanceof LockHeld) return error;
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

async function buildAlone(
  options: BuildOptions,
  here: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { progress } = options;
  const session = openSession(options, here, environment, { progress });
  const { folders, input, diagnostics, remember } = session;
  if (!input) return failure(folders, diagnostics, 2);
  const state = loadState(folders);
  const publisher = options.write
    ? new Publisher(folders, state, { patience, ...(options.onWait && { onWait: options.onWait }) })
    : undefined;
  const result = await build(input, state, publisher?.stage ?? (() => {}), progress);
  if (result.built) progress?.('publish', 0);
  const found = [...diagnostics, ...removals(folders, input, result, state)];
  const outcome = await finish(folders, input, found, result, publisher, {
    isFirst: state.manifest.size === 0,
    maxWarnings: options.maxWarnings,
  });
  if (!options.write) return outcome;
  try {
    saveMemo(folders, result.memo, state.memo);
    remember?.();
    return outcome;
  } catch (error) {
    const [warning] = withoutSilenced([stateFailed(folders, error)], input.config.warnings);
    return warning ? warned(outcome, warning) : outcome;
  }
}

/** Adds a warning if it is not in the list yet. */
function warned(outcome: Outcome, warning: Diagnostic): Outcome {
  const { diagnostics } = outcome;
  if (diagnostics.some(({ code }) => code === warning.code)) return outcome;
  return { ...outcome, diagnostics: [...diagnostics, warning].sort(compareDiagnostics) };
}

async function finish(
  folders: Folders,
  input: Input,
  readDiagnostics: readonly Diagnostic[],
  { diagnostics, built, memo }: Result,
  publisher: Publisher | undefined,
  { isFirst, maxWarnings }: { readonly isFirst: boolean; readonly maxWarnings: number | undefined },
): Promise<Outcome> {
  const all = withoutSilenced([...readDiagnostics, ...diagnostics], input.config.warnings);
  const excess = tooManyWarnings(all, maxWarnings, posixPath(folders.root, folders.releases));
  if (excess) all.push(excess);
  all.sort(compareDiagnostics);
  if (!built || hasErrors(all)) {
    publisher?.abandon();
    return failure(folders, all, 1);
  }
  if (publisher && built.record !== undefined && isToday(input)) {
    const problem = writeRecord(folders, built.record);
    if (problem) {
      publisher.abandon();
      return failure(folders, [...all, problem], 1);
    }
  }
  const published = await publisher?.publish(built);
  all.push(...withoutSilenced(published?.diagnostics ?? [], input.config.warnings));
  all.sort(compareDiagnostics);
  if (hasErrors(all)) return failure(folders, all, 1);
  const { archive, manifest, rendered, reasons } = built;
  const written = published?.written ?? [];
  return {
    folders,
    diagnostics: all,
    code: 0,
    releases: archive.releases.length,
    unpublished: input.preview ? {} : unpublishedOf(memo, input.now),
    masked: everyVersion(archive).filter(({ masked }) => masked).length,
    files: manifest.size,
    written,
    reasons: Object.fromEntries(written.map((path) => [path, reasons.get(path) ?? 'new'])),
    deleted: published?.deleted ?? [],
    rendered,
    pending: publisher ? [] : pendingIn(built),
    ...(!isFirst && { kindOf: built.kindOf }),
    ...(archive.next !== undefined && { next: nextChange(archive.next, memo, input) }),
  };
}

/** Whether a build has the content that is public today, so that its addresses may be recorded as published. */
function isToday({ preview, now, record }: Input): boolean {
  return !preview && record?.frozen === false && now <= Date.now();
}

function pendingIn({ reasons, deletes, kindOf }: NonNullable<Result['built']>): PendingChange[] {
  const written = [...reasons].map(
    ([path, reason]) => [path, reason === 'new' ? 'added' : 'changed'] as const,
  );
  const removed = deletes.map((path) => [path, 'removed'] as const);
  return [...written, ...removed].map(([path, change]) => ({ path, kind: kindOf(path), change }));
}

function unpublishedOf({ sources }: Memo, now: number): Outcome['unpublished'] {
  const counts: Partial<Record<Hidden, number>> = {};
  for (const { release } of sources.values()) {
    const hidden = release && publication(release, now).hidden;
    if (hidden) counts[hidden] = (counts[hidden] ?? 0) + 1;
  }
  return counts;
}

function failure(folders: Folders, diagnostics: readonly Diagnostic[], code: ExitCode): Outcome {
  return {
    folders,
    diagnostics,
    code,
    releases: 0,
    unpublished: {},
    masked: 0,
    files: 0,
    written: [],
    reasons: {},
    deleted: [],
    rendered: 0,
    pending: [],
  };
}
