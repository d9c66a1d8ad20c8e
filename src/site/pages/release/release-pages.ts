import type { Collection, Published } from '../../../archive/archive.ts';
import { collectionsWith } from '../../../archive/collections/collections.ts';
import { newestFirst } from '../../../archive/collections/grouping.ts';
import { relatedTo } from '../../../archive/collections/related.ts';
import { ageLabels } from '../../../archive/publication/age-labels.ts';
import { fingerprint, sharedValue } from '../../../incremental/fingerprint.ts';
import { sortedIndex } from '../../../incremental/incremental-lists.ts';
import { once, weakMemoize } from '../../../incremental/memoize.ts';
import { type Batch, batch, type Output, planned } from '../../../model/output.ts';
import type { Release } from '../../../model/release.ts';
import type { FeedView } from '../../../render/views/view.ts';
import { feedLinks } from '../../feeds/feed-list.ts';
import { frame } from '../../frame/frame.ts';
import { senderLink, topicLinks } from '../../parts/cards.ts';
import { currentCommittees } from '../../parts/collections/committee-views.ts';
import { releaseKey } from '../../release-key.ts';
import type { Site } from '../../site.ts';
import { type Around, renderRelease, yearLink } from './release-page-view.ts';

/** A page for every release, with its neighbours among the sender's and what is related to it. */
export function releaseBatches(site: Site): Batch[] {
  return site.archive.collections.year.map((year) => batchOf(site, 'releases', year));
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

/** The key of a release's page, which also shows other releases (`around`) and what every page has around it. */
function releasePageKey(site: Site, entry: Published, around: object): string {
  return fingerprint([releaseKey(site, entry), around, frameKey(site)]);
}

const frameKey = weakMemoize((site: Site) =>
  fingerprint(frame(site, { kind: 'page', path: '', title: '' }, {})),
);

function aroundOf(site: Site, entry: Published): Around {
  const { archive, versions, config, age, locale } = site;
  const [sender] = collectionsWith(archive, 'sender', entry, config);
  const siblings = sender?.releases ?? [];
  const place = sortedIndex(siblings, entry, newestFirst);
  return {
    newer: entry.past ? undefined : siblings[place - 1],
    older: entry.past ? undefined : siblings[place + 1],
    related: entry.past ? [] : relatedTo(entry, archive, versions, config),
    versions: (versions.get(entry) ?? []).filter((other) => other !== entry),
    feeds: sender ? senderFeeds(sender, site) : feedLinks(site),
    isOver: site.agenda.over.has(entry),
    age: ageLabels(entry.release.date.day, age, locale.home),
    unlinked: entry.past ? missingPages(site, entry.release) : [],
  };
}

/** Returns the addresses of those collections of an expired release that no other release is in. */
function missingPages(site: Site, release: Release): string[] {
  const links = [
    senderLink(site, release),
    ...yearLink(site, release),
    ...currentCommittees(site, release),
    ...topicLinks(site, release),
  ];
  return links.flatMap(({ url }) => (url === '' || site.paths.at(url) !== undefined ? [] : url));
}

/** What pages of a sender's releases offer to follow: the same for all of them. */
const senderFeeds = weakMemoize(({ folder }: Collection, site: Site): readonly FeedView[] =>
  sharedValue(feedLinks(site, folder)),
);
