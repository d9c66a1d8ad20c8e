import type { Published } from '../../../archive/archive.ts';
import { employerOf } from '../../../archive/collections/people.ts';
import type { AgeLabels } from '../../../archive/publication/age-labels.ts';
import { formatLength } from '../../../locale/format.ts';
import { type Locale, message } from '../../../locale/locale.ts';
import { type Release, type SenderRef, sendersOf } from '../../../model/release.ts';
import type {
  ContactView,
  DecisionView,
  FeedView,
  HeadLinkView,
  LinkView,
  ReleaseView,
  RemarkView,
} from '../../../render/views/view.ts';
import { alternatesOf } from '../../data/documents/documents.ts';
import { calendarType, eventPath } from '../../events/calendars.ts';
import { eventView, overNotice } from '../../events/event-view.ts';
import { type FrameOptions, frame, homeLink, placeOf } from '../../frame/frame.ts';
import { releaseMetas } from '../../frame/metadata.ts';
import { structuredEvent } from '../../frame/structured-event.ts';
import { newsArticle } from '../../frame/structured-release.ts';
import { pressKitOf } from '../../kit/press-kits.ts';
import { attachmentsOf } from '../../media/attachments.ts';
import { imagesOf } from '../../media/images.ts';
import { amountsView } from '../../parts/amounts-view.ts';
import { siteTarget } from '../../parts/body-links.ts';
import { bodyHtml } from '../../parts/body-view.ts';
import { boilerplatesOf } from '../../parts/boilerplate-view.ts';
import {
  dateView,
  kicker,
  localeFor,
  relatedCard,
  senderLink,
  senderLinks,
  topicLinks,
} from '../../parts/cards.ts';
import { committeesView, currentCommittees } from '../../parts/collections/committee-views.ts';
import { contactGroups, contactView } from '../../parts/contacts-view.ts';
import { hiddenBand, pastNotice } from '../../parts/hidden-label.ts';
import { alternateLanguages, versionLinks } from '../../parts/version-links.ts';
import type { Site } from '../../site.ts';

/** The parts of a release's page other than the release. */
export interface Around {
  /** Of the same sender. */
  readonly newer: Published | undefined;
  readonly older: Published | undefined;
  readonly related: readonly Published[];
  /** Addresses of those whose event is over. */
  readonly relatedOver: readonly string[];
  /** What the page offers to follow. */
  readonly feeds: readonly FeedView[];
  readonly age: AgeLabels;
  /** Whether its event is over. */
  readonly isOver: boolean;
  /** Addresses that must not be linked because they have no page. */
  readonly unlinked: readonly string[];
}

export function renderRelease(site: Site, entry: Published, around: Around): string {
  const place = placeOf(site, entry.url, localeFor(site, entry.release));
  return site.theme.render('release', releaseView(site, entry, around), place);
}

function releaseView(site: Site, entry: Published, around: Around): ReleaseView {
  const { release, url, past } = entry;
  const { newer, older, related, age, unlinked } = around;
  const locale = localeFor(site, release);
  const place = placeOf(site, url, locale);
  const { updated, withdrawn, corrections } = release;
  const today =
    age.old || withdrawn || past === 'reduced'
      ? sendersOf(release).flatMap((sender) => pressToday(site, sender, locale, release))
      : [];
  const date = dateView(release.date, site, locale);
  const remark = ({ date, text }: { date: Release['date']; text: string }): RemarkView => ({
    date: dateView(date, site, locale),
    text,
  });
  return frame(site, framing(site, entry, around, locale), {
    kicker: kicker(release, locale),
    title: release.title,
    hidden: hiddenBand(entry, locale),
    date,
    updated: updated && dateView(updated, site, locale),
    labels: labelsOf(site, around, locale),
    senders: senderLinks(site, release, locale).map((link) => reachable(link, unlinked)),
    committees: committeesView(site, release, locale).map((link) => reachable(link, unlinked)),
    languages: versionLinks(entry),
    past: pastNotice(entry, locale) ?? (around.isOver ? overNotice(entry, locale) : undefined),
    withdrawn: withdrawn && remark({ date: withdrawn.date, text: withdrawn.reason }),
    corrections: corrections.map(remark),
    lead: release.summaryFromBody || withdrawn ? undefined : release.summary,
    event: eventView(site, entry, around.isOver || past !== undefined, locale),
    body: bodyHtml(site, site.bodyOf(release), { from: release.path, up: place.up, language: locale.code }),
    images: imagesOf(site, release, locale.code),
    attachments: attachmentsOf(site, release, locale.code),
    pressKit: pressKitOf(site, entry, locale.code),
    tags: topicLinks(site, release).map((link) => reachable(link, unlinked)),
    case: release.case,
    decision: withoutMissing(decisionView(site, release, locale), unlinked),
    amounts: amountsView(release.amounts, locale),
    contacts: contactGroups(release.contacts, locale, today),
    contactsNote:
      age.old && release.contacts.length > 0
        ? message(locale, 'contacts.asIssued', { date: date.text })
        : undefined,
    vcard: alternatesOf(site, entry).find(({ mediaType }) => mediaType === 'text/vcard')?.url,
    today,
    boilerplates: boilerplatesOf(site, release, locale),
    related: related.map((other) => relatedCard(site, other, locale, release.language)),
    newer: newer && { text: newer.release.title, url: newer.url },
    older: older && { text: older.release.title, url: older.url },
    extra: release.extra,
  });
}

