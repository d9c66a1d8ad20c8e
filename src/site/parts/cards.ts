import type { Published } from '../../archive/archive.ts';
import { fingerprint, sharedValue } from '../../incremental/fingerprint.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { formatDate, formatList, isoMoment, listParts } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { type Release, type SenderRef, sendersOf } from '../../model/release.ts';
import { pageLocale } from '../../parse/config/own-words.ts';
import type { CardView, DateView, LinkView, SenderView } from '../../render/views/view.ts';
import { cardEvent } from '../events/event-time.ts';
import type { Site } from '../site.ts';
import { committeesView } from './collections/committee-views.ts';
import { hiddenLabel } from './hidden-label.ts';
import { senderNameIn } from './names-in-language.ts';
import { versionLinks } from './version-links.ts';

interface CardOptions {
  /** Locale of the texts around the release. */
  readonly locale?: Locale;
  /** The page's language; the locale's by default. */
  readonly lang?: string;
}

/**
 * A release in a list. Memoized, because it is in many lists. `isSenders` leaves out the sender, on its own pages, unless
 * it is one of several.
 */
export function listCard(site: Site, entry: Published, isSenders = false): CardView {
  // whether an event is over depends on the clock
  if (entry.release.event) {
    const card = cardView(site, entry);
    return isSenders ? withoutSender(card, entry.release) : card;
  }
  return isSenders ? sendersCard(entry, site) : archiveCard(entry, site);
}

/** A release in a list on the page of another, whose texts are in `locale` and which is in `lang` (BCP 47). */
export function relatedCard(site: Site, entry: Published, locale: Locale, lang: string): CardView {
  const isUsual = locale === site.locale && lang === locale.code;
  return isUsual ? listCard(site, entry) : cardView(site, entry, { locale, lang });
}

const archiveCard = weakMemoize((entry: Published, site: Site) => sharedValue(cardView(site, entry)));

const sendersCard = weakMemoize((entry: Published, site: Site) =>
  withoutSender(archiveCard(entry, site), entry.release),
);

/** Its fingerprint is made from that of the whole card, which is known. */
function withoutSender(card: CardView, { coSenders }: Release): CardView {
  if (coSenders.length > 0) return card;
  return sharedValue<CardView>({ ...card, senders: [] }, `${fingerprint(card)} of its sender`);
}

/** A release in a list. */
function cardView(site: Site, entry: Published, options: CardOptions = {}): CardView {
  const { locale = site.locale, lang = locale.code } = options;
  const { release, url } = entry;
  return {
    title: release.title,
    url,
    lang: release.language === lang ? undefined : release.language,
    date: dayView(release.date, site, locale),
    senders: senderLinks(site, release, locale),
    committees: committeesView(site, release, locale),
    languages: versionLinks(entry),
    summary: release.summary,
    kicker: kicker(release, locale),
    withdrawn: release.withdrawn && message(locale, 'release.withdrawn'),
    hidden: hiddenLabel(entry, locale),
    event: cardEvent(site, entry, locale),
    extra: release.extra,
  };
}

/** In lists, the time of day is only machine-readable. */
export function dayView(moment: Release['date'], { config }: Site, locale: Locale): DateView {
  return { iso: isoMoment(moment, config.timeZone), text: formatDate({ day: moment.day }, locale.code) };
}

export function dateView(moment: Release['date'], { config }: Site, locale: Locale): DateView {
  return { iso: isoMoment(moment, config.timeZone), text: formatDate(moment, locale.code) };
}

/** @param language of the page (BCP 47); the site's by default */
export function senderLink(
  { config, permalinks }: Site,
  sender: SenderRef,
  language = config.locale.code,
): LinkView {
  const text = senderNameIn(language, sender, config);
  return { text, url: permalinks.indexOf({ kind: 'sender', sender: sender.slug }) };
}

/** All senders of a release, with the separators between their names. */
export function senderLinks(site: Site, release: Release, { code }: Locale): SenderView[] {
  const links = sendersOf(release).map((sender) => senderLink(site, sender, code));
  const parts = listParts(
    links.map(({ text }) => text),
    code,
  );
  return links.map(({ text, url }, i) => ({ text, url, before: parts[i]?.before ?? '' }));
}

/** `Ekeskärs kommun och Region Ljusmark`, in a language (BCP 47). */
export function senderNames({ config }: Site, release: Release, language: string): string {
  return formatList(
    sendersOf(release).map((sender) => senderNameIn(language, sender, config)),
    language,
  );
}

export function topicLinks({ config, permalinks }: Site, { tags }: Release): LinkView[] {
  const hasPages = config.collections.includes('topics');
  return tags.map(({ name, slug }) => ({
    text: name,
    url: hasPages ? permalinks.indexOf({ kind: 'topic', topic: slug }) : '',
  }));
}

/** The type of a release in words. */
export function kicker({ type }: Release, locale: Locale): string {
  return message(locale, type ? `type.${type}` : 'release.kicker');
}

/** The language of a release's page: its own if there is a locale for it, else the site's. */
export function localeFor(site: Site, { language }: Release): Locale {
  return pageLocale(language, site.config);
}
