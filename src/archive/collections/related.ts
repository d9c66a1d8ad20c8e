import { sortedIndex } from '../../incremental/incremental-lists.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Archive, Collection, Published } from '../archive.ts';
import { collectionsWith } from './collections.ts';
import { newestFirst } from './grouping.ts';

/** Maximum number of related releases. */
const limit = 4;
/**
 * How many neighbours to consider on each side in each collection, so that the work stays proportional to the
 * archive.
 */
const reach = 3;

interface Candidate {
  readonly entry: Published;
  /** Number of collections in which the two are close to each other. */
  shared: number;
  /** Shortest distance between them in any of those collections. */
  distance: number;
}

/**
 * Returns the releases closest to a release in its committees and topics, those that share the most first. Leaves out
 * withdrawn releases. A withdrawn release has no related releases.
 */
export function relatedTo(entry: Published, archive: Archive, config: Settings): Published[] {
  if (entry.release.withdrawn) return [];
  const bodies = archive.collections.committee.length > 0 ? 'committee' : 'body';
  const found: Candidate[] = [];
  for (const kind of [bodies, 'topic'] as const) {
    for (const collection of collectionsWith(archive, kind, entry, config)) {
      const releases = notWithdrawn(collection);
      const place = sortedIndex(releases, entry, newestFirst);
      for (let step = 1; step <= reach; step++) {
        note(found, releases[place - step], step);
        note(found, releases[place + step], step);
      }
    }
  }
  return found
    .sort(bestFirst)
    .slice(0, limit)
    .map((other) => other.entry);
}

const notWithdrawn = weakMemoize(({ releases }: Collection) =>
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
