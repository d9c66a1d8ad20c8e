import { posix } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { nearest, oneOf, quoted } from '../../parse/text/suggest.ts';
import { addressOf, decoded, fileAt, filesAt } from '../../url.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import type { Referrer } from './archive-files.ts';
import { publishedAt } from './release-addresses.ts';

/** Link targets other than releases. */
export interface LinkTargets {
  /** Every file of the site. */
  readonly paths: Paths;
  /** Whether a target in the source `from` is a file next to it or under `public/`. */
  readonly isFile: (from: string, target: string) => boolean;
  /** The site’s own pages, which are link targets and contain links. */
  readonly pages: readonly Referrer[];
}

/** The paths of a site's files. */
export interface Paths extends Iterable<string> {
  readonly has: (path: string) => boolean;
}

/**
 * Reports links and translations whose target is not published, and links to headings that do not exist. A release
 * that is not public is treated as if it did not exist, also in suggestions.
 */
export function deadLinks(archive: Archive, targets: LinkTargets): Diagnostic[] {
  const lookup: Lookup = {
    ...targets,
    archive,
    ownPages: new Set(targets.pages.map(({ path }) => path)),
  };
  const referrers = [...archive.collections.year.flatMap(referringIn), ...targets.pages];
  return referrers.flatMap(({ path, references }) =>
    references.flatMap((reference): Diagnostic[] => {
      const problem = problemOf(path, reference, lookup);
      const { line, column, length } = reference;
      return problem ? [{ ...problem, file: path, line, column, length }] : [];
    }),
  );
}

const referringIn = weakMemoize(({ releases }: Collection): readonly Referrer[] =>
  releases.flatMap(({ release }) => (release.references.length > 0 ? [release] : [])),
);

interface Lookup extends LinkTargets {
  readonly archive: Archive;
  /** By path of the source. */
  readonly ownPages: ReadonlySet<string>;
}

function problemOf(
  from: string,
  { kind, target }: Reference,
  { archive, ownPages, paths, isFile }: Lookup,
): Problem | undefined {
  if (kind !== 'link' && kind !== 'translation') return undefined;
  const [, written = '', fragment = ''] = /^([^#]*)(?:#(.*))?$/s.exec(decoded(target) ?? target) ?? [];
  const isSitePath = written.startsWith('/');
  const file = isSitePath ? fileAt(written.slice(1)) : posix.join(posix.dirname(from), written);
  const entry = isSitePath ? publishedAt(archive, file) : archive.bySource.get(file);
  if (entry) return fragment === '' ? undefined : anchorProblem(fragment, entry);
  if ((isSitePath ? paths : ownPages).has(file) || isFile(from, target)) return undefined;
  const near = isSitePath ? nearSitePath(written, paths) : nearSource(from, written, archive);
  const hint = near
    ? `did you mean “${near}”?`
    : 'write the file name of another release, such as nytt-bad.md, or a full URL with https://';
  const what = kind === 'link' ? 'so it is not shown as a link' : 'so it is not shown as a translation';
  return createProblem('link-dead', `nothing is published at ${quoted(target)}, ${what}`, hint);
}

function anchorProblem(fragment: string, { release }: Published): Problem | undefined {
  const { anchors, title } = release;
  if (anchors.includes(fragment)) return undefined;
  const near = nearest(fragment, anchors);
  const some = anchors.slice(0, 5).map((anchor) => `#${anchor}`);
  const hint = near
    ? `did you mean “#${near}”?`
    : some.length > 0
      ? `it has ${oneOf(some)}; without # the link goes to the top of the page`
      : 'it has no headings; remove # and everything after it';
  return createProblem('anchor-dead', `${quoted(title)} has no heading ${quoted(`#${fragment}`)}`, hint);
}

function nearSitePath(written: string, paths: Paths): string | undefined {
  const meant = filesAt(written.slice(1)).find((file) => paths.has(file));
  if (meant !== undefined) return `/${addressOf(meant)}`;
  const pages = [...paths].filter((path) => path.endsWith('.html'));
  return nearest(
    written,
    pages.map((path) => `/${addressOf(path)}`),
  );
}

function nearSource(from: string, written: string, { releases }: Archive): string | undefined {
  const folder = posix.dirname(from);
  const names = releases.map(({ release }) => posix.relative(folder, release.path));
  const wanted = posix.basename(written).replace(/\.\w+$/, '');
  const sameName = names.filter((name) => posix.basename(name).replace(/\.\w+$/, '') === wanted);
  return sameName.length === 1 ? sameName[0] : nearest(written, names);
}
