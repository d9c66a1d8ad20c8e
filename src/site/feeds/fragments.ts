import type { Published } from '../../archive/archive.ts';
import { escapedContent } from '../../body/escaped.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { type Entry, entryOf } from './entry.ts';

/*
 * A release is part of many feeds, so each entry is rendered once by the feed library and inserted into all of them.
 * What would be slow in the library, or changed by it (the full text and the time zone of timestamps), replaces
 * placeholders afterwards.
 */

/*
 * Placeholders contain U+FFFE, which is refused in sources, so no author's text can be mistaken for one. They are not
 * valid dates either, so the library leaves those for timestamps unchanged.
 */

/** Placeholder for the full text. */
export const textMark = '\ufffetext\ufffe';
/** Placeholders for timestamps. */
export const publishedMark = '\ufffepublished\ufffe';
export const updatedMark = '\ufffeupdated\ufffe';

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
