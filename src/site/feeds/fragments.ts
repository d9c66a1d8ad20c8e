import type { Published } from '../../archive/archive.ts';
import { escaped, escapedContent } from '../../body/escaped.ts';
import { memoize } from '../../incremental/memoize.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { type Entry, entryOf } from './entry.ts';

/*
 * Entries come by the ten thousand, and the feed library is slow. So it writes one entry of each shape, with
 * placeholders that are replaced for each release. The full entry of a release is made once for all feeds that have it.
 */

/*
 * Placeholders contain U+FFFE, which is refused in sources, so no author's text can be mistaken for one. They are not
 * valid dates either, so the library leaves those for timestamps unchanged.
 */

/** Placeholder for the timestamp of a feed, whose time zone the library would change. */
export const updatedMark = '\ufffeupdated\ufffe';

/** Functions that return placeholders for values. An empty text has none, because the library leaves it out. */
export interface Placeholders {
  /** For a text, which is then escaped. */
  readonly text: (text: string) => string;
  /** For XML. */
  readonly xml: (xml: string) => string;
  readonly number: (value: number) => number;
}

/** Matches the placeholders of `entryWriter`, by number from 1. Those of numbers are negative numbers in attributes. */
const placeholder = /(?:\ufffe|(?<=")-)(\d+)(?:\ufffe|(?="))/;

/**
 * Returns a function that writes entries. `itemOf` returns an entry as the library takes it, with placeholders for
 * everything that differs between entries; `write` calls the library, once for each such item.
 */
export function entryWriter<Of, Item>(
  itemOf: (of: Of, put: Placeholders) => Item,
  write: (item: Item) => string,
): (of: Of) => string {
  /** By item, as JSON: XML and the numbers of placeholders, in turn. */
  const partsOf = memoize((item) => write(JSON.parse(item)).split(placeholder));
  return (of) => {
    const values: string[] = [];
    const xml = (value: string) => `\ufffe${values.push(value)}\ufffe`;
    const text = (value: string) => {
      const trimmed = value.trim();
      return trimmed === '' ? '' : xml(escaped(trimmed));
    };
    const number = (value: number) => -values.push(String(value));
    const parts = partsOf(JSON.stringify(itemOf(of, { text, xml, number })));
    return parts.map((part, i) => (i % 2 === 0 ? part : values[Number(part) - 1])).join('');
  };
}

/** Splits XML at the first start tag and the last end tag of an element. */
export function cut(xml: string, element: string): { before: string; inside: string; after: string } {
  const end = `</${element}>`;
  const from = xml.indexOf(`<${element}>`);
  const to = xml.lastIndexOf(end) + end.length;
  return { before: xml.slice(0, from), inside: xml.slice(from, to), after: xml.slice(to) };
}

/**
 * Replaces the library's CDATA sections with escaped text, without the white space that it adds around them and that
 * would be part of the value. No author's text then contains anything that looks like a tag.
 */
export function tight(xml: string): string {
  return xml.replace(/\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*/g, (_, sections: string) =>
    escapedContent(sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')),
  );
}

/** Wraps HTML in a CDATA section. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Replaces the only occurrence of a placeholder with any text. */
export function put(xml: string, mark: string, text: string): string {
  const at = xml.indexOf(mark);
  return at < 0 ? xml : xml.slice(0, at) + text + xml.slice(at + mark.length);
}

/** In UTF-16 code units. */
const cacheLimit = 32 * 1024 * 1024;
let cache = new Map<string, string>();
let cacheSize = 0;

/** Returns an entry in one format, from the cache if its key is the same. */
export function entryIn(
  site: Site,
  format: string,
  published: Published,
  write: (entry: Entry) => string,
): string {
  const key = `${format} ${releaseKey(site, published)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = write(entryOf(site, published));
  cacheSize += made.length;
  if (cacheSize > cacheLimit) {
    cache = new Map();
    cacheSize = made.length;
  }
  cache.set(key, made);
  return made;
}
