import { placeIn } from '../../incremental/incremental-lists.ts';
import { keptWith } from '../../incremental/memoize.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { collectionsWith } from './collections.ts';
import { newestFirst } from './grouping.ts';
import type { Versions } from './language-versions.ts';

/** How many releases at most are shown as related to another. */
const limit = 4;
/** How far on either side, in each collection, to look: this keeps the work proportional to the archive. */
const reach = 3;

interface Candidate {
  readonly entry: Published;
  /** In how many collections they stand close to each other. */
  shared: number;
  /** The least number of steps between them in any of those. */
  distance: number;
}

/**
 * Those releases that stand nearest to one in its committees and topics, most shared first. Its own language versions
 * and what is withdrawn are left out; to a withdrawn release, nothing is related.
 */
export function relatedTo(
  entry: Published,
  archive: Archive,
  versions: Versions,
  config: Settings,
): Published[] {
  if (entry.release.withdrawn) return [];
  const bodies = archive.collections.committee.length > 0 ? 'committee' : 'body';
  const found: Candidate[] = [];
  for (const kind of [bodies, 'topic'] as const) {
    for (const collection of collectionsWith(archive, kind, entry, config)) {
      const releases = standing(collection);
      const place = placeIn(releases, entry, newestFirst);
      for (let step = 1; step <= reach; step++) {
        note(found, releases[place - step], step);
        note(found, releases[place + step], step);
      }
    }
  }
  const own = versions.get(entry);
  return found
    .filter((other) => !own?.includes(other.entry))
    .sort(bestFirst)
    .slice(0, limit)
    .map((other) => other.entry);
}

const standing = keptWith(({ releases }: Collection) =>
  releases.some(({ release }) => release.withdrawn)
    ? releases.filter(({ release }) => !release.withdrawn)
    : releases,
);

function note(found: Candidate[], entry: Published | undefined, distance: number): void {
  if (!entry) return;
  const known = found.find((candidate) => candidate.entry === entry);
  if (known) {
    known.shared++;
    known.distance = Math.min(known.distance, distance);
  } else found.push({ entry, shared: 1, distance });
}

function bestFirst(a: Candidate, b: Candidate): number {
  if (a.shared !== b.shared) return b.shared - a.shared;
  if (a.distance !== b.distance) return a.distance - b.distance;
  return a.entry.url < b.entry.url ? -1 : 1;
}
