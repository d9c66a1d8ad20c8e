import type { FeedFormat } from '../../permalinks/address-table.ts';
import type { Site } from '../site.ts';
import { atom } from './atom.ts';
import type { Format } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** All feed formats, in display order. address-table.ts names their files. */
export const formats: Readonly<Record<FeedFormat, Format>> = { rss, atom, json: jsonFeed };

/** Returns the formats enabled in the config. */
export function formatsOf({ config }: Site): [FeedFormat, Format][] {
  const all = Object.entries(formats) as [FeedFormat, Format][];
  return all.filter(([format]) => config.feeds.formats.includes(format));
}
