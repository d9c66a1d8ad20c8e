import { difference } from '../incremental/incremental-lists.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Body, Release } from '../model/release.ts';
import type { Settings } from '../parse/config/settings.ts';
import type { AddressLock } from './addresses/address-lock.ts';
import type { Archive, Collection, Published } from './archive.ts';
import { collect, groupByYear } from './collections/collections.ts';
import { duplicateTitles } from './collections/duplicate-titles.ts';
import { type Change, newestFirst } from './collections/grouping.ts';
import { changeOfVersions, type Grouped, groupVersions } from './collections/language-versions.ts';
import { sharedNames } from './collections/shared-names.ts';
import { versionDiagnostics } from './collections/version-diagnostics.ts';
import type { TextOf } from './links/front-matter-place.ts';
import { addressClashes } from './links/release-addresses.ts';
import { type Spelt, withCommonSpelling } from './publication/common-spelling.ts';
import { nextMailing } from './publication/mailing.ts';
import { maskedBody } from './publication/mask-body.ts';
import { detailsMaskedIn } from './publication/mask-release.ts';
import { isReduced } from './publication/reduced.ts';
import { type PublicationStates, publicationStatesOf } from './publication/releases-at.ts';

export interface IndexOptions {
  readonly config: Settings;
  readonly lock: AddressLock;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Includes drafts, embargoed, future and expired releases, marked as such. */
  readonly preview: boolean;
  readonly textOf: TextOf;
}

export interface Indexed {
  readonly archive: Archive;
  readonly diagnostics: Diagnostic[];
  /** Returns the part of a release's body that is public. */
  readonly publicBody: (release: Release, body: Body) => Body;
  /** The config and whether hidden releases are shown. If it changes, nothing is reused. */
  readonly scope: string;
  /** If it changes, nothing is reused. */
  readonly lock: AddressLock;
  readonly spelt: Spelt;
  readonly states: PublicationStates;
  /** All releases by year, public or not. */
  readonly years: readonly Collection[];
  readonly grouped: Grouped;
}

/**
 * Sorts and groups the releases that are public at `now`, and assigns their addresses. Releases and collections that
 * have not changed since `last` stay the same objects.
 */
export function index(
  releases: readonly Release[],
  { config, lock, now, preview, textOf }: IndexOptions,
  last?: Indexed,
): Indexed {
  const scope = `${config.key} ${preview}`;
  const before = last?.scope === scope && last.lock === lock ? last : undefined;
  const spelt = withCommonSpelling(releases, last?.spelt);
  const states = publicationStatesOf(spelt.results, { config, lock, now, preview }, before?.states);
  const stateChange = changeBetween(before?.states, states);
  const years = groupByYear(stateChange, config, before?.years);
  const withPage = only(stateChange, ({ hidden }) => !hidden || preview);
  const ungrouped = groupByYear(withPage, config, before?.grouped.years);
  const grouped = groupVersions(ungrouped, config, before?.grouped);
  const change = changeOfVersions(withPage, grouped, before?.grouped);
  const expired = only(change, ({ past }) => past !== undefined);
  const translated = only(change, ({ past, translationOf }) => !past && translationOf !== undefined);
  const shown = only(change, ({ past, translationOf }) => !past && translationOf === undefined);
  const collections = collect(shown, config, before?.archive.collections);
  const translations = groupByYear(translated, config, before?.archive.translations);
  const past = groupByYear(expired, config, before?.archive.past);
  const next = earliest(states.next, nextMailing([...collections.year, ...translations], config, now));
  const archive: Archive =
    before?.archive.collections === collections &&
    before.archive.translations === translations &&
    before.archive.past === past &&
    before.archive.next === next
      ? before.archive
      : {
          releases: collections.archive[0]?.releases ?? [],
          collections,
          translations,
          past,
          pages: [...collections.year, ...translations, ...past],
          bySource: bySource(change, before?.archive.bySource),
          ...(next !== undefined && { next }),
        };
  return {
    archive,
    diagnostics: [
      ...years.flatMap((year) => addressClashes(year, lock, textOf)),
      ...ungrouped.flatMap((year) => duplicateTitles(year, textOf)),
      ...sharedNames(years, config, textOf),
      ...versionDiagnostics(years, config.locale.code, textOf),
    ],
    publicBody,
    scope,
    lock,
    spelt,
    states,
    years,
    grouped,
  };
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function changeBetween(before: PublicationStates | undefined, after: PublicationStates): Change {
  if (before?.results === after.results) return { gone: [], fresh: [] };
  const { gone, fresh } = difference(before?.results ?? [], after.results);
  // a state may be new although its entry is the same
  const [was, is] = [new Set(gone.map(({ entry }) => entry)), new Set(fresh.map(({ entry }) => entry))];
  return {
    gone: [...was].filter((entry) => !is.has(entry)).sort(newestFirst),
    fresh: [...is].filter((entry) => !was.has(entry)).sort(newestFirst),
  };
}

function only({ gone, fresh }: Change, isMeant: (entry: Published) => boolean): Change {
  return { gone: gone.filter(isMeant), fresh: fresh.filter(isMeant) };
}

function bySource(
  { gone, fresh }: Change,
  last: Archive['bySource'] = PersistentMap.empty<string, Published>(),
): Archive['bySource'] {
  const changes = new Map<string, Published | undefined>();
  for (const { release } of gone) changes.set(release.path, undefined);
  for (const entry of fresh) changes.set(entry.release.path, entry);
  return last.with(changes);
}

function publicBody(release: Release, body: Body): Body {
  if (isReduced(release)) return { type: 'root', children: [] };
  const details = detailsMaskedIn(release);
  return details ? maskedBody(body, details) : body;
}
