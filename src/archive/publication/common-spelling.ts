import { difference, type MappedList, mapIncrementally } from '../../incremental/incremental-lists.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { type CommitteeRef, type Release, senderOf, sendersOf, type Term } from '../../model/release.ts';
import { spellingKey } from '../../parse/text/same-name.ts';

/** Releases in which every sender, committee and topic has one spelling. */
export interface Spelt extends MappedList<Release, Release> {
  /** How many releases use each spelling of a name. */
  readonly uses: PersistentMap<string, ReadonlyMap<string, number>>;
  /** The displayed spelling of names with several. */
  readonly common: PersistentMap<string, string>;
}

const originals = new WeakMap<Release, Release>();

/** Returns the original release for one that `withCommonSpelling` changed. */
export function asWritten(release: Release): Release {
  return originals.get(release) ?? release;
}

/**
 * Gives every name its most frequent spelling, of equally frequent ones the first by character code, so that it does
 * not depend on which release is the newest. Releases that already have these spellings stay the same objects.
 */
export function withCommonSpelling(releases: readonly Release[], last?: Spelt): Spelt {
  const { gone, fresh } = difference(last?.list ?? [], releases);
  const changed = new Map<string, Map<string, number>>();
  const count = (release: Release, by: number) => {
    for (const { id, name } of namesIn(release)) {
      const counts = changed.get(id) ?? new Map(last?.uses.get(id));
      const total = (counts.get(name) ?? 0) + by;
      if (total > 0) counts.set(name, total);
      else counts.delete(name);
      changed.set(id, counts);
    }
  };
  for (const release of gone) count(release, -1);
  for (const release of fresh) count(release, 1);
  const uses = (last?.uses ?? PersistentMap.empty()).with(
    new Map([...changed].map(([id, counts]) => [id, counts.size > 0 ? counts : undefined])),
  );
  const moved = new Map<string, string | undefined>();
  for (const [id, counts] of changed) {
    const name = counts.size > 1 ? mostFrequent(counts) : undefined;
    if (name !== last?.common.get(id)) moved.set(id, name);
  }
  const common = (last?.common ?? PersistentMap.empty<string, string>()).with(moved);
  const known = moved.size === 0 ? last : undefined;
  return { ...mapIncrementally(releases, known, (release) => spelt(release, common)), uses, common };
}

function* namesIn(release: Release) {
  for (const sender of sendersOf(release)) yield named('sender', sender);
  for (const committee of release.committees) {
    const { name, slug, current } = committee;
    const kind = kindOf(release, committee);
    yield named(kind, { name, slug });
    if (current !== undefined) yield named(kind, { name: current, slug });
  }
  for (const tag of release.tags) yield named('topic', tag);
}

/** Committees of different senders are unrelated even if their names are equal. */
function kindOf(release: Release, committee: CommitteeRef): string {
  return `committee ${senderOf(release, committee).slug}`;
}

function named(kind: string, { name, slug }: Term) {
  return { id: `${kind} ${slug} ${spellingKey(name)}`, name };
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0];
}

function spelt(release: Release, common: Spelt['common']): Release {
  if (common.size === 0) return release;
  const spelling = (kind: string, written: Term) => common.get(named(kind, written).id) ?? written.name;
  const term = <T extends Term>(kind: string, written: T): T => {
    const name = spelling(kind, written);
    return name === written.name ? written : { ...written, name };
  };
  const committee = (_: string, written: CommitteeRef): CommitteeRef => {
    const { slug, current } = written;
    const kind = kindOf(release, written);
    const name = current === undefined ? undefined : spelling(kind, { name: current, slug });
    return term(kind, name === current ? written : { ...written, current: name });
  };
  const all = <T extends Term>(
    kind: string,
    written: readonly T[],
    spelt: (kind: string, written: T) => T = term,
  ): readonly T[] => {
    const terms = written.map((each) => spelt(kind, each));
    return terms.every((each, i) => each === written[i]) ? written : terms;
  };
  const sender = term('sender', release.sender);
  const coSenders = all('sender', release.coSenders);
  const committees = all('committee', release.committees, committee);
  const tags = all('topic', release.tags);
  const isSame =
    sender === release.sender &&
    coSenders === release.coSenders &&
    committees === release.committees &&
    tags === release.tags;
  if (isSame) return release;
  const changed = { ...release, sender, coSenders, committees, tags };
  originals.set(changed, release);
  return changed;
}
