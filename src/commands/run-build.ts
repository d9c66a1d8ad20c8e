import { type Hidden, publication } from '../archive/publication/publication-status.ts';
import { build, hasErrors, type Input, type Result } from '../build.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Reason } from '../model/manifest.ts';
import type { Memo } from '../model/memo.ts';
import type { Folders } from '../shell/disk/folders.ts';
import { Publisher } from '../shell/disk/publish.ts';
import { loadState, saveMemo } from '../shell/disk/state.ts';
import type { ArchiveOptions, ExitCode } from './options.ts';
import { openSession } from './session.ts';

/** What a build came to. */
export interface Outcome {
  readonly folders: Folders;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  /** Published now. */
  readonly releases: number;
  /** How many are not, by the reason; none where they are shown all the same. */
  readonly unpublished: Readonly<Partial<Record<Hidden, number>>>;
  /** Of the published, how many have had their contact details taken out because of their age. */
  readonly masked: number;
  /** In the whole site. */
  readonly files: number;
  readonly written: readonly string[];
  /** Why each of those was written. */
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly deleted: readonly string[];
  readonly rendered: number;
  /** When the archive changes next by the clock alone; milliseconds since the epoch. */
  readonly next?: number;
}

/** Reads, builds and, where `write` is set, publishes an archive once. */
export async function buildOnce(
  options: ArchiveOptions & { readonly write: boolean },
  here: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { folders, input, diagnostics, remember } = openSession(options, here, environment);
  if (!input) return failure(folders, diagnostics, 2);
  const state = loadState(folders);
  const publisher = options.write ? new Publisher(folders, state) : undefined;
  const result = await build(input, state, publisher?.stage ?? (() => {}));
  const outcome = conclude(folders, input, diagnostics, result, publisher);
  if (options.write) {
    saveMemo(folders, result.memo, state.memo);
    remember?.();
  }
  return outcome;
}

function conclude(
  folders: Folders,
  input: Input,
  found: readonly Diagnostic[],
  { diagnostics, built, memo }: Result,
  publisher: Publisher | undefined,
): Outcome {
  const all = [...found, ...diagnostics].sort(compareDiagnostics);
  if (!built || hasErrors(all)) {
    publisher?.abandon();
    return failure(folders, all, 1);
  }
  const published = publisher?.publish(built);
  if (published && hasErrors(published.diagnostics))
    return failure(folders, [...all, ...published.diagnostics], 1);
  const { archive, manifest, rendered, reasons } = built;
  const written = published?.written ?? [];
  return {
    folders,
    diagnostics: all,
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
