import { posix } from 'node:path';
import { decodedAlias, redirectsOf } from '../../archive/links/old-addresses.ts';
import { nameKey } from '../../invisible.ts';
import type { ConfigRedirect, Settings } from '../../parse/config/settings.ts';
import { everySender } from '../../parse/sender/committee-index.ts';
import { earlierNames } from '../../parse/sender/committee-names.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { type Folder, type Permalinks, redirectPath } from '../../permalinks/permalink.ts';
import { addressOf, fileAt, slugify } from '../../url.ts';
import type { Site } from '../site.ts';

/** The changes of addresses given by the sources. */
export interface Moves {
  /** Old addresses of single pages, with their targets. */
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
  /** The file that hosts serve at that address. */
  readonly path: string;
  /** Path of the target file. */
  readonly to: string;
  /** Position in the config, if it comes from there. */
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
  for (const { from, to } of [...recordedFolders(site, has), ...earlierFolders(site)]) {
    folders.push({ from, to });
    const path = fileAt(from);
    if (!has(path) && !claimed.has(path)) pages.push({ from: `/${from}`, path, to: fileAt(to) });
    claimed.add(path);
  }
  folders.sort((a, b) => b.from.length - a.from.length);
  return { pages, folders };
}

/** The folders that committees would have had under their earlier names. */
function* earlierFolders({ archive, config, permalinks }: Site): Iterable<Folders> {
  const { folderOf } = permalinks;
  const bodies = new Map<string, string>();
  const acrossSenders = config.collections.includes('bodies');
  for (const { place, folder: to } of archive.collections.committee) {
    if (place.kind !== 'committee') continue;
    const { sender, committee } = place;
    for (const { name } of earlierNames(config.committees, committee, sender)) {
      const slug = slugify(name);
      if (slug === '' || slug === committee) continue;
      yield { from: folderOf({ kind: 'committee', sender, committee: slug }), to };
      if (acrossSenders && !bodies.has(slug)) bodies.set(slug, committee);
    }
  }
  for (const [slug, body] of bodies) {
    yield { from: folderOf({ kind: 'body', body: slug }), to: folderOf({ kind: 'body', body }) };
  }
}

/** The former folders of senders and committees, by their names in the record. */
function* recordedFolders(
  { config, lock, permalinks }: Site,
  has: (path: string) => boolean,
): Iterable<Folders> {
  const { folderAt, folderOf } = permalinks;
  const slugs = new Map<string, string>();
  for (const { path, kind, subject, forgotten } of lock.values()) {
    const place = kind === 'sender' && !forgotten ? folderAt(addressOf(path)) : undefined;
    if (place?.kind !== 'sender') continue;
    const sender = readSender(subject, config.senders);
    if (!sender.ok || sender.value.slug === place.sender) continue;
    slugs.set(place.sender, sender.value.slug);
    yield { from: addressOf(path), to: folderOf({ kind: 'sender', sender: sender.value.slug }) };
  }
  for (const { path, kind, subject, forgotten } of lock.values()) {
    const place =
      (kind === 'committee' || kind === 'body') && !forgotten ? folderAt(addressOf(path)) : undefined;
    const to =
      place &&
      folderNow(place, subject, config.committees, slugs, permalinks).find((each) => has(fileAt(each)));
    if (to !== undefined && to !== addressOf(path)) yield { from: addressOf(path), to };
  }
}

/** Returns the folders that a committee of the record may have today. */
function folderNow(
  place: Folder,
  name: string,
  committees: Settings['committees'],
  senders: ReadonlyMap<string, string>,
  { folderOf }: Permalinks,
): string[] {
  const slugIn = (owner: string) =>
    committees.names.get(owner)?.get(nameKey(name))?.committee.term.slug ?? [];
  if (place.kind === 'committee') {
    const sender = senders.get(place.sender) ?? place.sender;
    return [sender, everySender]
      .flatMap(slugIn)
      .map((committee) => folderOf({ kind: 'committee', sender, committee }));
  }
  return [...committees.names.keys()].flatMap(slugIn).map((body) => folderOf({ kind: 'body', body }));
}
