import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AddressLock } from '../addresses/address-lock.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { atKey, type TextOf } from './front-matter-place.ts';
import { isRecordedAt } from './old-addresses.ts';

/** Returns the release whose page has a path. */
export function publishedAt({ pages }: Pick<Archive, 'pages'>, path: string): Published | undefined {
  for (const year of pages) {
    const entry = byUrl(year).get(path);
    if (entry) return entry;
  }
  return undefined;
}

const byUrl = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.url, entry])),
);

/** Returns the release with an id in feeds: see `firstUrlOf`. */
export function knownBy({ collections, translations }: Archive, first: string): Published | undefined {
  for (const year of [...collections.year, ...translations]) {
    const entry = byFirstUrl(year).get(first);
    if (entry) return entry;
  }
  return undefined;
}

const byFirstUrl = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.firstUrl ?? entry.url, entry])),
);

/**
 * Reports releases of a year with the same address, which contains the year: an error at each but the one that is
 * recorded there, or the first where none is, at its slug, or at the top of a file that gives the address by its name.
 * Includes unpublished releases.
 */
export function addressClashes(year: Collection, lock: AddressLock, textOf: TextOf): Diagnostic[] {
  return clashesIn(year, lock).map(({ entry, taken, isRecorded }) => {
    const { path, slug } = entry.release;
    const problem = createProblem('address-taken', entry.url, taken.release.path, slug, isRecorded);
    return atKey(path, ['slug'], textOf, problem);
  });
}

interface Clash {
  readonly entry: Published;
  /** The other release, which keeps the address. */
  readonly taken: Published;
  /** Whether it keeps it because of the record, and not only because of the order of source paths. */
  readonly isRecorded: boolean;
}

/** Memoized by collection, because the record is the same as long as the collection is. */
const clashesIn = weakMemoize(({ releases }: Collection, lock: AddressLock): readonly Clash[] => {
  if (new Set(releases.map(({ url }) => url)).size === releases.length) return [];
  const byAddress = new Map<string, Published[]>();
  for (const entry of releases) {
    const same = byAddress.get(entry.url);
    if (same) same.push(entry);
    else byAddress.set(entry.url, [entry]);
  }
  return [...byAddress].flatMap(([url, entries]) => {
    const [first, ...others] = entries.sort((a, b) => (a.release.path < b.release.path ? -1 : 1));
    const owner = entries.find(({ release }) => isRecordedAt(lock.get(url), release));
    const taken = owner ?? first;
    if (!taken || others.length === 0) return [];
    return entries
      .filter((entry) => entry !== taken)
      .map((entry) => ({ entry, taken, isRecorded: owner !== undefined }));
  });
});
