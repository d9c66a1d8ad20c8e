import { weakMemoize } from '../incremental/memoize.ts';
import type { ReleaseEvent } from '../model/release.ts';
import type { Archive, Collection, Published } from './archive.ts';

/** A release with an event. */
export interface Invitation {
  readonly entry: Published;
  readonly event: ReleaseEvent;
}

/** The events of the releases in the archive's collections. */
export interface Agenda {
  /** Events that are not over, sorted by start. An event in several languages is listed once. */
  readonly coming: readonly Invitation[];
  /** Events that are over, newest first. An event in several languages is listed once. */
  readonly past: readonly Invitation[];
  /** All releases whose event is over. */
  readonly over: ReadonlySet<Published>;
}

/** @param now in milliseconds since the epoch. */
export function agendaOf({ collections, translations }: Archive, now: number): Agenda {
  const all = [...collections.year, ...translations].flatMap(invitationsIn);
  const over = new Set(all.flatMap(({ entry, event }) => (event.until <= now ? entry : [])));
  const sorted = collections.year.flatMap(invitationsIn).sort(byStart);
  return {
    coming: sorted.filter(({ entry }) => !over.has(entry)),
    past: sorted.filter(({ entry }) => over.has(entry)).reverse(),
    over,
  };
}

/** Returns the releases of a collection that have an event. */
export const invitationsIn = weakMemoize(({ releases }: Collection): readonly Invitation[] =>
  releases.flatMap((entry) => {
    const { event } = entry.release;
    return event ? { entry, event } : [];
  }),
);

function byStart(a: Invitation, b: Invitation): number {
  return a.event.start.at - b.event.start.at || (a.entry.url < b.entry.url ? -1 : 1);
}
