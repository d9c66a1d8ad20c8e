import type { Address } from '../../archive/addresses/address-lock.ts';
import { isPicture } from '../../archive/links/archive-files.ts';
import { addressesOf, identityAt } from '../../archive/links/old-addresses.ts';
import { knownBy, publishedAt } from '../../archive/links/release-addresses.ts';
import { type FeedFormat, feedFiles } from '../../permalinks/address-table.ts';
import type { Place } from '../../permalinks/permalink.ts';
import { addressOf, fileAt, filesAt } from '../../url.ts';
import type { Site } from '../site.ts';
import { type EmptyFeed, nameOfEmpty, pageAround } from './emptied.ts';
import { type Moved, type Moves, movesOf } from './moves.ts';

/** Where addresses without a file lead. */
export interface Answers {
  /** Everything that is redirected. */
  readonly redirects: readonly Moved[];
  /** Feeds without entries. */
  readonly emptied: readonly EmptyFeed[];
  /** Recorded addresses that lead nowhere. */
  readonly vanished: readonly Address[];
  /** Redirects of the config with a missing target. */
  readonly dead: readonly Moved[];
}

const home = 'index.html';

/** Maximum number of consecutive moves. */
const longestChain = 20;

/**
 * Finds out where recorded addresses lead that the site no longer has: as given by the sources, otherwise by derived
 * rules, such as for the documents of a release that has moved, or for the last page of a list that has become shorter.
 *
 * @param has whether the site has a file at a path
 * @param today addresses that were recorded later are ignored
 */
export function answersOf(site: Site, has: (path: string) => boolean, today: string): Answers {
  const moves = movesOf(site, has);
  const resolver = new Resolver(site, moves, has);
  const redirects: Moved[] = [];
  const dead: Moved[] = [];
  for (const page of moves.pages) {
    const to = resolver.resolve(page.to);
    if (to === undefined) dead.push(page);
    else redirects.push({ ...page, to });
  }
  const claimed = new Set(redirects.map(({ path }) => path));
  const vanished: Address[] = [];
  const emptied: EmptyFeed[] = [];
  for (const address of site.lock.values()) {
    const { path, since, forgotten } = address;
    if (forgotten || since > today || has(path) || claimed.has(path)) continue;
    const to = resolver.resolve(path);
    const empty = to === undefined ? emptyFeed(site, path, resolver) : undefined;
    if (empty) emptied.push(empty);
    else if (to === undefined) vanished.push(address);
    else redirects.push({ from: `/${addressOf(path)}`, path, to });
  }
  return { redirects, emptied, vanished, dead };
}

/** Returns the empty feed or calendar at the address of a collection without releases. */
function emptyFeed(site: Site, path: string, resolver: Resolver): EmptyFeed | undefined {
  const place = site.permalinks.placeAt(path);
  if (place?.kind !== 'feed' && place?.kind !== 'calendar') return undefined;
  const { folder } = place;
  const format = place.kind === 'feed' ? place.feed : 'calendar';
  const page = resolver.resolve(fileAt(folder));
  return page === undefined ? undefined : { path, format, folder, name: nameOfEmpty(site, folder), page };
}

class Resolver {
  readonly #site: Site;
  readonly #folders: Moves['folders'];
  readonly #pages: ReadonlyMap<string, string>;
  readonly #has: (path: string) => boolean;

  constructor(site: Site, { pages, folders }: Moves, has: (path: string) => boolean) {
    this.#site = site;
    this.#folders = folders;
    this.#pages = new Map(pages.map(({ path, to }) => [path, to]));
    this.#has = has;
  }

