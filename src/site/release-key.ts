import type { Published } from '../archive/archive.ts';
import { fingerprint } from '../incremental/fingerprint.ts';
import { enclosuresOf } from './media/page-files.ts';
import { siteTarget } from './parts/body-links.ts';
import type { Site } from './site.ts';

/*
 * Releases come by the ten thousand: their pages, documents and feed entries are not made to find out whether they
 * changed. These keys cover what all of them are made from, and nothing else may be: the release as it is published,
 * where its links lead, the files it brings along, and through the site's key the program, the config and the theme.
 * A release's page adds what is around it: pages/release-pages.ts.
 */

const known = new WeakMap<Published, { readonly around: string; readonly key: string }>();

/** Of what stands beside a release's page, and of its entries in feeds. */
export function releaseKey(site: Site, entry: Published): string {
  const around = site.key + linkedFrom(site, entry);
  const before = known.get(entry);
  if (before?.around === around) return before.key;
  const key = fingerprint([around, entry]);
  known.set(entry, { around, key });
  return key;
}

/** Where a release's links lead and what it brings along: both may change though the release does not. */
function linkedFrom(site: Site, { release: { path, references } }: Published): string {
  if (references.length === 0) return '';
  const links = references.map(({ target }) => siteTarget(site, path, target) ?? '');
  return `\0${[enclosuresOf(site, path).key, ...links].join('\0')}`;
}
