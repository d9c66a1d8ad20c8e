import { fingerprint, sharedValue } from '../../incremental/fingerprint.ts';
import { patchSorted } from '../../incremental/incremental-lists.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Archive, Collection, Published, Version } from '../archive.ts';
import { type Pages, releaseNamed } from '../links/destinations.ts';
import { foldersOf } from './collections.ts';
import { type Change, newestFirst } from './grouping.ts';

/** The releases that have other language versions. */
export interface Grouped {
  /** All releases that have a page, by year, ungrouped. */
  readonly years: readonly Collection[];
  /** The releases with their versions, by the same release without them. */
  readonly entries: ReadonlyMap<Published, Published>;
}

/**
 * Groups releases that are translations of each other; it is enough if one of them refers to the other. Expired
 * releases are grouped separately. The version in the site's language represents the group, otherwise the first by
 * path, regardless of dates and the order of publication.
 *
 * @param years all releases that have a page, by year
 *
 * `last` must have been made with the same config.
 */
export function groupVersions(years: readonly Collection[], config: Settings, last?: Grouped): Grouped {
  if (last?.years === years) return last;
  const entries = new Map<Published, Published>();
  for (const all of versionGroups(years, config.locale.code)) {
    for (const entry of all) entries.set(entry, withVersions(entry, all, config, last?.entries.get(entry)));
  }
  return { years, entries };
}

/** Returns the change to the releases with their versions, for a change to the releases without. */
export function changeOfVersions(
  change: Change,
  after: Grouped,
  before: Grouped = { years: [], entries: new Map() },
): Change {
  const gone = change.gone.map((entry) => before.entries.get(entry) ?? entry);
  const fresh = change.fresh.map((entry) => after.entries.get(entry) ?? entry);
  if (before !== after) {
    const changed = new Set([...change.gone, ...change.fresh]);
    for (const entry of new Set([...before.entries.keys(), ...after.entries.keys()])) {
      const was = before.entries.get(entry) ?? entry;
      const is = after.entries.get(entry) ?? entry;
      if (was === is || changed.has(entry)) continue;
      gone.push(was);
      fresh.push(is);
    }
  }
  return { gone: gone.sort(newestFirst), fresh: fresh.sort(newestFirst) };
}

/** Returns all releases that are not expired, newest first, in all of their languages. */
export const everyVersion = weakMemoize(({ releases, translations }: Archive): readonly Published[] => {
  const others = translations.flatMap((year) => year.releases);
  return others.length > 0 ? patchSorted(releases, [], others.sort(newestFirst), newestFirst) : releases;
});

/** Returns the version of a release that represents all of them. */
export function mainVersion(archive: Archive, entry: Published): Published {
  const [first] = entry.translationOf === undefined ? [] : (entry.versions ?? []);
  return (first && archive.bySource.get(first.path)) ?? entry;
}

/** Returns the version of a release in a language; the release itself if there is none. */
export function versionIn(language: string, archive: Archive, entry: Published): Published {
  if (entry.release.language === language) return entry;
  const version = entry.versions?.find((other) => other.language === language);
  return (version && archive.bySource.get(version.path)) ?? entry;
}

/** Returns the releases that are translations of each other, the main version first. */
export function versionGroups(years: readonly Collection[], language: string): Published[][] {
  return [...groupsIn(years)].map((group) => [...group].sort(inOrder(language)));
}

function groupsIn(years: readonly Collection[]): Set<ReadonlySet<Published>> {
  const pages: Pages = { pages: years, bySource: { get: (path) => withPath(years, path) } };
  const groups = new Map<Published, Set<Published>>();
  for (const entry of years.flatMap(translatedIn)) {
    const { path, translations } = entry.release;
    for (const target of translations) {
      const other = releaseNamed(pages, path, target);
      if (!other || other === entry || !other.past !== !entry.past) continue;
      const merged = new Set([...(groups.get(entry) ?? [entry]), ...(groups.get(other) ?? [other])]);
      for (const member of merged) groups.set(member, merged);
    }
  }
  return new Set(groups.values());
}

const translatedIn = weakMemoize(({ releases }: Collection) =>
  releases.filter(({ release }) => release.translations.length > 0),
);

function withPath(years: readonly Collection[], path: string): Published | undefined {
  for (const year of years) {
    const entry = byPath(year).get(path);
    if (entry) return entry;
  }
  return undefined;
}

const byPath = weakMemoize(
  ({ releases }: Collection): ReadonlyMap<string, Published> =>
    new Map(releases.map((entry) => [entry.release.path, entry])),
);

function inOrder(language: string) {
  return (a: Published, b: Published) => {
    const first = Number(b.release.language === language) - Number(a.release.language === language);
    return first !== 0 ? first : a.release.path < b.release.path ? -1 : 1;
  };
}

/** Returns the same object as last time if nothing about it has changed. */
function withVersions(
  entry: Published,
  group: readonly Published[],
  config: Settings,
  last: Published | undefined,
): Published {
  const versions = group.filter((other) => other !== entry).map(versionOf);
  const [main] = group;
  const isTranslation = main !== undefined && main !== entry;
  const own = {
    versions,
    ...(isTranslation && {
      translationOf: main.url,
      left: entry.left ?? foldersOf(entry.release, config),
    }),
  };
  const print = fingerprint([entry, own]);
  return last && fingerprint(last) === print ? last : sharedValue({ ...entry, ...own }, print);
}

function versionOf({ release: { language, title, path }, url }: Published): Version {
  return { language, title, url, path };
}
