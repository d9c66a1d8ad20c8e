import type { Collection, Published } from '../../../archive/archive.ts';
import { collectionsWith } from '../../../archive/collections/collections.ts';
import { newestFirst } from '../../../archive/collections/grouping.ts';
import { mainVersion, versionIn } from '../../../archive/collections/language-versions.ts';
import { relatedTo } from '../../../archive/collections/related.ts';
import { ageLabels } from '../../../archive/publication/age-labels.ts';
import { fingerprint, sharedValue } from '../../../incremental/fingerprint.ts';
import { sortedIndex } from '../../../incremental/incremental-lists.ts';
import { once, weakMemoize } from '../../../incremental/memoize.ts';
import { type Batch, batch, type Output, planned } from '../../../model/output.ts';
import { type Release, sendersOf } from '../../../model/release.ts';
import type { FeedView } from '../../../render/views/view.ts';
import { feedLinks } from '../../feeds/feed-list.ts';
import { frame } from '../../frame/frame.ts';
import { senderLink, topicLinks } from '../../parts/cards.ts';
import { currentCommittees } from '../../parts/collections/committee-views.ts';
import { releaseKey } from '../../release-key.ts';
import type { Site } from '../../site.ts';
import { type Around, renderRelease, yearLink } from './release-page-view.ts';

/**
 * A page for every release and translation, with its neighbours among the sender's releases and related ones, in its
 * language if they have a version in it.
 */
export function releaseBatches(site: Site): Batch[] {
  const { collections, translations } = site.archive;
  return [
    ...collections.year.map((year) => batchOf(site, 'releases', year)),
    ...translations.map((year) => batchOf(site, 'releases translations', year)),
  ];
}

/** The pages of expired releases, which no other page lists. */
export function pastBatches(site: Site): Batch[] {
  return site.archive.past.map((year) => batchOf(site, 'releases past', year));
}

function batchOf(site: Site, name: string, year: Collection): Batch {
  return batch(`${name} ${year.name}`, urlsOf(year), () => year.releases.map((entry) => output(site, entry)));
}

const urlsOf = weakMemoize(({ releases }: Collection) => releases.map(({ url }) => url));

function output(site: Site, entry: Published): Output {
  const around = once(() => aroundOf(site, entry));
  const key = () => releasePageKey(site, entry, around());
  return planned(entry.url, 'release', key, () => renderRelease(site, entry, around()), entry.release.path);
}

/** The key of a release's page, which also shows other releases (`around`) and the frame of all pages. */
function releasePageKey(site: Site, entry: Published, around: object): string {
  return fingerprint([releaseKey(site, entry), around, frameKey(site)]);
}

const frameKey = weakMemoize((site: Site) =>
  fingerprint(frame(site, { kind: 'own-page', path: '', title: '' }, {})),
);

function aroundOf(site: Site, entry: Published): Around {
  const { archive, config, age, locale } = site;
  const main = mainVersion(archive, entry);
  const senders = collectionsWith(archive, 'sender', main, config);
  const [sender] = senders;
  const siblings = sender?.releases ?? [];
  const place = sortedIndex(siblings, main, newestFirst);
  const neighbour = (other: Published | undefined) =>
    other && !entry.past ? versionIn(entry.release.language, archive, other) : undefined;
  const related = entry.past
    ? []
    : relatedTo(main, archive, config).flatMap((other) => neighbour(other) ?? []);
  return {
    newer: neighbour(siblings[place - 1]),
    older: neighbour(siblings[place + 1]),
    related,
    relatedOver: related.filter((other) => site.agenda.over.has(other)).map(({ url }) => url),
    feeds: feedsAround(site, entry.release, senders),
    isOver: site.agenda.over.has(entry),
    age: ageLabels(entry.release.date.day, age, locale.home),
    unlinked: entry.past || entry.translationOf !== undefined ? missingPages(site, entry.release) : [],
  };
}

/** Returns the addresses of collections that only contain an expired release or a translation. */
function missingPages(site: Site, release: Release): string[] {
  const links = [
    ...sendersOf(release).map((sender) => senderLink(site, sender)),
    ...yearLink(site, release),
    ...currentCommittees(site, release),
    ...topicLinks(site, release),
  ];
  return links.flatMap(({ url }) => (url === '' || site.paths.at(url) !== undefined ? [] : url));
}

/** The feeds that a release's page links to: those of its senders, and of its language if that is not the site's. */
function feedsAround(site: Site, { language }: Release, senders: readonly Collection[]): readonly FeedView[] {
  const [sender, ...others] = senders;
  const isOwn = language === site.locale.code;
  if (isOwn && sender && others.length === 0) return senderFeeds(sender, site);
  const folder = site.permalinks.folderOf({ kind: 'language', language: language.toLowerCase() });
  return feedLinks(site, ...(isOwn ? [] : [folder]), ...senders.map((each) => each.folder));
}

/** The feeds for pages of a sender's releases in the site's language, which are the same for all of them. */
const senderFeeds = weakMemoize(({ folder }: Collection, site: Site): readonly FeedView[] =>
  sharedValue(feedLinks(site, folder)),
);
