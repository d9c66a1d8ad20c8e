import { posix } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { publishedAt } from '../../archive/links/release-addresses.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { decoded, fileAt } from '../../url.ts';
import { enclosedTarget } from '../media/page-files.ts';
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
  const enclosed = enclosedTarget(site, from, target, attribute);
  if (enclosed !== undefined) return enclosed;
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
const foldersOf = keptWith(
  (collections: Archive['collections']): ReadonlySet<string> =>
    new Set(Object.values(collections).flatMap((kind) => kind.map(({ folder }) => fileAt(folder)))),
);

/** Puts real addresses where a body has marks; a target that leads nowhere loses its link. */
export function resolveMarks(
  html: string,
  addressOf: (target: string, attribute: 'href' | 'src') => string | undefined,
): string {
  if (!html.includes('"kommunike:')) return html;
  return html.replace(/ (href|src)="kommunike:([^"]*)"/g, (_, attribute: 'href' | 'src', target: string) => {
    const address = addressOf(unescaped(target), attribute);
    return address === undefined ? '' : ` ${attribute}="${escaped(address)}"`;
  });
}

/** An attribute's or element's content as text. */
export function unescaped(attribute: string): string {
  return attribute
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Text as an attribute's or element's content. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
