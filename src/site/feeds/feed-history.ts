import type { Site } from '../site.ts';
import type { Feed, FeedDocument, Format } from './feed.ts';

/** A document whose releases are looked up only when it is rendered. */
export type UnfilledDocument = Omit<FeedDocument, 'shown'> & {
  readonly shownOf: () => FeedDocument['shown'];
};

/**
 * Returns the history of a feed, oldest page first, if its format supports one. Pages are counted from the oldest
 * release and exist only if they are full, so a new release never changes one: the latest releases are in the feed
 * itself. Only where all feeds have a history, that of the whole archive has the full text; others have the leads.
 */
export function historyOf(
  site: Site,
  feed: Feed,
  { historyPath }: Format,
  current: string,
): UnfilledDocument[] {
  const { kind, releases } = feed;
  const { items, history } = site.config.feeds;
  const hasHistory = history === 'all' || (history === 'archive' && kind === 'archive');
  if (!historyPath || !hasHistory || releases.length <= items) return [];
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
      full: kind === 'archive' && history === 'all',
    };
  });
}
