import type { Element } from 'hast';
import { destinationOf } from '../../archive/links/destinations.ts';
import { archiveTarget } from '../../body/archive-address.ts';
import { lookup } from '../../lookup.ts';
import { encodedPath } from '../../url.ts';
import { pageFileUrl } from '../media/page-files.ts';
import type { Site } from '../site.ts';

/**
 * Returns where a link or image of a source leads, as a path from the root of the site with its query and fragment, or
 * undefined if nothing is published there. `from` is the path of the source.
 */
export function siteTarget(
  site: Site,
  from: string,
  target: string,
  attribute: 'href' | 'src' = 'href',
): string | undefined {
  const fileUrl = pageFileUrl(site, from, target, attribute);
  if (fileUrl !== undefined) return fileUrl;
  const destination = destinationOf(site, from, target);
  return destination && encodedPath(destination.path) + destination.suffix;
}

/**
 * Returns an element of a body with the real address of its target in the archive; the address is removed if nothing is
 * published there. Other elements stay the same objects.
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
