import type { PatchedMap } from '../incremental/persistent-map.ts';
import type { Release, SenderRef } from '../model/release.ts';
import type { Folder } from '../permalink.ts';
import type { Hidden } from './publication/publication-status.ts';

/** A release with its permanent address. The same object from build to build, as long as nothing about it changes. */
export interface Published {
  readonly release: Release;
  /** Path of its page from the root of the site. */
  readonly url: string;
  /** Why the public does not see it; set only in a preview. */
  readonly hidden?: Hidden;
  /** Set where contact details have been taken out because of its age: its source must then not be published. */
  readonly masked?: true;
}

/**
 * `archive` is everything; `committee` is an elected body of one sender, `senderYear` a sender's releases of one year,
 * `body` the bodies of one name across senders.
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
 * Releases that belong together, newest first, with pages and feeds of their own. The same object from build to build,
 * as long as nothing in it changes and the config is the same: what is made from it alone can be kept with it.
 */
export interface Collection {
  readonly kind: CollectionKind;
  readonly name: string;
  /** What its folder is called after. */
  readonly place: Folder;
  /** Folder of its pages and feeds from the root of the site: empty, or with a final slash. */
  readonly folder: string;
  /** Of a sender's own collections. */
  readonly sender?: SenderRef | undefined;
  readonly releases: readonly Published[];
}

/** All that is published at a moment, in order. Immutable; the same object as long as all of it is. */
export interface Archive {
  /** Newest first. */
  readonly releases: readonly Published[];
  /** Every collection of a kind, in the order in which they are listed. */
  readonly collections: Readonly<Record<CollectionKind, readonly Collection[]>>;
  /** By path of the source: for links between sources. */
  readonly bySource: PatchedMap<string, Published>;
  /** When what is published changes next by the clock alone, in milliseconds since the epoch. */
  readonly next?: number;
}
