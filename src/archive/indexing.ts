import type { Config } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Body, Release } from '../release.ts';
import { addressClashes } from './addresses.ts';
import type { Archive, Published } from './archive.ts';
import { cardOf } from './card.ts';
import { collect } from './collections.ts';
import { duplicateTitles } from './duplicates.ts';
import type { TextOf } from './headline-place.ts';
import { maskedHtml } from './masking.ts';
import { type Masked, maskingAt } from './privacy.ts';
import { publication } from './publication.ts';
import { withoutWithdrawn } from './withdrawal.ts';

export interface IndexOptions {
  readonly config: Config;
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
}

/** Orders, addresses and groups the releases that are public at `now`. */
export function index(releases: readonly Release[], { config, now, preview, textOf }: IndexOptions): Indexed {
  let next: number | undefined;
  const maskOf = maskingAt(now, config);
  const masks = new Map<string, Masked>();
  const published: Published[] = [];
  const addressed: Published[] = [];
  for (const release of releases) {
    const { hidden, changes } = publication(release, now);
    if (changes !== undefined && (next === undefined || changes < next)) next = changes;
    const url = permalink(release, config);
    const mask = maskOf(release);
    if (mask) masks.set(release.path, mask);
    const shown = withoutWithdrawn(mask?.release ?? release);
    const { card, money } = cardOf(shown, { url, ...(hidden && { hidden }) });
    const entry = {
      release: shown,
      url,
      card,
      money,
      ...(hidden && { hidden }),
      ...(mask && { masked: true as const }),
    };
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
  const diagnostics = [...addressClashes(addressed, textOf), ...duplicateTitles(published, textOf)];
  const publicBody = ({ path }: Release, body: Body) => {
    const mask = masks.get(path);
    return mask ? { ...body, html: maskedHtml(body.html, mask.known) } : body;
  };
  return { archive, diagnostics, publicBody };
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
