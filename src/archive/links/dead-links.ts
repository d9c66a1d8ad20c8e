import { posix } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { nearest } from '../../parse/text/suggest.ts';
import { addressOf, decoded } from '../../url.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { everyVersion } from '../collections/language-versions.ts';
import type { Referrer } from './archive-files.ts';
import { destinationOf, type Places, releaseNamed, type SitePaths, splitTarget } from './destinations.ts';

/** What links may lead to. */
export interface LinkTargets extends Places {
  readonly paths: SitePaths & Iterable<string>;
  /** Whether a target in the source `from` is a file next to it or under `public/`. */
  readonly isFile: (from: string, target: string) => boolean;
  /** The site’s own pages, which are link targets and contain links. */
  readonly pages: readonly Referrer[];
}

/**
 * Reports links and translations whose target is not published, and links to headings that do not exist. A release
 * that is not public is treated as if it did not exist, also in suggestions.
 */
export function deadLinks(targets: LinkTargets): Diagnostic[] {
  const { archive } = targets;
  const referrers = [...archive.pages.flatMap(referringIn), ...targets.pages];
  return referrers.flatMap(({ path, references }) =>
    references.flatMap((reference): Diagnostic[] => {
      const problem = problemOf(path, reference, targets);
      const { line, column, length } = reference;
      return problem ? [{ ...problem, file: path, line, column, length }] : [];
    }),
  );
}

const referringIn = weakMemoize(({ releases }: Collection): readonly Referrer[] =>
  releases.flatMap(({ release }) => (release.references.length > 0 ? [release] : [])),
);

function problemOf(from: string, { kind, target }: Reference, targets: LinkTargets): Problem | undefined {
  if (kind !== 'link' && kind !== 'translation') return undefined;
  const { archive, paths, isFile } = targets;
  const { address, suffix } = splitTarget(target);
  if (kind === 'translation') {
    if (releaseNamed(archive, from, target)) return undefined;
  } else {
    const destination = destinationOf(targets, from, target);
    const fragment = suffix.replace(/^[^#]*#?/, '');
    if (destination?.entry) return anchorProblem(decoded(fragment) ?? fragment, destination.entry);
    if (destination || isFile(from, target)) return undefined;
  }
  const written = decoded(address) ?? address;
  const near = written.startsWith('/') ? nearSitePath(written, paths) : nearSource(from, written, archive);
  return createProblem('link-dead', target, kind, near);
}

function anchorProblem(fragment: string, { release }: Published): Problem | undefined {
  const { anchors, title } = release;
  if (fragment === '' || anchors.includes(fragment)) return undefined;
  const near = nearest(fragment, anchors);
  const some = anchors.slice(0, 5).map((anchor) => `#${anchor}`);
  return createProblem('anchor-dead', title, fragment, near, some);
}

/** Suggests a file with the same ending, or a page. */
function nearSitePath(written: string, paths: LinkTargets['paths']): string | undefined {
  const meant = paths.at(written.replace(/\/+$/, ''));
  if (meant !== undefined) return `/${addressOf(meant)}`;
  const ending = posix.extname(written) || '.html';
  const similar = [...paths].filter((path) => path.endsWith(ending));
  return nearest(
    written,
    similar.map((path) => `/${addressOf(path)}`),
  );
}

function nearSource(from: string, written: string, archive: Archive): string | undefined {
  const folder = posix.dirname(from);
  const names = everyVersion(archive).map(({ release }) => posix.relative(folder, release.path));
  const wanted = posix.basename(written).replace(/\.\w+$/, '');
  const sameName = names.filter((name) => posix.basename(name).replace(/\.\w+$/, '') === wanted);
  return sameName.length === 1 ? sameName[0] : nearest(written, names);
}
