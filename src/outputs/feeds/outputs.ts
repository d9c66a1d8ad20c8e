import { type Output, planned } from '../../output.ts';
import type { Site } from '../site.ts';
import { type AtomDocument, atom } from './atom.ts';
import { type Feed, feedFiles, feedsOf } from './catalogue.ts';
import { entriesKey } from './entry.ts';
import { jsonFeed } from './json.ts';
import { opmlOutput } from './opml.ts';
import { rss } from './rss.ts';

/** Every feed in every format, with its history, and the list of them all. */
export function feedOutputs(site: Site): Output[] {
  return [...feedsOf(site).flatMap((feed) => outputsOf(site, feed)), opmlOutput(site)];
}

function outputsOf(site: Site, feed: Feed): Output[] {
  const { formats, items } = site.config.feeds;
  const shown = feed.releases.slice(0, items);
  let content: string | undefined;
  const key = (extra: string) => {
    content ??= entriesKey(site, `${feed.folder}\0${feed.name}\0${feed.language}`, shown);
    return content + extra;
  };
  const output = (file: string, extra: string, render: () => string) =>
    planned(feed.folder + file, 'feed', () => key(extra), render);
  const outputs: Output[] = [];
  if (formats.includes('rss')) outputs.push(output(feedFiles.rss.file, '', () => rss(site, feed, shown)));
  if (formats.includes('atom')) {
    const { file } = feedFiles.atom;
    const history = historyOf(site, feed);
    const previous = history.at(-1)?.path;
    const document = {
      path: feed.folder + file,
      shown,
      ...(previous && { previous }),
      isHistory: false,
      full: true,
    };
    outputs.push(output(file, ` ${previous ?? ''}`, () => atom(site, feed, document)));
    for (const page of history) outputs.push(historyOutput(site, feed, page));
  }
  if (formats.includes('json'))
    outputs.push(output(feedFiles.json.file, '', () => jsonFeed(site, feed, shown)));
  return outputs;
}

/**
 * The history, oldest page first. Pages are counted from the oldest release and exist only when they are full, so
 * that a new release never changes one: what is not in them yet is in the feed itself. The whole archive's carries
 * the full text, the others' the leads.
 */
function historyOf({ config }: Site, { folder, kind, releases }: Feed): AtomDocument[] {
  const { items, history } = config.feeds;
  if (history === 'none' || releases.length <= items) return [];
  const pages = Math.floor(releases.length / items);
  const pathOf = (page: number) => `${folder}atom-${page}.xml`;
  return Array.from({ length: pages }, (_, i): AtomDocument => {
    const end = releases.length - i * items;
    return {
      path: pathOf(i + 1),
      shown: releases.slice(end - items, end),
      ...(i > 0 && { previous: pathOf(i) }),
      ...(i + 1 < pages && { next: pathOf(i + 2) }),
      isHistory: true,
      full: kind === 'archive',
    };
  });
}

function historyOutput(site: Site, feed: Feed, page: AtomDocument): Output {
  const { path, shown, next } = page;
  const key = () => entriesKey(site, `${path}\0${feed.name}\0${next ?? ''}`, shown);
  return planned(path, 'feed', key, () => atom(site, feed, page));
}
