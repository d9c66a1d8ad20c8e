import type { FeedFormat } from '../../permalinks/address-table.ts';
import type { Site } from '../site.ts';
import { atom } from './atom.ts';
import type { Feed, Format } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** All feed formats, in display order. address-table.ts names their files. */
export const formats: Readonly<Record<FeedFormat, Format>> = { rss, atom, json: jsonFeed };

/** Returns the formats that a feed is published in. */
export function formatsOf({ config }: Site, { kind }: Pick<Feed, 'kind'>): [FeedFormat, Format][] {
  const { formats: ofArchive, collectionFormats } = config.feeds;
  const wanted = kind === 'archive' ? ofArchive : collectionFormats;
  const all = Object.entries(formats) as [FeedFormat, Format][];
  return all.filter(([format]) => wanted.includes(format));
}
