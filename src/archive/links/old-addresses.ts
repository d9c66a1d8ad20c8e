import { weakMemoize } from '../../incremental/memoize.ts';
import type { Release } from '../../model/release.ts';
import { redirectPath } from '../../permalinks/permalink.ts';
import { decoded } from '../../url.ts';
import type { Address, AddressLock } from '../addresses/address-lock.ts';
import type { Archive, Collection, Published } from '../archive.ts';

/** An old address of a release. */
export interface Redirect {
  /** As written: `/nyheter/123`. */
  readonly from: string;
  /** The page at that address, from the root of the site. */
  readonly path: string;
  readonly to: Published;
}

/** Returns the old addresses of all releases, each path once per release. */
export function redirectsOf({ pages }: Pick<Archive, 'pages'>): readonly Redirect[] {
  return redirectsIn(pages);
}

const redirectsIn = weakMemoize((pages: readonly Collection[]): readonly Redirect[] =>
  pages.flatMap(movedIn).flatMap((to) => {
    const byPath = new Map(
      to.release.aliases.map((from) => {
        const path = redirectPath(decodedAlias(from));
        return [path, { from, path, to }];
      }),
    );
    return [...byPath.values()];
  }),
);

const movedIn = weakMemoize(({ releases }: Collection) =>
  releases.filter(({ release }) => release.aliases.length > 0),
);

/** Returns the release that the page of an old address leads to. */
export function movedFrom({ pages }: Pick<Archive, 'pages'>, path: string): Published | undefined {
  return targets(pages).get(path);
}

const targets = weakMemoize(
  (pages: readonly Collection[]): ReadonlyMap<string, Published> =>
    new Map(redirectsIn(pages).map(({ path, to }) => [path, to])),
);

/**
 * Returns the id of a release in feeds and data, if that is not its address: the path at which it was first published,
 * if it has moved since. A release at an address that had been given up is a different one: its path ends in `#` and
 * the time at which it was given up. Undefined if the address is the id.
 */
export function firstUrlOf(
  { path, date, aliases }: Pick<Release, 'path' | 'date' | 'aliases'>,
  url: string,
  lock: AddressLock,
): string | undefined {
  const own = lock.get(url);
  if (own && isRelease(own)) return firstIn(own);
  const former = aliases.flatMap((alias) => lock.get(redirectPath(decodedAlias(alias))) ?? []);
  // if another sender or other permalinks have moved it, there is no alias
  const same = lock.size > 0 ? (bySubject(lock).get(`${date.day} ${path}`) ?? []) : [];
  const [first] = [...same, ...former].filter(isRelease).sort(bySince);
  if (first) return identityAt(first);
  const given = own?.forgotten?.at ?? own?.again;
  return given && `${url}#${given}`;
}

/**
 * Returns the id of the release that was published at an address; undefined if the address belongs to something else.
 */
export function identityAt(address: Address | undefined): string | undefined {
  const isOfRelease = address && (isRelease(address) || address.kind === 'merged');
  return isOfRelease ? (firstIn(address) ?? address.path) : undefined;
}

/** Returns the recorded addresses of the release with an id. */
export function addressesOf(lock: AddressLock, identity: string): readonly string[] {
  return byIdentity(lock).get(identity) ?? [];
}

const byIdentity = weakMemoize((lock: AddressLock): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const address of lock.values()) {
    const identity = identityAt(address);
    if (identity === undefined) continue;
    const same = found.get(identity);
    if (same) same.push(address.path);
    else found.set(identity, [address.path]);
  }
  return found;
});

/** Whether an address is recorded for the release with a source path. */
export function isRecordedAt(address: Address | undefined, { path }: Pick<Release, 'path'>): boolean {
  return address !== undefined && isRelease(address) && address.subject.slice(11) === path;
}

function isRelease({ kind }: Address): boolean {
  return kind === 'release' || kind === 'moved';
}

function firstIn({ path, first, again }: Address): string | undefined {
  return first ?? (again && `${path}#${again}`);
}

function bySince(a: Address, b: Address): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}

/** Addresses of releases by their day and source. */
const bySubject = weakMemoize((lock: AddressLock): ReadonlyMap<string, readonly Address[]> => {
  const found = new Map<string, Address[]>();
  for (const address of lock.values()) {
    if (!isRelease(address)) continue;
    const same = found.get(address.subject);
    if (same) same.push(address);
    else found.set(address.subject, [address]);
  }
  return found;
});

/** Decodes an alias as its file is named. An alias that can’t be decoded to plain characters stays as written. */
export function decodedAlias(alias: string): string {
  const plain = decoded(alias);
  return plain === undefined || /[\p{Cc}\\?#]/u.test(plain) ? alias : plain;
}
