import type { Config } from '../config.ts';
import type { Release } from '../release.ts';
import type { Published } from './archive.ts';
import { cardOf } from './card.ts';
import { maskBorder, maskingAt } from './privacy.ts';
import { publication } from './publication.ts';
import { withoutWithdrawn } from './withdrawal.ts';

/** How releases stand in the archive at a moment. */
export interface Stands {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When that changes next by the clock alone, in milliseconds since the epoch. */
  readonly next?: number;
  /** The day before which contact details are masked, where they are. */
  readonly border?: string;
  readonly releases: readonly Release[];
  /** One for each of the releases, in their order. */
  readonly stands: readonly Stand[];
}

export interface Stand {
  /** With its address, whether the public sees it or not. */
  readonly entry: Published;
  readonly changes?: number;
}

/** Those of `last`, which must be of the same config, stay the same objects where nothing about them changed. */
export function standsOf(
  releases: readonly Release[],
  config: Config,
  now: number,
  last: Stands | undefined,
): Stands {
  const border = maskBorder(now, config);
  const maskOf = maskingAt(border, config);
  const stand = (release: Release, before?: Stand) => standOf(release, { config, now, maskOf, before });
  const isSameMoment =
    last?.border === border &&
    last !== undefined &&
    now >= last.now &&
    now < (last.next ?? Number.POSITIVE_INFINITY);
  const stands = last ? restand(releases, last, isSameMoment, stand) : releases.map((each) => stand(each));
  let next: number | undefined;
  for (const { changes } of stands)
    if (changes !== undefined && (next === undefined || changes < next)) next = changes;
  return { now, ...(next !== undefined && { next }), ...(border && { border }), releases, stands };
}

/** Releases that stand where they stood are passed over; the others are looked up by what they are. */
function restand(
  releases: readonly Release[],
  last: Stands,
  isSameMoment: boolean,
  stand: (release: Release, before?: Stand) => Stand,
): readonly Stand[] {
  if (isSameMoment && isSameList(releases, last.releases)) return last.stands;
  const differing = new Map<Release, Stand>();
  for (const [i, release] of last.releases.entries()) {
    const before = last.stands[i];
    if (before && releases[i] !== release) differing.set(release, before);
  }
  return releases.map((release, i) => {
    const before = last.releases[i] === release ? last.stands[i] : differing.get(release);
    return before && isSameMoment ? before : stand(release, before);
  });
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

interface Circumstances {
  readonly config: Config;
  readonly now: number;
  readonly maskOf: ReturnType<typeof maskingAt>;
  readonly before: Stand | undefined;
}

function standOf(release: Release, { config, now, maskOf, before }: Circumstances): Stand {
  const { hidden, changes } = publication(release, now);
  const url = permalink(release, config);
  const mask = maskOf(release);
  const shown = withoutWithdrawn(mask ?? release);
  const known = before?.entry;
  const isSame = known?.release === shown && known.hidden === hidden;
  const entry = isSame
    ? known
    : {
        release: shown,
        url,
        ...cardOf(shown, { url, ...(hidden && { hidden }) }),
        ...(hidden && { hidden }),
        ...(mask && { masked: true as const }),
      };
  return { entry, ...(changes !== undefined && { changes }) };
}

function permalink(release: Release, { permalinks }: Config): string {
  const stem = `${release.sender.slug}/${release.date.day.slice(0, 4)}/${release.slug}`;
  return permalinks === 'pretty' ? `${stem}/index.html` : `${stem}.html`;
}
