import { posix } from 'node:path';
import { complain } from '../../codes/index.ts';
import { keptWith } from '../../incremental/memoize.ts';
import type { Complaint, Diagnostic } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { nearest, oneOf, quoted } from '../../parse/text/suggest.ts';
import { addressOf, decoded, fileAt, filesAt } from '../../url.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import type { Referrer } from './archive-files.ts';
import { publishedAt } from './release-addresses.ts';

/** What links may lead to beside releases. */
export interface Ground {
  /** Every file of the site. */
  readonly paths: Paths;
  /** Whether a target, as written in the source at `from`, means a file beside it or under `public/`. */
  readonly isFile: (from: string, target: string) => boolean;
  /** The site’s own pages: they are led to, and lead on. */
  readonly pages: readonly Referrer[];
}

/** The names of a site's files. */
export interface Paths extends Iterable<string> {
  readonly has: (path: string) => boolean;
}

/**
 * Links and translations that lead to nothing published, or to a heading that is not on the page. A release that is
 * not public is treated like one that does not exist, in every word.
 */
export function deadLinks(archive: Archive, ground: Ground): Diagnostic[] {
  const lookup: Lookup = {
    ...ground,
    archive,
    ownPages: new Set(ground.pages.map(({ path }) => path)),
  };
  const referrers = [...archive.collections.year.flatMap(referringIn), ...ground.pages];
  return referrers.flatMap(({ path, references }) =>
    references.flatMap((reference): Diagnostic[] => {
      const complaint = complaintOf(path, reference, lookup);
      const { line, column, length } = reference;
      return complaint ? [{ ...complaint, file: path, line, column, length }] : [];
    }),
  );
}

const referringIn = keptWith(({ releases }: Collection): readonly Referrer[] =>
  releases.flatMap(({ release }) => (release.references.length > 0 ? [release] : [])),
);

interface Lookup extends Ground {
  readonly archive: Archive;
  /** By path of the source. */
  readonly ownPages: ReadonlySet<string>;
}

function complaintOf(
  from: string,
  { kind, target }: Reference,
  { archive, ownPages, paths, isFile }: Lookup,
): Complaint | undefined {
  if (kind !== 'link' && kind !== 'translation') return undefined;
  const [, written = '', fragment = ''] = /^([^#]*)(?:#(.*))?$/s.exec(decoded(target) ?? target) ?? [];
  const isSitePath = written.startsWith('/');
  const file = isSitePath ? fileAt(written.slice(1)) : posix.join(posix.dirname(from), written);
  const entry = isSitePath ? publishedAt(archive, file) : archive.bySource.get(file);
  if (entry) return fragment === '' ? undefined : anchorComplaint(fragment, entry);
  if ((isSitePath ? paths : ownPages).has(file) || isFile(from, target)) return undefined;
  const near = isSitePath ? nearSitePath(written, paths) : nearSource(from, written, archive);
  const hint = near
    ? `did you mean “${near}”?`
    : 'write the name of another release’s file, such as nytt-bad.md, or a whole address with https://';
  const what = kind === 'link' ? 'so the link leads nowhere' : 'so it is not shown as a translation';
  return complain('link-dead', `nothing is published at ${quoted(target)}, ${what}`, hint);
}

function anchorComplaint(fragment: string, { release }: Published): Complaint | undefined {
  const { anchors, title } = release;
  if (anchors.includes(fragment)) return undefined;
  const near = nearest(fragment, anchors);
  const some = anchors.slice(0, 5).map((anchor) => `#${anchor}`);
  const hint = near
    ? `did you mean “#${near}”?`
    : some.length > 0
      ? `it has ${oneOf(some)}; without # the link leads to its beginning`
      : 'it has no headings; take away # and what follows it';
  return complain('anchor-dead', `${quoted(title)} has no heading ${quoted(`#${fragment}`)}`, hint);
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
