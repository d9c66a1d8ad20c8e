import { weakMemoize } from '../../incremental/memoize.ts';
import { type Archive, type Collection, type Published, yearsWithPast } from '../archive.ts';
import { releaseNamed } from '../links/destinations.ts';

/** The language versions of a release, including itself: those in the site's language first, then by path. */
export type Versions = ReadonlyMap<Published, readonly Published[]>;

/**
 * Groups releases that are translations of each other; it is enough if one of them refers to the other. Expired
 * releases are grouped among themselves. Releases without other versions are left out.
 */
export function versionsOf(archive: Archive, language: string): Versions {
  const groups = new Map<Published, Set<Published>>();
  for (const entry of yearsWithPast(archive).flatMap(translatedIn)) {
    const { path, translations } = entry.release;
    for (const target of translations) {
      const other = releaseNamed(archive, path, target);
      if (!other || other === entry || !other.past !== !entry.past) continue;
      const merged = new Set([...(groups.get(entry) ?? [entry]), ...(groups.get(other) ?? [other])]);
      for (const member of merged) groups.set(member, merged);
    }
  }
  const sorted = new Map<Set<Published>, readonly Published[]>();
  for (const group of new Set(groups.values())) sorted.set(group, [...group].sort(byLanguage(language)));
  return new Map([...groups].map(([entry, group]) => [entry, sorted.get(group) ?? []]));
}

const translatedIn = weakMemoize(({ releases }: Collection) =>
  releases.filter(({ release }) => release.translations.length > 0),
);

/** Whether two groupings are equal. */
export function isSameVersions(a: Versions, b: Versions): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([entry, group]) => {
    const other = b.get(entry);
    return other?.length === group.length && group.every((each, i) => each === other[i]);
  });
}

/** Whether a release has no other versions, or is the first of them, which represents them all. */
export function standsForVersions(entry: Published, versions: Versions): boolean {
  const group = versions.get(entry);
  return group === undefined || group[0] === entry;
}

function byLanguage(language: string) {
  return (a: Published, b: Published) => {
    const first = Number(b.release.language === language) - Number(a.release.language === language);
    return first !== 0 ? first : a.release.path < b.release.path ? -1 : 1;
  };
}
