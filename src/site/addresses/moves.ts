import { posix } from 'node:path';
import { decodedAlias, redirectsOf } from '../../archive/links/old-addresses.ts';
import type { ConfigRedirect } from '../../parse/config/settings.ts';
import { formerSlugs } from '../../parse/sender/committee-names.ts';
import { redirectPath } from '../../permalink.ts';
import { fileAt, slugify } from '../../url.ts';
import type { Site } from '../site.ts';

/** What the sources say about addresses that have changed. */
export interface Moves {
  /** Old addresses of single pages, and where they lead. */
  readonly pages: readonly Moved[];
  /** Old folders, with everything below them, the longest first; paths with a final slash. */
  readonly folders: readonly Folders[];
}

interface Folders {
  readonly from: string;
  readonly to: string;
}

/** An old address that leads to a file of the site. */
export interface Moved {
  /** As written: `/nyheter/123`. */
  readonly from: string;
  /** The file that hosts serve there. */
  readonly path: string;
  /** Path of the file that it leads to. */
  readonly to: string;
  /** Where the config says so. */
  readonly place?: ConfigRedirect['place'];
}

/**
 * Returns the old addresses that releases claim (`aliases`), that the config lists (`redirects`), and those that
 * follow from the earlier names of committees and senders.
 *
 * @param has whether the site has a file at a path.
 */
export function movesOf(site: Site, has: (path: string) => boolean): Moves {
  const { archive, config } = site;
  const pages: Moved[] = redirectsOf(archive).map(({ from, path, to }) => ({ from, path, to: to.url }));
  const folders: Folders[] = [];
  for (const { from, to, place } of config.redirects) {
    const [old, target] = [decodedAlias(from).slice(1), decodedAlias(to).slice(1)];
    if (old.endsWith('/')) folders.push({ from: old, to: target });
    const isFile = site.lock.has(old) || (/\.\w+$/.test(old) && posix.extname(old) === posix.extname(target));
    pages.push({ from, path: isFile ? old : redirectPath(decodedAlias(from)), to: fileAt(target), place });
  }
  const claimed = new Set(pages.map(({ path }) => path));
  for (const { from, to } of [...formerCommittees(site), ...formerSenders(site)]) {
    folders.push({ from, to });
    const path = fileAt(from);
    if (!has(path) && !claimed.has(path)) pages.push({ from: `/${from}`, path, to: fileAt(to) });
    claimed.add(path);
  }
  folders.sort((a, b) => b.from.length - a.from.length);
  return { pages, folders };
}

/** The folders that committees of the archive have had, or would have had, under other names. */
function* formerCommittees({ archive, config, lock, permalinks }: Site): Iterable<Folders> {
  const { folderOf } = permalinks;
  const bodies = new Map<string, { readonly body: string; readonly isEarlier: boolean }>();
  const acrossSenders = config.collections.includes('bodies');
  for (const { place, folder: to } of archive.collections.committee) {
    if (place.kind !== 'committee') continue;
    const { sender, committee } = place;
    for (const { slug, isEarlier } of formerSlugs(config.committees, committee, sender)) {
      const from = folderOf({ kind: 'committee', sender, committee: slug });
      if (isEarlier || lock.has(fileAt(from))) yield { from, to };
      if (acrossSenders && !bodies.has(slug)) bodies.set(slug, { body: committee, isEarlier });
    }
  }
  for (const [slug, { body, isEarlier }] of bodies) {
    const from = folderOf({ kind: 'body', body: slug });
    if (isEarlier || lock.has(fileAt(from))) yield { from, to: folderOf({ kind: 'body', body }) };
  }
}

/** The folders of senders under other names, as far as the archive has published something there. */
function* formerSenders({ config, lock, permalinks }: Site): Iterable<Folders> {
  for (const [name, { slug }] of config.senders.known) {
    const former = slugify(name);
    if (former === slug || former === '') continue;
    const from = permalinks.folderOf({ kind: 'sender', sender: former });
    if (lock.get(fileAt(from))?.kind === 'sender') {
      yield { from, to: permalinks.folderOf({ kind: 'sender', sender: slug }) };
    }
  }
}
