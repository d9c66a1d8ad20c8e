import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { Release, SenderRef } from '../model/release.ts';
import type { Folder } from '../permalinks/permalink.ts';
import type { Hidden } from './publication/publication-status.ts';

/** A release with its permanent address. Stays the same object between builds if nothing about it changes. */
export interface Published {
  readonly release: Release;
  /** Path of its page from the root of the site. */
  readonly url: string;
  /** Its id in feeds and data, if that is not its address: see `firstUrlOf`. */
  readonly firstUrl?: string;
  /** Why the release is not public; only set in a preview. */
  readonly hidden?: Hidden;
  /**
   * Set if the release has expired: only its page is left, `whole` for an invitation, otherwise `reduced` to title,
   * sender and dates. Never set in a preview.
   */
  readonly past?: 'whole' | 'reduced';
  /** The same release in other languages, the representing version first. */
  readonly versions?: readonly Version[];
  /** Path of the language version that represents this one in lists, sums and feeds; missing if it is this one. */
  readonly translationOf?: string;
  /** Folders of the collections that an expired release was in, or that a translation would be in. */
  readonly left?: readonly string[];
  /**
   * Set if contact details have been removed because of the release's age; its source must then not be published.
   */
  readonly masked?: true;
}

/** Another language version of a release. */
export interface Version {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Path of its page from the root of the site. */
  readonly url: string;
  /** Path of its source. */
  readonly path: string;
}

/**
 * `archive` is everything, `committee` an elected body of one sender, `senderYear` the releases of a sender in one
 * year, `body` all bodies of the same name across senders.
 */
export type CollectionKind =
  | 'archive'
  | 'sender'
  | 'committee'
  | 'senderYear'
  | 'body'
  | 'year'
  | 'month'
  | 'topic'
  | 'type';

/**
 * A group of releases, newest first, with its own pages and feeds. Stays the same object between builds if nothing in
 * it changes and the config is the same, so values derived from it alone can be memoized with it.
 */
export interface Collection {
  readonly kind: CollectionKind;
  readonly name: string;
  /** The parts of its folder's address. */
  readonly place: Folder;
  /** Folder of its pages and feeds from the root of the site: empty, or with a final slash. */
  readonly folder: string;
  /** Set for the collections of a single sender. */
  readonly sender?: SenderRef | undefined;
  readonly releases: readonly Published[];
}

/** Everything that is published at a given time. Immutable; stays the same object if nothing in it changes. */
export interface Archive {
  /** Newest first. For a release in several languages, the representing version. */
  readonly releases: readonly Published[];
  /** All collections by kind, in display order. */
  readonly collections: Readonly<Record<CollectionKind, readonly Collection[]>>;
  /** Expired releases by year. They are in no collection, but their pages stay. */
  readonly past: readonly Collection[];
  /** The other language versions by year. They are in no collection, but have their pages. */
  readonly translations: readonly Collection[];
  /** All releases that have a page by year: `collections.year`, `translations` and `past`. */
  readonly pages: readonly Collection[];
  /** All releases that have a page by source path, to resolve links between sources. */
  readonly bySource: PersistentMap<string, Published>;
  /** When the archive next changes because of the time alone, in milliseconds since the epoch. */
  readonly next?: number;
}
