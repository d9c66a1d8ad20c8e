import type { Element, Root } from 'hast';
import type { Published } from '../../archive/archive.ts';
import { splitTarget } from '../../archive/links/destinations.ts';
import { currentSince } from '../../archive/publication/last-change.ts';
import { lineOf, mapElements } from '../../body/body-tree.ts';
import { writeHtml } from '../../body/write-html.ts';
import { once, weakMemoize } from '../../incremental/memoize.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { type Moment, type Release, sendersOf } from '../../model/release.ts';
import { absoluteUrl } from '../../url.ts';
import { resolved, siteTarget } from '../parts/body-links.ts';
import { kicker, localeFor } from '../parts/cards.ts';
import { committeeWithSender } from '../parts/collections/committee-views.ts';
import { senderNameIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';
import { type Picture, pictureOf } from './feed-picture.ts';

/** A release as an entry in feeds of all formats. */
export interface Entry {
  /** URL of its page. */
  readonly url: string;
  /** Its permanent id: the URL at which it was first published. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The full text with absolute addresses, corrections first; for a withdrawn release, only the reason. */
  readonly body: () => Root;
  readonly html: () => string;
  /** The words of that text, with single spaces. */
  readonly text: () => string;
  readonly published: Moment;
  /** When it was last corrected, updated or withdrawn, otherwise when it was published. */
  readonly updated: Moment;
  /** The senders, in order. */
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly picture?: Picture;
}

export function entryOf(site: Site, entry: Published): Entry {
  const { release, url } = entry;
  const locale = localeFor(site, release);
  const picture = pictureOf(site, release);
  const body = once(() => contentOf(site, entry, locale));
  return {
    url: absoluteUrl(site.config.baseUrl, url),
    id: absoluteUrl(site.config.baseUrl, entry.firstUrl ?? url),
    title: release.title,
    summary: release.withdrawn ? withdrawalNote(release.withdrawn, locale) : release.summary,
    body,
    html: () => writeHtml(body()),
    text: () => lineOf(body()),
    published: release.date,
    updated: currentSince(release),
    authors: sendersOf(release).map((sender) => senderNameIn(release.language, sender, site.config)),
    categories: [
      kicker(release, locale),
      ...release.committees.map((committee) => committeeWithSender(release, committee, committee.name)),
      ...release.tags.map(({ name }) => name),
    ],
    language: release.language,
    ...(picture && { picture }),
  };
}

/**
 * Returns the last change among several releases, or the last removal of an address if that is later. Given all releases
 * of a collection, and not only the newest, no publication, correction, update or withdrawal can make it earlier.
 */
export function lastOf(entries: readonly Published[], { lastRemoval }: Site): Moment | undefined {
  return later(lastRemoval, lastChangeIn(entries));
}

/** Collections keep their list of releases between builds as long as nothing in it changes. */
const lastChangeIn = weakMemoize((entries: readonly Published[]): Moment | undefined =>
  entries
    .map(({ release }) => currentSince(release))
    .reduce<Moment | undefined>((last, at) => later(last, at), undefined),
);

function later(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a && (!b || a.at >= b.at) ? a : b;
}

/** A body for reading outside the site: all addresses are absolute. */
function absoluteBody(site: Site, { release, url }: Published): Root {
  const { baseUrl } = site.config;
  const page = absoluteUrl(baseUrl, url);
  return mapElements(site.bodyOf(release), (element) => {
    const { href } = element.properties;
    if (href?.startsWith('#'))
      return { ...element, properties: { ...element.properties, href: page + href } };
    return resolved(element, (target, attribute) => {
      const found = siteTarget(site, release.path, target, attribute);
      if (found === undefined) return undefined;
      const { address, suffix } = splitTarget(found);
      return absoluteUrl(baseUrl, address) + suffix;
    });
  });
}

function contentOf(site: Site, entry: Published, locale: Locale): Root {
  const { withdrawn, corrections } = entry.release;
  if (withdrawn) return { type: 'root', children: [remark(withdrawalNote(withdrawn, locale))] };
  const body = absoluteBody(site, entry);
  if (corrections.length === 0) return body;
  const notes = corrections.flatMap((correction) => [
    remark(correctionNote(correction, locale)),
    { type: 'text' as const, value: '\n' },
  ]);
  return { type: 'root', children: [...notes, ...body.children] };
}

/** `Rättelse 18 november 2026: …` */
export function correctionNote({ date, text }: Release['corrections'][number], locale: Locale): string {
  return message(locale, 'feed.correction', { date: formatDate(date, locale.code), text });
}

/** `Återtaget 18 november 2026: …` */
export function withdrawalNote({ date, reason }: NonNullable<Release['withdrawn']>, locale: Locale): string {
  return message(locale, 'feed.withdrawn', { date: formatDate(date, locale.code), reason });
}

function remark(text: string): Element {
  const strong: Element = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [strong] };
}
