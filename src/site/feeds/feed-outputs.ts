import type { Published } from '../../archive/archive.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import { keptWith, once } from '../../incremental/memoize.ts';
import { type Batch, batch, madeBatch, type Output, planned } from '../../model/output.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { type AtomDocument, atom } from './atom.ts';
import { type Feed, feedFiles, feedsOf } from './feed-list.ts';
import { jsonFeed } from './json-feed.ts';
import { opmlOutput } from './opml.ts';
import { rss } from './rss.ts';

/** Every feed in every format, with its history, and the list of them all. */
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

const pathsOf = keptWith((feed: Feed, site: Site) => outputsOf(site, feed).map(({ path }) => path));

function outputsOf(site: Site, feed: Feed): Output[] {
  const { formats, items } = site.config.feeds;
  const shownOf = () => feed.releases.slice(0, items);
  const content = once(() => feedKey(site, feed, shownOf()));
  const output = (file: string, extra: string, render: () => string) =>
    planned(feed.folder + file, 'feed', () => content() + extra, render);
  const outputs: Output[] = [];
  if (formats.includes('rss')) outputs.push(output(feedFiles.rss.file, '', () => rss(site, feed, shownOf())));
  if (formats.includes('atom')) {
    const { file } = feedFiles.atom;
    const history = historyOf(site, feed);
    const previous = history.at(-1)?.path;
    const document = (): AtomDocument => ({
      path: feed.folder + file,
      shown: shownOf(),
      ...(previous && { previous }),
      isHistory: false,
      full: true,
    });
    outputs.push(output(file, ` ${previous ?? ''}`, () => atom(site, feed, document())));
    for (const page of history) outputs.push(historyOutput(site, feed, page));
  }
  if (formats.includes('json'))
    outputs.push(output(feedFiles.json.file, '', () => jsonFeed(site, feed, shownOf())));
  return outputs;
}

/** Covers what a feed says of itself and the releases it shows. */
function feedKey(site: Site, { releases: _, ...feed }: Feed, shown: readonly Published[]): string {
  return fingerprint([feed, shown.map((entry) => releaseKey(site, entry))]);
}

type HistoryPage = Omit<AtomDocument, 'shown'> & { readonly shownOf: () => AtomDocument['shown'] };

/**
 * The history, oldest page first. Pages are counted from the oldest release and exist only when they are full, so
 * that a new release never changes one: what is not in them yet is in the feed itself. The whole archive's carries
 * the full text, the others' the leads.
 */
function historyOf({ config, permalinks }: Site, { folder, kind, releases }: Feed): HistoryPage[] {
  const { items, history } = config.feeds;
  if (history === 'none' || releases.length <= items) return [];
  const pages = Math.floor(releases.length / items);
  const pathOf = (number: number) => permalinks.pathOf({ kind: 'feedHistory', folder, number });
  return Array.from({ length: pages }, (_, i): HistoryPage => {
    const end = releases.length - i * items;
    return {
      path: pathOf(i + 1),
      shownOf: () => releases.slice(end - items, end),
      ...(i > 0 && { previous: pathOf(i) }),
      ...(i + 1 < pages && { next: pathOf(i + 2) }),
      isHistory: true,
      full: kind === 'archive',
    };
  });
}

function historyOutput(site: Site, feed: Feed, page: HistoryPage): Output {
  const { path, shownOf, next } = page;
  const key = () => `${feedKey(site, feed, shownOf())} ${next ?? ''}`;
  return planned(path, 'feed', key, () => atom(site, feed, { ...page, shown: shownOf() }));
}
