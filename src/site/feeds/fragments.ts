import type { Published } from '../../archive/archive.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { type Entry, entryOf } from './entry.ts';

/*
 * A release stands in many feeds, so each entry is written once by the feed library and set into the feeds that
 * hold it. What the library would spend its time on or would change (the full text; the time zone of a moment) goes
 * in afterwards, in place of marks.
 */

/** Stands for the full text until it is put in. */
export const textMark = 'kommunike-text';
/** Stand for the moments: not dates, so that the library leaves them alone. */
export const publishedMark = 'kommunike-published';
export const updatedMark = 'kommunike-updated';

/** From the first start tag of an element to its last end tag. */
export function cut(xml: string, element: string): { before: string; inside: string; after: string } {
  const end = `</${element}>`;
  const from = xml.indexOf(`<${element}>`);
  const to = xml.lastIndexOf(end) + end.length;
  return { before: xml.slice(0, from), inside: xml.slice(from, to), after: xml.slice(to) };
}

/** Takes away the white space that the library sets around CDATA sections, which would be part of the value. */
export function tight(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
}

/** HTML as the content of an XML element. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Puts a text in place of a mark's only occurrence, whatever the text holds. */
export function put(xml: string, mark: string, text: string): string {
  const at = xml.indexOf(mark);
  return at < 0 ? xml : xml.slice(0, at) + text + xml.slice(at + mark.length);
}

/** In UTF-16 code units. */
const room = 32 * 1024 * 1024;
let kept = new Map<string, string>();
let held = 0;

/** An entry in one format, made anew or as it was made last for the very same key. */
export function entryIn(
  site: Site,
  format: string,
  published: Published,
  write: (entry: Entry) => string,
): string {
  const key = `${format} ${releaseKey(site, published)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = write(entryOf(site, published));
  held += made.length;
  if (held > room) {
    kept = new Map();
    held = made.length;
  }
  kept.set(key, made);
  return made;
}
