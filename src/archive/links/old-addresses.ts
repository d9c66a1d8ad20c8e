import { weakMemoize } from '../../incremental/memoize.ts';
import type { Release } from '../../model/release.ts';
import { redirectPath } from '../../permalink.ts';
import { decoded } from '../../url.ts';
import type { AddressLock } from '../addresses/address-lock.ts';
import { type Archive, type Collection, type Published, yearsWithPast } from '../archive.ts';

/** An old address of a release. */
export interface Redirect {
  /** As written: `/nyheter/123`. */
  readonly from: string;
  /** The page that stands there, from the root of the site. */
  readonly path: string;
  readonly to: Published;
}

/** Returns the old addresses of all releases, each path once per release. */
export const redirectsOf = weakMemoize((archive: Archive): readonly Redirect[] =>
  yearsWithPast(archive)
    .flatMap(movedIn)
    .flatMap((to) => {
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
export function movedFrom(archive: Archive, path: string): Published | undefined {
  return targets(archive).get(path);
}

const targets = weakMemoize(
  (archive: Archive): ReadonlyMap<string, Published> =>
    new Map(redirectsOf(archive).map(({ path, to }) => [path, to])),
);

/**
 * Returns the path of the page at which a release was first published, if it has moved since: the earliest of its old
 * addresses at which the archive itself published it. Undefined if it is still there.
 */
export function firstUrlOf({ aliases }: Release, url: string, lock: AddressLock): string | undefined {
  if (aliases.length === 0 || lock.get(url)?.kind === 'release') return undefined;
  const former = aliases.flatMap((alias) => {
    const address = lock.get(redirectPath(decodedAlias(alias)));
    return address?.kind === 'release' ? address : [];
  });
  return former.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))[0]?.path;
}

/** Decodes an alias as its file is named. An alias that can’t be decoded to plain characters stays as written. */
export function decodedAlias(alias: string): string {
  const plain = decoded(alias);
  return plain === undefined || /[\p{Cc}\\?#]/u.test(plain) ? alias : plain;
}
