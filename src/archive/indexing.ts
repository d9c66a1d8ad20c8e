import type { Config } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Release } from '../release.ts';
import { addressClashes } from './addresses.ts';
import type { Archive, Published } from './archive.ts';
import { collect } from './collections.ts';
import { publication } from './publication.ts';
import { withoutWithdrawn } from './withdrawal.ts';

export interface IndexOptions {
  readonly config: Config;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Shows drafts, embargoed, future and expired releases too, marked. */
  readonly preview: boolean;
}

/** Orders, addresses and groups the releases that are public at `now`. */
export function index(
  releases: readonly Release[],
  { config, now, preview }: IndexOptions,
): { archive: Archive; diagnostics: Diagnostic[] } {
  let next: number | undefined;
  const published: Published[] = [];
  const addressed: Published[] = [];
  for (const release of releases) {
    const { hidden, changes } = publication(release, now);
    if (changes !== undefined && (next === undefined || changes < next)) next = changes;
    const url = permalink(release, config);
    const entry = { release: withoutWithdrawn(release), url, ...(hidden && { hidden }) };
    addressed.push(entry);
    if (!hidden || preview) published.push(entry);
  }
  published.sort(newestFirst);
  const archive: Archive = {
    releases: published,
    collections: collect(published, config),
    bySource: new Map(published.map((entry) => [entry.release.path, entry])),
    ...(next !== undefined && { next }),
  };
  return { archive, diagnostics: addressClashes(addressed) };
}

/** Newest first; of the same moment, by path, so that the order never depends on the machine. */
function newestFirst(a: Published, b: Published): number {
  const difference = b.release.date.at - a.release.date.at;
  if (difference !== 0) return difference;
  return a.release.path < b.release.path ? -1 : 1;
}

function permalink(release: Release, { permalinks }: Config): string {
  const stem = `${release.sender.slug}/${release.date.day.slice(0, 4)}/${release.slug}`;
  return permalinks === 'pretty' ? `${stem}/index.html` : `${stem}.html`;
}
