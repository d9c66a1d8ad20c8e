import type { Published } from '../../archive/archive.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import { once, weakMemoize } from '../../incremental/memoize.ts';
import { type Batch, batch, madeBatch, type Output, planned } from '../../model/output.ts';
import { addressOf, fileAt } from '../../url.ts';
import type { EmptyFeed } from '../addresses/emptied.ts';
import { emptyCalendar } from '../events/calendars.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { lastOf } from './entry.ts';
import { type Feed, feedsOf } from './feed.ts';
import { formats, formatsOf } from './feed-formats.ts';
import { historyOf, type UnfilledDocument } from './feed-history.ts';
import { opmlOutput } from './opml.ts';

/** Plans all feeds in all formats, with their history, and the OPML list. */
export function feedBatches(site: Site): Batch[] {
  const kinds = new Map<Feed['kind'], Feed[]>();
  for (const feed of feedsOf(site)) {
    const known = kinds.get(feed.kind);
    if (known) known.push(feed);
    else kinds.set(feed.kind, [feed]);
  }
  const batches = [...kinds].map(([kind, feeds]) =>
    batch(
      `feeds ${kind}`,
      feeds.flatMap((feed) => pathsOf(feed, site)),
      () => feeds.flatMap((feed) => outputsOf(site, feed)),
    ),
  );
  return [...batches, madeBatch('opml', [opmlOutput(site)])];
}

const pathsOf = weakMemoize((feed: Feed, site: Site) => outputsOf(site, feed).map(({ path }) => path));

function outputsOf(site: Site, feed: Feed): Output[] {
  const { folder, releases } = feed;
  const newest = () => releases.slice(0, site.config.feeds.items);
  const newestKey = once(() => feedKey(site, feed, newest(), releases));
  return formatsOf(site, feed).flatMap(([name, format]) => {
    const current = site.permalinks.pathOf({ kind: 'feed', folder, feed: name });
    const history = historyOf(site, feed, format, current);
    const itself = { path: current, current, shownOf: newest, previous: history.at(-1)?.path, full: true };
    const output = (document: UnfilledDocument, keyOf: () => string) => {
      const { path, previous, next, shownOf } = document;
      const key = () => [keyOf(), previous, next].join(' ');
      return planned(path, 'feed', key, () => format.write(site, feed, { ...document, shown: shownOf() }));
    };
    return [
      output(itself, newestKey),
      ...history.map((page) => output(page, () => feedKey(site, feed, page.shownOf(), []))),
    ];
  });
}

/** Plans the empty feed or calendar of a collection without releases, for its subscribers. */
export function emptyFeedOutput(site: Site, { path, format, folder, name, page }: EmptyFeed): Output {
  const feed: Feed = {
    kind: 'topic',
    name,
    folder,
    page: addressOf(page),
    language: site.locale.code,
    releases: [],
  };
  if (format === 'calendar') return emptyCalendar(site, path, name, fileAt(folder));
  const document = { path, current: path, shown: [], full: true };
  return planned(
    path,
    'feed',
    () => `empty ${feedKey(site, feed, [], [])}`,
    () => formats[format].write(site, feed, document),
  );
}

/** Covers the feed's metadata, the site, the releases in a document, and those that determine its date. */
function feedKey(
  site: Site,
  { releases: _, ...feed }: Feed,
  shown: readonly Published[],
  dating: readonly Published[],
): string {
  const keys = shown.map((entry) => releaseKey(site, entry));
  return fingerprint([site.key, lastOf(dating, site), feed, keys]);
}
