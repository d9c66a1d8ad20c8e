import { posix } from 'node:path';
import { weakMemoize } from '../../incremental/memoize.ts';
import { decoded, filesAt } from '../../url.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { movedFrom } from './old-addresses.ts';
import { publishedAt } from './release-addresses.ts';

/** Releases that have a page. */
export interface Pages extends Pick<Archive, 'pages'> {
  readonly bySource: Pick<Archive['bySource'], 'get'>;
}

/** Everything that a link may lead to, apart from files that lie next to its source. */
export interface Places {
  readonly archive: Archive;
  /** The site's own pages, by path of the source. */
  readonly ownPages: ReadonlyMap<string, { readonly url: string }>;
  /** Files under `public/`, by path in the site. */
  readonly statics: { readonly has: (path: string) => boolean };
  readonly paths: SitePaths;
}

export interface SitePaths {
  /** Returns the file of the site that an address leads to. See `filesAt` for the forms an address may have. */
  readonly at: (address: string) => string | undefined;
}

/** Where a link leads. */
export interface Destination {
  /** Path of the file in the site. */
  readonly path: string;
  /** Query and fragment as written; may be empty. */
  readonly suffix: string;
  /** The release, if it is the page of one. */
  readonly entry?: Published | undefined;
}

/**
 * Returns where a link in the source `from` leads: to the page of another source, or, if it begins with a slash, to any
 * file of the site. An old address leads to where its release is today. Undefined if nothing is published there.
 */
export function destinationOf(places: Places, from: string, target: string): Destination | undefined {
  const { archive, ownPages, statics, paths } = places;
  const { address, suffix } = splitTarget(target);
  for (const form of formsOf(address)) {
    if (form.startsWith('/')) {
      const path = paths.at(form);
      if (path === undefined) continue;
      const moved = statics.has(path) ? undefined : movedFrom(archive, path);
      return moved
        ? { path: moved.url, suffix, entry: moved }
        : { path, suffix, entry: publishedAt(archive, path) };
    }
    const entry = releaseFrom(archive, from, form);
    if (entry) return { path: entry.url, suffix, entry };
    const source = posix.join(posix.dirname(from), form);
    const page = ownPages.get(source) ?? ownPages.get(sameName(source, ownPages.keys()) ?? '');
    if (page) return { path: page.url, suffix };
  }
  return undefined;
}

/** Returns the release that a target in the source `from` names, by its file or by its address. */
export function releaseNamed(pages: Pages, from: string, target: string): Published | undefined {
  for (const form of formsOf(splitTarget(target).address)) {
    const entry = form.startsWith('/')
      ? filesAt(form.slice(1))
          .map((path) => publishedAt(pages, path) ?? movedFrom(pages, path))
          .find((found) => found !== undefined)
      : releaseFrom(pages, from, form);
    if (entry) return entry;
  }
  return undefined;
}

/** Separates an address from its query and fragment. */
export function splitTarget(target: string): { readonly address: string; readonly suffix: string } {
  const at = target.search(/[?#]/);
  return at < 0
    ? { address: target, suffix: '' }
    : { address: target.slice(0, at), suffix: target.slice(at) };
}

/** An address as written, and decoded. */
function formsOf(address: string): Iterable<string> {
  return new Set([address, decoded(address) ?? address]);
}

/** Finds a source also if its name is stored decomposed, as on macOS, and written composed, or the other way round. */
function releaseFrom(pages: Pages, from: string, name: string): Published | undefined {
  const path = posix.join(posix.dirname(from), name);
  const exact = pages.bySource.get(path);
  if (exact) return exact;
  const composed = path.normalize('NFC');
  for (const year of pages.pages) {
    const entry = byComposedPath(year).get(composed);
    if (entry) return entry;
  }
  return undefined;
}

const byComposedPath = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.release.path.normalize('NFC'), entry])),
);

function sameName(name: string, names: Iterable<string>): string | undefined {
  const composed = name.normalize('NFC');
  for (const each of names) if (each.normalize('NFC') === composed) return each;
  return undefined;
}
