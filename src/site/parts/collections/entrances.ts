import type { Collection } from '../../../archive/archive.ts';
import type { EntrancesView, EntranceView, LinkView } from '../../../render/views/view.ts';
import { fileAt } from '../../../url.ts';

export interface EntrancesOptions {
  readonly id: string;
  readonly heading: string;
  /** The page of the heading. */
  readonly url?: string;
  /** The displayed name of a collection; its own by default. */
  readonly nameOf?: (collection: Collection) => string;
  /** Maximum number: those with most releases are shown, in their own order. */
  readonly limit?: number;
  /** Link to all of them, if the limit leaves some out. */
  readonly more?: LinkView | undefined;
}

/** Returns links to collections; undefined if there are none. */
export function entrancesOf(collections: readonly Collection[], options: EntrancesOptions): EntrancesView[] {
  const { id, heading, url, nameOf = ({ name }) => name, limit = Number.POSITIVE_INFINITY, more } = options;
  if (collections.length === 0) return [];
  const shown = collections.length > limit ? largest(collections, limit) : collections;
  const entrances = shown.map(
    (collection): EntranceView => ({
      text: nameOf(collection),
      url: fileAt(collection.folder),
      count: collection.releases.length,
    }),
  );
  const isCut = shown.length < collections.length;
  return [{ id, heading, ...(url !== undefined && { url }), entrances, ...(isCut && more && { more }) }];
}

function largest(collections: readonly Collection[], limit: number): readonly Collection[] {
  const chosen = new Set(
    collections.toSorted((a, b) => b.releases.length - a.releases.length).slice(0, limit),
  );
  return collections.filter((collection) => chosen.has(collection));
}

/** `mars 2017` → `mars`, where its year is plain. */
export function monthOf({ name }: Collection): string {
  return name.replace(/\s*\d{4}$/, '');
}
