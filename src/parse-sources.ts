import {
  type Difference,
  difference,
  differingIndexes,
  filterIncrementally,
  type MappedList,
  mapIncrementally,
  patchSorted,
} from './incremental/incremental-lists.ts';
import { PersistentMap } from './incremental/persistent-map.ts';
import { compareDiagnostics, type Diagnostic } from './model/diagnostic.ts';
import type { Memo, Remembered } from './model/memo.ts';
import type { Progress } from './model/progress.ts';
import type { Body, Release } from './model/release.ts';
import type { Source } from './model/source.ts';
import type { Settings } from './parse/config/settings.ts';
import { parseAll } from './parse/release/parse-all.ts';
import { parseBody } from './parse/release/parse-release.ts';

/** The parsed sources. */
export interface Parsed extends Gathered {
  readonly known: MappedList<Source, Remembered>;
  /** By path. */
  readonly sources: PersistentMap<string, Source>;
  readonly memo: Memo & { readonly sources: PersistentMap<string, Remembered> };
  readonly bodyOf: (release: Release) => Body;
  /** Returns the text of a source by its path. */
  readonly textOf: (path: string) => string | undefined;
  /** Returns the text of a release's source, or undefined if the release is no longer made from it. */
  readonly sourceOf: (release: Release) => string | undefined;
}

interface Gathered {
  readonly releases: readonly Release[];
  /** The sources with errors, which prevent the site from being built. */
  readonly wrong: readonly Remembered[];
  /** In display order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Releases that refer to files or other releases. */
  readonly referring: readonly Release[];
}

interface Known {
  readonly last: Memo;
  readonly before?: Parsed | undefined;
  readonly progress?: Progress | undefined;
}

/** Parses the sources that are neither the same objects as in `before` nor known to the memo `last`. */
export function parse(
  sources: readonly Source[],
  config: Settings,
  version: string,
  { last, before, progress }: Known,
): Parsed {
  const change = difference(before?.known.list ?? [], sources);
  const { key, remembered: parsed, bodies: fresh } = parseAll(change.fresh, config, version, last, progress);
  if (before && before.memo.key !== key) return parse(sources, config, version, { last, progress });

  const known = mapIncrementally(sources, before?.known, ({ path }) => found(parsed, path));
  const byPath = (before?.sources ?? PersistentMap.empty<string, Source>()).with(
    patchOf(change, (source) => source),
  );
  const remembered = (before?.memo.sources ?? PersistentMap.empty<string, Remembered>()).with(
    patchOf(change, ({ path }) => found(parsed, path)),
  );
  const bodies = new Map(fresh);
  return {
    ...gather(known.results, before),
    known,
    sources: byPath,
    memo: { ...last, key, sources: remembered },
    bodyOf(release) {
      const known = bodies.get(release.path);
      if (known) return known;
      const source = byPath.get(release.path);
      if (!source) throw new Error(`${release.path} is not a source`);
      const body = parseBody(source, release.language, config);
      bodies.set(release.path, body);
      return body;
    },
    textOf: (path) => byPath.get(path)?.text,
    sourceOf: (release) =>
      remembered.get(release.path)?.release === release ? byPath.get(release.path)?.text : undefined,
  };
}

function found<T>(map: ReadonlyMap<string, T>, path: string): T {
  const value = map.get(path);
  if (value === undefined) throw new Error(`${path} was not parsed`);
  return value;
}

function patchOf<T>({ gone, fresh }: Difference<Source>, of: (source: Source) => T) {
  const patch = new Map<string, T | undefined>();
  for (const { path } of gone) patch.set(path, undefined);
  for (const source of fresh) patch.set(source.path, of(source));
  return patch;
}

function gather(all: readonly Remembered[], before: Parsed | undefined): Gathered {
  if (before?.known.results === all) return before;
  const change = difference(before?.known.results ?? [], all);
  const wrong = filterIncrementally(before?.wrong, change, ({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  );
  const releases = releasesOf(all, before);
  const moved = difference(before?.releases ?? [], releases);
  return {
    releases,
    wrong,
    diagnostics: updateDiagnostics(before?.diagnostics ?? [], change),
    referring: filterIncrementally(before?.referring, moved, ({ references }) => references.length > 0),
  };
}

function updateDiagnostics(
  last: readonly Diagnostic[],
  { gone, fresh }: Difference<Remembered>,
): readonly Diagnostic[] {
  const removed = new Set(gone.flatMap(({ diagnostics }) => diagnostics));
  const added = fresh.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics);
  if (removed.size + added.length === 0) return last;
  const left = removed.size === 0 ? last : last.filter((diagnostic) => !removed.has(diagnostic));
  return patchSorted(left, [], added, compareDiagnostics);
}

/** Returns the releases in the order of their sources. */
function releasesOf(all: readonly Remembered[], before: Parsed | undefined): readonly Release[] {
  const last = before?.known.results;
  // if every source is a release, the lists have the same indexes
  const isAligned = before && last?.length === all.length && before.releases.length === all.length;
  if (!isAligned || !last) return all.flatMap(({ release }) => release ?? []);
  const releases = [...before.releases];
  for (const at of differingIndexes(all, last)) {
    const release = all[at]?.release;
    if (!release) return releasesOf(all, undefined);
    releases[at] = release;
  }
  return releases;
}
