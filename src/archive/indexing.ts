import { difference } from '../incremental/incremental-lists.ts';
import { PatchedMap } from '../incremental/persistent-map.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Body, Release } from '../model/release.ts';
import type { Settings } from '../parse/config/settings.ts';
import type { Archive, Collection, Published } from './archive.ts';
import { collect, groupByYear } from './collections/collections.ts';
import { duplicateTitles } from './collections/duplicate-titles.ts';
import { type Change, newestFirst } from './collections/grouping.ts';
import type { TextOf } from './links/front-matter-place.ts';
import { addressClashes } from './links/release-addresses.ts';
import { detailsMaskedIn } from './publication/mask-release.ts';
import { maskedHtml } from './publication/mask-text.ts';
import { type Stands, standsOf } from './publication/releases-at.ts';

export interface IndexOptions {
  readonly config: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Shows drafts, embargoed, future and expired releases too, marked. */
  readonly preview: boolean;
  readonly textOf: TextOf;
}

export interface Indexed {
  readonly archive: Archive;
  readonly diagnostics: Diagnostic[];
  /** What of a release's body the public may see. */
  readonly publicBody: (release: Release, body: Body) => Body;
  /** The config and whether hidden releases are shown: under others, nothing stays what it was. */
  readonly scope: string;
  readonly stands: Stands;
  /** Whatever has an address, public or not. */
  readonly years: readonly Collection[];
}

/**
 * Orders, addresses and groups the releases that are public at `now`. What did not change since `last` is the very
 * same object: a release with its address, and a collection with all that is in it.
 */
export function index(
  releases: readonly Release[],
  { config, now, preview, textOf }: IndexOptions,
  last?: Indexed,
): Indexed {
  const scope = `${config.key} ${preview}`;
  const before = last?.scope === scope ? last : undefined;
  const stands = standsOf(releases, config, now, before?.stands);
  const change = changeBetween(before?.stands, stands);
  const isShown = ({ hidden }: Published) => !hidden || preview;
  const shown: Change = { gone: change.gone.filter(isShown), fresh: change.fresh.filter(isShown) };
  const years = groupByYear(change, config, before?.years);
  const collections = collect(shown, config, before?.archive.collections);
  const { next } = stands;
  const archive: Archive =
    before?.archive.collections === collections && before.archive.next === next
      ? before.archive
      : {
          releases: collections.archive[0]?.releases ?? [],
          collections,
          bySource: bySource(shown, before?.archive.bySource),
          ...(next !== undefined && { next }),
        };
  return {
    archive,
    diagnostics: [
      ...years.flatMap((year) => addressClashes(year, textOf)),
      ...archive.collections.year.flatMap((year) => duplicateTitles(year, textOf)),
    ],
    publicBody,
    scope,
    stands,
    years,
  };
}

function changeBetween(before: Stands | undefined, after: Stands): Change {
  if (before?.results === after.results) return { gone: [], fresh: [] };
  const { gone, fresh } = difference(before?.results ?? [], after.results);
  // a stand may be new though its entry is not
  const [was, is] = [new Set(gone.map(({ entry }) => entry)), new Set(fresh.map(({ entry }) => entry))];
  return {
    gone: [...was].filter((entry) => !is.has(entry)).sort(newestFirst),
    fresh: [...is].filter((entry) => !was.has(entry)).sort(newestFirst),
  };
}

function bySource(
  { gone, fresh }: Change,
  last: Archive['bySource'] = PatchedMap.empty<string, Published>(),
): Archive['bySource'] {
  const changes = new Map<string, Published | undefined>();
  for (const { release } of gone) changes.set(release.path, undefined);
  for (const entry of fresh) changes.set(entry.release.path, entry);
  return last.with(changes);
}

function publicBody(release: Release, body: Body): Body {
  if (release.withdrawn) return { html: '' };
  const details = detailsMaskedIn(release);
  return details ? { ...body, html: maskedHtml(body.html, details) } : body;
}
