import { posix } from 'node:path';
import type { Element } from 'hast';
import type { Archive } from '../../archive/archive.ts';
import { publishedAt } from '../../archive/links/release-addresses.ts';
import { archiveTarget } from '../../body/archive-address.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { lookup } from '../../lookup.ts';
import { decoded, fileAt } from '../../url.ts';
import { pageFileUrl } from '../media/page-files.ts';
import type { Site } from '../site.ts';

/**
 * Where a link or image of a source leads, as a path from the root of the site with its fragment; undefined where
 * nothing is published there. `from` is the path of the source.
 */
export function siteTarget(
  site: Site,
  from: string,
  target: string,
  attribute: 'href' | 'src' = 'href',
): string | undefined {
  const fileUrl = pageFileUrl(site, from, target, attribute);
  if (fileUrl !== undefined) return fileUrl;
  const hash = target.indexOf('#');
  const fragment = hash < 0 ? '' : target.slice(hash);
  const written = decoded(hash < 0 ? target : target.slice(0, hash));
  if (written === undefined) return undefined;
  if (written.startsWith('/')) return sitePath(site, written.slice(1), fragment);
  const path = posix.join(posix.dirname(from), written);
  const page = site.archive.bySource.get(path) ?? site.ownPages.get(path);
  return page ? page.url + fragment : undefined;
}

function sitePath(
  { archive, statics, sections, ownPages }: Site,
  path: string,
  fragment: string,
): string | undefined {
  const file = fileAt(path);
  if (statics.has(file)) return file;
  const isPage =
    publishedAt(archive, file) !== undefined ||
    foldersOf(archive.collections).has(file) ||
    [...sections.values()].includes(file) ||
    [...ownPages.values()].some(({ url }) => url === file);
  return isPage ? file + fragment : undefined;
}

/** The first pages of collections. */
const foldersOf = weakMemoize(
  (collections: Archive['collections']): ReadonlySet<string> =>
    new Set(Object.values(collections).flatMap((kind) => kind.map(({ folder }) => fileAt(folder)))),
);

/**
 * An element of a body with the real address of the file or page of the archive that it points at; one that nothing is
 * published at is taken away. Every other element is the same object.
 */
export function resolved(
  element: Element,
  addressOf: (target: string, attribute: 'href' | 'src') => string | undefined,
): Element {
  const { tagName, properties } = element;
  const attribute = tagName === 'a' ? 'href' : tagName === 'img' ? 'src' : undefined;
  const target = attribute && archiveTarget(lookup(properties, attribute));
  if (attribute === undefined || target === undefined) return element;
  return { ...element, properties: { ...properties, [attribute]: addressOf(target, attribute) } };
}
