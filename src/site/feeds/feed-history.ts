import type { Site } from '../site.ts';
import type { Feed, FeedDocument, Format } from './feed.ts';

/** A document whose releases are looked up when it is written. */
export type UnfilledDocument = Omit<FeedDocument, 'shown'> & {
  readonly shownOf: () => FeedDocument['shown'];
};

/**
 * The history of a feed in a format that keeps one, oldest page first. Pages are counted from the oldest release and exist only when they are
 * full, so that a new release never changes one: what is not in them yet is in the feed itself. The whole archive's
 * carries the full text, the others' the leads.
 */
export function historyOf(
  site: Site,
  feed: Feed,
  { historyPath }: Format,
  current: string,
): UnfilledDocument[] {
  const { kind, releases } = feed;
  const { items, history } = site.config.feeds;
  if (!historyPath || history === 'none' || releases.length <= items) return [];
  const pages = Math.floor(releases.length / items);
  const pathOf = (number: number) => historyPath(site, feed, number);
  return Array.from({ length: pages }, (_, i): UnfilledDocument => {
    const end = releases.length - i * items;
    return {
      path: pathOf(i + 1),
      current,
      shownOf: () => releases.slice(end - items, end),
      previous: i > 0 ? pathOf(i) : undefined,
      next: i + 1 < pages ? pathOf(i + 2) : undefined,
      full: kind === 'archive',
    };
  });
}
