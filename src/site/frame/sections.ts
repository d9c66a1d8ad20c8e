import type { Agenda } from '../../archive/agenda.ts';
import type { Archive } from '../../archive/archive.ts';
import type { LedgerYear } from '../../archive/money/ledger.ts';
import { type Locale, type MessageKey, message } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import type { Section } from '../../permalinks/address-table.ts';
import type { Permalinks } from '../../permalinks/permalink.ts';
import type { LinkView } from '../../render/views/view.ts';

export type { Section };
/** Path of each section's page, if it has content. */
export type Sections = ReadonlyMap<Section, string>;

/** Sections in the header; the others are linked from pages and the footer. */
const inHeader: readonly Section[] = [
  'senders',
  'committees',
  'topics',
  'years',
  'events',
  'money',
  'contacts',
];
/** The law requires a link to the accessibility statement on every page. */
const inFooter: readonly Section[] = ['search', 'subscribe', 'data', 'about', 'accessibility'];

const labels = {
  senders: 'nav.municipalities',
  committees: 'nav.committees',
  topics: 'nav.topics',
  years: 'nav.years',
  types: 'nav.types',
  events: 'nav.events',
  money: 'nav.money',
  contacts: 'nav.contacts',
  search: 'nav.search',
  subscribe: 'feed.subscribe',
  data: 'nav.data',
  about: 'nav.about',
  accessibility: 'nav.accessibility',
} as const satisfies Record<Section, MessageKey>;

/** The part of a site that links to sections need. */
export interface Sectioned {
  readonly sections: Sections;
  readonly locale: Locale;
  readonly ownPages: ReadonlyMap<string, Pick<OwnPage, 'title' | 'url' | 'inNavigation'>>;
}

export function sectionsOf(
  { releases, collections }: Archive,
  ledger: readonly LedgerYear[],
  agenda: Agenda,
  config: Settings,
  { pathOf }: Permalinks,
): Sections {
  /** In the order of the navigation. */
  const has: Readonly<Record<Section, boolean>> = {
    senders: releases.length > 0,
    committees: collections.body.length > 0,
    topics: collections.topic.length > 0,
    years: releases.length > 0,
    types: collections.type.length > 0,
    events: agenda.coming.length + agenda.past.length > 0,
    money: ledger.length > 0,
    contacts: releases.some(({ release }) => release.contacts.length > 0),
    search: config.search === 'all' && releases.length > 0,
    subscribe: true,
    data: config.openData.parts.length > 0,
    about: true,
    accessibility: true,
  };
  const sections = Object.keys(has) as Section[];
  return new Map(
    sections
      .filter((section) => has[section])
      .map((section) => [section, pathOf({ kind: 'section', section })]),
  );
}

/** A link to a section, in `locale`; undefined if there is no such page. */
export function sectionLink(site: Sectioned, section: Section, locale: Locale = site.locale): LinkView[] {
  const url = site.sections.get(section);
  return url === undefined ? [] : [{ text: message(locale, labels[section]), url }];
}

/** The sections in the header of a page that belongs to `current`. */
export function headerSections(site: Sectioned, current: Section | undefined, locale: Locale): LinkView[] {
  return inHeader.flatMap((section) => {
    const links = sectionLink(site, section, locale);
    return section === current ? links.map((link) => ({ ...link, current: true })) : links;
  });
}

/** The site's own pages in the navigation of the page at `path`. */
export function headerPages({ ownPages }: Sectioned, path: string): LinkView[] {
  const links: LinkView[] = [];
  for (const { title: text, url, inNavigation } of ownPages.values())
    if (inNavigation) links.push(url === path ? { text, url, current: true } : { text, url });
  return links;
}

/** The footer of every page. Its link to the search makes the search prefer the language of the page. */
export function footing(site: Sectioned, locale: Locale): LinkView[] {
  const isOther = locale.code !== site.locale.code;
  return inFooter.flatMap((section) => {
    const links = sectionLink(site, section, locale);
    return section === 'search' && isOther
      ? links.map((link) => ({ ...link, url: `${link.url}?language=${locale.code}` }))
      : links;
  });
}
