import type { Archive, Published } from './archive.ts';
import type { Versions } from './versions.ts';

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
 * For every release, those that stand nearest to it in its committees and topics, most shared first. Its own
 * language versions and what is withdrawn are left out; to a withdrawn release, nothing is related.
 */
export function relatedOf({ collections }: Archive, versions: Versions): (entry: Published) => Published[] {
  const candidates = new Map<Published, Candidate[]>();
  const bodies = collections.committee.length > 0 ? collections.committee : collections.body;
  for (const collection of [...bodies, ...collections.topic]) {
    const releases = collection.releases.filter(({ release }) => !release.withdrawn);
    for (const [i, entry] of releases.entries()) {
      let found = candidates.get(entry);
      if (!found) {
        found = [];
        candidates.set(entry, found);
      }
      for (let step = 1; step <= reach; step++) {
        note(found, releases[i - step], step);
        note(found, releases[i + step], step);
      }
    }
  }
  return (entry) => {
    const own = versions.get(entry);
    return (candidates.get(entry) ?? [])
      .filter((other) => !own?.includes(other.entry))
      .sort(bestFirst)
      .slice(0, limit)
      .map((other) => other.entry);
  };
}

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
