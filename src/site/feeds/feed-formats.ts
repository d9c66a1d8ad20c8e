import type { FeedFormat } from '../../permalink.ts';
import type { Site } from '../site.ts';
import { atom } from './atom.ts';
import type { Format } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** Every format of feeds, in the order in which they are offered; permalink.ts names their files. */
export const formats: Readonly<Record<FeedFormat, Format>> = { rss, atom, json: jsonFeed };

/** Those that the config asks for. */
export function formatsOf({ config }: Site): [FeedFormat, Format][] {
  const all = Object.entries(formats) as [FeedFormat, Format][];
  return all.filter(([format]) => config.feeds.formats.includes(format));
}
