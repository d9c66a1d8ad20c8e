import { weakMemoize } from '../../incremental/memoize.ts';
import { redirectPath } from '../../permalink.ts';
import { decoded } from '../../url.ts';
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

/** Decodes an alias as its file is named. An alias that can’t be decoded to plain characters stays as written. */
export function decodedAlias(alias: string): string {
  const plain = decoded(alias);
  return plain === undefined || /[\p{Cc}\\?#]/u.test(plain) ? alias : plain;
}
