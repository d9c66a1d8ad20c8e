import type { Published } from '../archive/archive.ts';
import { fingerprint } from '../incremental/fingerprint.ts';
import { pageFilesOf } from './media/page-files.ts';
import { siteTarget } from './parts/body-links.ts';
import type { Site } from './site.ts';

/*
 * Archives have tens of thousands of releases, so their pages, documents and feed entries are not created to find out
 * whether they changed. These keys cover everything that they may depend on: the published release, the targets of its
 * links, its files, and through the site's key the program, the config and the theme. For a release's page, what is
 * around it is added: pages/release-pages.ts.
 */

const known = new WeakMap<Published, { readonly around: string; readonly key: string }>();

/** Returns the key of the documents next to a release's page, and of its feed entries. */
export function releaseKey(site: Site, entry: Published): string {
  const around = site.key + linkedFrom(site, entry);
  const before = known.get(entry);
  if (before?.around === around) return before.key;
  const key = fingerprint([around, entry]);
  known.set(entry, { around, key });
  return key;
}

/**
 * Returns a key of the targets of a release's links and of its files, which may change although the release does not.
 */
function linkedFrom(site: Site, { release: { path, references } }: Published): string {
  if (references.length === 0) return '';
  const links = references.map(({ target }) => siteTarget(site, path, target) ?? '');
  return `\0${[pageFilesOf(site, path).key, ...links].join('\0')}`;
}
