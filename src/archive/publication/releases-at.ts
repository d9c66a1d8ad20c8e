import { digest } from '../../digest.ts';
import { sharedValue } from '../../incremental/fingerprint.ts';
import {
  difference,
  filterIncrementally,
  type MappedList,
  mapIncrementally,
} from '../../incremental/incremental-lists.ts';
import { type Release, sendersOf } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { AddressLock } from '../addresses/address-lock.ts';
import type { Published } from '../archive.ts';
import { foldersOf } from '../collections/collections.ts';
import { permalinksOf } from '../links/archive-permalinks.ts';
import { firstUrlOf } from '../links/old-addresses.ts';
import { maskBorder, maskingAt } from './mask-release.ts';
import { publication } from './publication-status.ts';
import { withoutExpired, withoutWithdrawn } from './reduced.ts';

/** The publication state of each release at a given time. */
export interface PublicationStates extends MappedList<Release, PublicationState> {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When any state next changes because of the time, in milliseconds since the epoch. */
  readonly next?: number;
  /** The states that will change with time. */
  readonly changing: readonly PublicationState[];
  /** Contact details in releases older than this date are masked; undefined if masking is off. */
  readonly border?: string;
}

export interface PublicationState {
  /** The release with its address, public or not. */
  readonly entry: Published;
  /** When the state changes, in milliseconds since the epoch. */
  readonly changes?: number;
}

/**
 * Returns the publication states at `now`. `last` must have been made with the same config, addresses and `preview`; its
 * entries stay the same objects if nothing about them has changed.
 */
export function publicationStatesOf(
  releases: readonly Release[],
  { config, lock, now, preview }: Omit<Conditions, 'maskOf'>,
  last?: PublicationStates,
): PublicationStates {
  const border = maskBorder(now, config);
  const maskOf = maskingAt(border, config);
  const update = (release: Release, before?: PublicationState) =>
    stateOf(release, { config, lock, now, preview, maskOf }, before);
  const isLater = last?.border === border && now >= (last?.now ?? now);
  const isSameMoment = isLater && now < (last?.next ?? Number.POSITIVE_INFINITY);
  const updated = last && !isSameMoment ? { ...last, results: updateAll(last, update) } : last;
  const states = mapIncrementally(releases, updated, (release) => update(release));
  const known = isSameMoment ? last : undefined;
  const change = difference(known?.results ?? [], states.results);
  const changing = filterIncrementally(known?.changing, change, ({ changes }) => changes !== undefined);
  const next = nextOf(changing);
  return {
    ...states,
    now,
    changing,
    ...(next !== undefined && { next }),
    ...(border !== undefined && { border }),
  };
}

function updateAll(
  { list, results }: PublicationStates,
  update: (release: Release, before: PublicationState) => PublicationState,
): PublicationState[] {
  return results.map((before, i) => {
    const release = list[i];
    return release ? update(release, before) : before;
  });
}

function nextOf(states: readonly PublicationState[]): number | undefined {
  let next: number | undefined;
  for (const { changes } of states)
    if (changes !== undefined && (next === undefined || changes < next)) next = changes;
  return next;
}

interface Conditions {
  readonly config: Settings;
  readonly lock: AddressLock;
  readonly now: number;
  /** Whether expired releases are shown like any other. */
  readonly preview: boolean;
  readonly maskOf: ReturnType<typeof maskingAt>;
}

function stateOf(
  release: Release,
  { config, lock, now, preview, maskOf }: Conditions,
  before?: PublicationState,
): PublicationState {
  const { hidden: reason, changes } = publication(release, now);
  const isPast = reason === 'expired' && !preview;
  const past = isPast ? (release.type === 'invitation' ? 'whole' : 'reduced') : undefined;
  const hidden = isPast ? undefined : reason;
  const mask = maskOf(release);
  const open = withoutWithdrawn(mask ?? release);
  const shown = past === 'reduced' ? withoutExpired(open) : open;
  const known = before?.entry;
  const isSame = known?.release === shown && known.hidden === hidden && known.past === past;
  const url = permalinksOf(config).pageOf(release);
  const firstUrl = firstUrlOf(release, url, lock);
  const left = past && foldersOf(release, config);
  const entry = isSame
    ? known
    : published(shown, url, { hidden, past, left, masked: mask !== undefined, firstUrl });
  return { entry, ...(changes !== undefined && { changes }) };
}

interface State {
  readonly hidden: Published['hidden'];
  readonly past: Published['past'];
  readonly left: Published['left'] | undefined;
  readonly masked: boolean;
  readonly firstUrl: string | undefined;
}

function published(
  release: Release,
  url: string,
  { hidden, past, left, masked, firstUrl }: State,
): Published {
  const entry = {
    release,
    url,
    ...(firstUrl !== undefined && { firstUrl }),
    ...(hidden && { hidden }),
    ...(past && { past }),
    ...(left && { left }),
    ...(masked && { masked }),
  };
  // apart from its names, a release only depends on its source, the program and the config, and these two are in every
  // key
  const { path, hash, committees, tags } = release;
  const names = [...sendersOf(release), ...committees, ...tags].map(({ name }) => name);
  return sharedValue(entry, digest([path, hash, hidden, past, masked, firstUrl, ...names].join('\0')));
}
