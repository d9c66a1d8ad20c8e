import { digest } from '../../digest.ts';
import { sharedValue } from '../../incremental/fingerprint.ts';
import { chosen, difference, type Worked, worked } from '../../incremental/incremental-lists.ts';
import type { Release } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Published } from '../archive.ts';
import { permalinksOf } from '../links/archive-permalinks.ts';
import { maskBorder, maskingAt } from './mask-release.ts';
import { publication } from './publication-status.ts';
import { withoutWithdrawn } from './withdrawn.ts';

/** How each release stands in the archive at a moment. */
export interface Stands extends Worked<Release, Stand> {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When something changes next by the clock alone, in milliseconds since the epoch. */
  readonly next?: number;
  /** Those that change by the clock. */
  readonly changing: readonly Stand[];
  /** The day before which contact details are masked, where they are. */
  readonly border?: string;
}

export interface Stand {
  /** With its address, whether the public sees it or not. */
  readonly entry: Published;
  /** When that changes, in milliseconds since the epoch. */
  readonly changes?: number;
}

/** Entries of `last`, which must be of the same config, stay the same objects where nothing about them changed. */
export function standsOf(releases: readonly Release[], config: Settings, now: number, last?: Stands): Stands {
  const border = maskBorder(now, config);
  const maskOf = maskingAt(border, config);
  const stand = (release: Release, before?: Stand) => standOf(release, { config, now, maskOf }, before);
  const isLater = last?.border === border && now >= (last?.now ?? now);
  const isSameMoment = isLater && now < (last?.next ?? Number.POSITIVE_INFINITY);
  const again = last && !isSameMoment ? { ...last, results: standAgain(last, stand) } : last;
  const stands = worked(releases, again, (release) => stand(release));
  const known = isSameMoment ? last : undefined;
  const change = difference(known?.results ?? [], stands.results);
  const changing = chosen(known?.changing, change, ({ changes }) => changes !== undefined);
  const next = nextOf(changing);
  return {
    ...stands,
    now,
    changing,
    ...(next !== undefined && { next }),
    ...(border !== undefined && { border }),
  };
}

function standAgain({ list, results }: Stands, stand: (release: Release, before: Stand) => Stand): Stand[] {
  return results.map((before, i) => {
    const release = list[i];
    return release ? stand(release, before) : before;
  });
}

function nextOf(stands: readonly Stand[]): number | undefined {
  let next: number | undefined;
  for (const { changes } of stands)
    if (changes !== undefined && (next === undefined || changes < next)) next = changes;
  return next;
}

interface Circumstances {
  readonly config: Settings;
  readonly now: number;
  readonly maskOf: ReturnType<typeof maskingAt>;
}

function standOf(release: Release, { config, now, maskOf }: Circumstances, before?: Stand): Stand {
  const { hidden, changes } = publication(release, now);
  const mask = maskOf(release);
  const shown = withoutWithdrawn(mask ?? release);
  const known = before?.entry;
  const isSame = known?.release === shown && known.hidden === hidden;
  const entry = isSame
    ? known
    : published(shown, permalinksOf(config).pageOf(release), { hidden, masked: mask !== undefined });
  return { entry, ...(changes !== undefined && { changes }) };
}

function published(
  release: Release,
  url: string,
  { hidden, masked }: { readonly hidden: Published['hidden']; readonly masked: boolean },
): Published {
  const entry = { release, url, ...(hidden && { hidden }), ...(masked && { masked }) };
  // a release is made from its source, the program and the config alone, and the last two are part of every key
  return sharedValue(entry, digest([release.path, release.hash, hidden, masked].join('\0')));
}