  /** Returns the path of the file that replaces a path today, or undefined if there is none. */
  resolve(path: string, depth = 0): string | undefined {
    if (this.#has(path)) return path;
    if (depth > longestChain) return undefined;
    const next = (other: string) => this.resolve(other, depth + 1);
    const moved = this.#pages.get(path);
    if (moved !== undefined) return next(moved);
    const folder = this.#folders.find(({ from }) => path.startsWith(from));
    if (folder) {
      const isFolder = folder.to === '' || folder.to.endsWith('/');
      const inside = isFolder ? folder.to + path.slice(folder.from.length) : undefined;
      if (this.#isOfRelease(path)) {
        const own = this.#movedOut(path, next);
        // the files in it belong to another release
        return own ?? (inside === undefined || filesAt(inside).some(this.#has) ? undefined : next(inside));
      }
      return (inside === undefined ? undefined : next(inside)) ?? next(fileAt(folder.to));
    }
    const other = filesAt(path).find(this.#has);
    if (other !== undefined) return this.#isOfAnother(path, other) ? undefined : other;
    const place = this.#site.permalinks.placeAt(path);
    return place && this.#successor(place, next);
  }

  /** Whether a release was published at a path, or the page that the path belongs to. */
  #isOfRelease(path: string): boolean {
    const place = this.#site.permalinks.placeAt(path);
    const pages = [path, ...(place && 'beside' in place ? [place.beside] : [])];
    return pages.flatMap(filesAt).some((page) => identityAt(this.#site.lock.get(page)) !== undefined);
  }

  /** Whether one release was published at a path, and what is at another one is the page of another release. */
  #isOfAnother(path: string, page: string): boolean {
    const { archive, lock } = this.#site;
    const identity = identityAt(lock.get(path));
    const entry = identity === undefined ? undefined : publishedAt(archive, page);
    return entry !== undefined && (entry.firstUrl ?? entry.url) !== identity;
  }

  /** Returns the target for a release, or a file next to it, that had left its folder before that moved. */
  #movedOut(path: string, next: (path: string) => string | undefined): string | undefined {
    const release = this.#releaseAt(path, next);
    if (release !== undefined) return release;
    const place = this.#site.permalinks.placeAt(path);
    return place && 'beside' in place
      ? this.#companion(place, (page) => this.#releaseAt(page, next))
      : undefined;
  }

  /** Returns the page of the release that was published at a path: its own, or the target of an alias. */
  #releaseAt(path: string, next: (path: string) => string | undefined): string | undefined {
    const { archive, lock } = this.#site;
    for (const form of filesAt(path)) {
      const identity = identityAt(lock.get(form));
      if (identity === undefined) continue;
      const alias = addressesOf(lock, identity).find((other) => this.#pages.has(other));
      const found = knownBy(archive, identity)?.url ?? (alias === undefined ? undefined : next(alias));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Returns the target for a file that belongs to another one, or to a period. */
  #successor(place: Place, next: (path: string) => string | undefined): string | undefined {
    const { permalinks, sections } = this.#site;
    switch (place.kind) {
      case 'document':
      case 'pressKit':
      case 'event':
      case 'pageFile':
        return this.#companion(place, next);
      case 'feedHistory':
        return next(permalinks.pathOf({ kind: 'feed', folder: place.folder, feed: 'atom' }));
      case 'feed':
        return this.#otherFeed(place, next);
      case 'releaseData':
        return this.#otherHundred(place) ?? next(permalinks.indexOf({ kind: 'year', year: place.year }));
      case 'ledger':
        return next(sections.get('money') ?? home);
      case 'money':
        return next(fileAt(place.owner));
      case 'contacts':
        return next(sections.get('contacts') ?? home);
      case 'agenda':
        return next(sections.get('events') ?? home);
      case 'section':
        return next(home);
      case 'list': {
        const page = place.page > 1 ? fileAt(place.folder) : pageAround(this.#site, place.folder);
        return page === undefined ? undefined : next(page);
      }
      default:
        return undefined;
    }
  }

  /**
   * The documents, pictures and attachments of a release move with it. Those that the release no longer has redirect to
   * its page, except an attachment that was removed from a release that still exists.
   */
  #companion(
    place: Extract<Place, { kind: 'document' | 'pressKit' | 'event' | 'pageFile' }>,
    next: (path: string) => string | undefined,
  ): string | undefined {
    const page = next(place.beside);
    if (page === undefined) return undefined;
    const moved = this.#site.permalinks.pathOf({ ...place, beside: page });
    if (this.#has(moved)) return moved;
    const entry = publishedAt(this.#site.archive, page);
    const isWhole = !entry?.release.withdrawn && entry?.past !== 'reduced';
    return place.kind === 'pageFile' && !isPicture(place.file) && isWhole ? undefined : page;
  }

  /** A removed file with releases of a year redirects to the last remaining one. */
  #otherHundred(place: Extract<Place, { kind: 'releaseData' }>): string | undefined {
    for (let number = place.number - 1; number > 0; number--) {
      const path = this.#site.permalinks.pathOf({ ...place, number });
      if (this.#has(path)) return path;
    }
    return undefined;
  }

  /** A disabled format redirects to another one, a language without releases to the whole archive. */
  #otherFeed(
    place: Extract<Place, { kind: 'feed' }>,
    next: (path: string) => string | undefined,
  ): string | undefined {
    const { permalinks } = this.#site;
    const formats = Object.keys(feedFiles) as FeedFormat[];
    const other = formats.map((feed) => permalinks.pathOf({ ...place, feed })).find(this.#has);
    if (other !== undefined) return other;
    const isLanguage = permalinks.folderAt(place.folder)?.kind === 'language';
    return isLanguage ? next(permalinks.pathOf({ ...place, folder: '' })) : undefined;
  }
}
