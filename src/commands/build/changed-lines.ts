import { lookup } from '../../lookup.ts';
import type { ChangedKind, TerminalWords } from '../../shell/terminal-words.ts';
import { addressOf } from '../../url.ts';
import type { Outcome } from '../run-build.ts';

/** Maximum number of releases whose addresses are listed. */
const longestList = 3;

/** Returns lines about the files that a build changed and deleted; none for a first build, where everything is new. */
export function changedLines(
  { kindOf, written, deleted, reasons }: Outcome,
  words: TerminalWords['build'],
): string[] {
  if (!kindOf) return [];
  const kindHere = (path: string): ChangedKind => {
    const kind = kindOf(path);
    if (kind === 'feed') return 'feed';
    if (!path.endsWith('.html')) return 'file';
    // the page of a release whose neighbour changed shows the same release
    return kind === 'release' && lookup(reasons, path) !== 'neighbour' ? 'release' : 'page';
  };
  const [changes, deletes] = [partsOf(written, kindHere, words), partsOf(deleted, kindHere, words)];
  return [
    ...(changes.length > 0 ? [words.changedKinds(changes)] : []),
    ...(deletes.length > 0 ? [words.deletedKinds(deletes)] : []),
  ];
}

function partsOf(
  paths: readonly string[],
  kindOf: (path: string) => ChangedKind,
  { counted }: TerminalWords['build'],
): string[] {
  const kinds: Record<ChangedKind, string[]> = { release: [], feed: [], page: [], file: [] };
  for (const path of paths) kinds[kindOf(path)].push(path);
  const { release } = kinds;
  const named =
    release.length <= longestList ? ` (${release.map((path) => `/${addressOf(path)}`).join(', ')})` : '';
  return (['release', 'page', 'feed', 'file'] as const).flatMap((kind) => {
    const { length } = kinds[kind];
    return length === 0 ? [] : [counted[kind](length) + (kind === 'release' ? named : '')];
  });
}