/** The parts around a release. */
function framing(
  site: Site,
  entry: Published,
  { feeds, unlinked }: Around,
  locale: Locale,
): FrameOptions<'release'> {
  const { release, url: path } = entry;
  const { title, language: lang, summary: description } = release;
  const breadcrumbs: LinkView[] = [
    homeLink(site, locale),
    ...[senderLink(site, release.sender, locale.code), ...yearLink(site, release)].filter(
      ({ url }) => !unlinked.includes(url),
    ),
  ];
  const about = { site, title, path, lang, description, breadcrumbs };
  return {
    kind: 'release',
    path,
    title,
    locale,
    lang,
    description,
    breadcrumbs,
    sender: release.sender.slug,
    feeds,
    links: [
      ...alternateLanguages(site, entry).map(({ lang, url }) => ({ rel: 'alternate', lang, url }) as const),
      ...alternatesOf(site, entry),
      ...calendarAlternate(site, entry),
    ],
    metas: [
      ...(entry.past === 'reduced' ? [{ name: 'robots', content: 'noindex' }] : []),
      ...releaseMetas(about, release),
    ],
    structured: [newsArticle(site, entry, about), ...structuredEvent(site, entry)],
    scripts: ['assets/enhance.js'],
  };
}

function calendarAlternate(site: Site, entry: Published): readonly HeadLinkView[] {
  if (!entry.release.event) return [];
  return [{ rel: 'alternate', url: eventPath(site, entry), mediaType: calendarType, title: 'iCalendar' }];
}

/** The same link, without its address if there is no page. */
function reachable<T extends LinkView>(link: T, unlinked: readonly string[]): T {
  return unlinked.includes(link.url) ? { ...link, url: '' } : link;
}

function withoutMissing(
  decision: DecisionView | undefined,
  unlinked: readonly string[],
): DecisionView | undefined {
  return decision?.body ? { ...decision, body: reachable(decision.body, unlinked) } : decision;
}

/** The sender's releases of the same year, if they have a page. */
export function yearLink({ config, permalinks }: Site, { sender, date }: Release): LinkView[] {
  const year = date.day.slice(0, 4);
  return config.collections.includes('sender-years')
    ? [{ text: year, url: permalinks.indexOf({ kind: 'senderYear', sender: sender.slug, year }) }]
    : [];
}

function labelsOf({ config }: Site, { age }: Around, locale: Locale): string[] {
  return [
    ...(age.mandate === undefined ? [] : [message(locale, 'label.mandate', { period: age.mandate })]),
    ...(age.old
      ? [message(locale, 'label.old', { age: formatLength(config.labels.oldAfter, locale.code) })]
      : []),
  ];
}

/** The press contacts of a sender in the config; on a joint release, each has its sender. */
export function pressToday(
  { config }: Site,
  { slug, name }: SenderRef,
  locale: Locale,
  release?: Release,
): ContactView[] {
  return (config.profiles.get(slug)?.press ?? []).map((contact) => {
    const { organisation = name } = contact;
    const hasEmployer = !release || employerOf(contact, release) !== undefined;
    return contactView(hasEmployer ? contact : { ...contact, organisation }, locale);
  });
}

/** The address of a decision's minutes; undefined if there is none, or nothing is published there. */
export function minutesOf(site: Site, { path, decision }: Release): string | undefined {
  const { minutes } = decision ?? {};
  return minutes && (/^https?:/.test(minutes) ? minutes : siteTarget(site, path, minutes));
}

export function decisionView(site: Site, release: Release, locale: Locale): DecisionView | undefined {
  const { decision } = release;
  if (!decision) return undefined;
  const { body, date, section } = decision;
  const at = release.committees.findIndex(({ name, current }) => body === name || body === current);
  const target = minutesOf(site, release);
  return {
    ...(body && {
      body: { text: body, url: currentCommittees(site, release)[at]?.url ?? '' },
    }),
    ...(date && { date: dateView({ day: date, at: 0 }, site, locale) }),
    ...(section && { section: section.replace('§ ', '§\u00a0') }),
    ...(target && { minutes: target }),
  };
}
