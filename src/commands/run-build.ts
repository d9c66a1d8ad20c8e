import { type Hidden, publication } from '../archive/publication/publication-status.ts';
import { build, hasErrors, type Input, type Result } from '../build.ts';
import { createProblem } from '../codes/index.ts';
import { compareDiagnostics, type Diagnostic, diagnosticOf } from '../model/diagnostic.ts';
import type { Reason } from '../model/manifest.ts';
import type { Memo } from '../model/memo.ts';
import type { Folders } from '../shell/disk/folders.ts';
import { Publisher } from '../shell/disk/publish.ts';
import { loadState, type State, saveMemo } from '../shell/disk/state.ts';
import { posixPath } from '../shell/disk/walk.ts';
import type { ArchiveOptions, ExitCode } from './options.ts';
import { openSession } from './session.ts';

/** The result of a build. */
export interface Outcome {
  readonly folders: Folders;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  /** Number of published releases. */
  readonly releases: number;
  /** Number of unpublished releases by reason; empty if they are shown because of `--drafts`. */
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
  /** When the archive next changes because of the time; milliseconds since the epoch. */
  readonly next?: number;
}

/** What a build may do that is nearly always a mistake. */
export interface RemovalOptions {
  readonly allowRemovals?: boolean;
}

/** Reads and builds an archive once, and publishes it if `write` is set. */
export async function buildOnce(
  options: ArchiveOptions & RemovalOptions & { readonly write: boolean },
  here: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { folders, input, diagnostics, remember } = openSession(options, here, environment);
  if (!input) return failure(folders, diagnostics, 2);
  const state = loadState(folders);
  const publisher = options.write ? new Publisher(folders, state) : undefined;
  const result = await build(input, state, publisher?.stage ?? (() => {}));
  const mayVanish = options.allowRemovals || !result.built;
  const vanished = mayVanish ? undefined : vanishedReleases(folders, result.memo, state);
  const found = vanished ? [...diagnostics, vanished] : diagnostics;
  const outcome = finish(folders, input, found, result, publisher);
  if (options.write) {
    saveMemo(folders, result.memo, state.memo);
    remember?.();
  }
  return outcome;
}

function finish(
  folders: Folders,
  input: Input,
  readDiagnostics: readonly Diagnostic[],
  { diagnostics, built, memo }: Result,
  publisher: Publisher | undefined,
): Outcome {
  const all = [...readDiagnostics, ...diagnostics].sort(compareDiagnostics);
  if (!built || hasErrors(all)) {
    publisher?.abandon();
    return failure(folders, all, 1);
  }
  const published = publisher?.publish(built);
  const told = [...all, ...(published?.diagnostics ?? [])];
  if (hasErrors(told)) return failure(folders, told, 1);
  const { archive, manifest, rendered, reasons } = built;
  const written = published?.written ?? [];
  return {
    folders,
    diagnostics: told,
    code: 0,
    releases: archive.releases.length,
    unpublished: input.preview ? {} : unpublishedOf(memo, input.now),
    masked: archive.releases.filter(({ masked }) => masked).length,
    files: manifest.size,
    written,
    reasons: Object.fromEntries(written.map((path) => [path, reasons.get(path) ?? 'new'])),
    deleted: published?.deleted ?? [],
    rendered,
    ...(archive.next !== undefined && { next: archive.next }),
  };
}

/** An archive that has lost all its releases, as when a disk is not mounted, must not empty the site. */
function vanishedReleases(folders: Folders, { sources }: Memo, { madeWith, manifest }: State) {
  // builds of earlier versions did not count
  const before = madeWith?.releases ?? manifest.size;
  if (before === 0 || [...sources.values()].some(({ release }) => release)) return undefined;
  const folder = posixPath(folders.root, folders.releases);
  return diagnosticOf(
    folder,
    createProblem(
      'releases-vanished',
      `there are no releases in ${folder}/, but the site has some; it was left as it is`,
      'restore the folder, or check that its disk is mounted; to empty the site, build with --allow-removals',
    ),
  );
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
  };
}
