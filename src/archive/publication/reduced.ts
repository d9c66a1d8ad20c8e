import { weakMemoize } from '../../incremental/memoize.ts';
import type { Release, ReleaseEvent, Whole } from '../../model/release.ts';

/** Returns a withdrawn release reduced to what may still be shown; returns any other release unchanged. */
export const withoutWithdrawn = weakMemoize(
  (release: Release): Release =>
    release.withdrawn
      ? reduced(release, {
          summary: release.withdrawn.reason,
          committees: release.committees,
          tags: release.tags,
          translations: release.translations,
          updated: release.updated,
          // calendars need the time to cancel it
          event: release.event && timesOf(release.event),
        })
      : release,
);

/** Returns an expired release reduced to title, sender, type and dates, and the reason if it was withdrawn. */
export const withoutExpired = weakMemoize(
  (release: Release): Release =>
    reduced(release, {
      summary: '',
      committees: [],
      tags: [],
      translations: [],
      updated: undefined,
      event: undefined,
    }),
);

function timesOf({ start, end, until }: ReleaseEvent): Whole<ReleaseEvent> {
  return {
    start,
    end,
    until,
    place: undefined,
    address: undefined,
    online: undefined,
    register: undefined,
    language: undefined,
  };
}

const reducedReleases = new WeakSet<Release>();

/** Whether nothing of a release's body may be shown. */
export function isReduced(release: Release): boolean {
  return reducedReleases.has(release);
}

type Kept = Pick<Whole<Release>, 'summary' | 'committees' | 'tags' | 'translations' | 'updated' | 'event'>;

/**
 * Reduces a release to its address, title, sender and dates, and the kept fields. A new field of Release does not
 * compile until it is handled here.
 */
function reduced(release: Release, kept: Kept): Release {
  const result: Whole<Release> = {
    path: release.path,
    hash: release.hash,
    slug: release.slug,
    aliases: release.aliases,
    title: release.title,
    sender: release.sender,
    coSenders: release.coSenders,
    committees: kept.committees,
    type: release.type,
    tags: kept.tags,
    language: release.language,
    translations: kept.translations,
    date: release.date,
    draft: release.draft,
    embargo: release.embargo,
    expires: release.expires,
    updated: kept.updated,
    withdrawn: release.withdrawn,
    summary: kept.summary,
    summaryFromBody: false,
    amounts: [],
    contacts: [],
    case: undefined,
    decision: undefined,
    event: kept.event,
    images: [],
    attachments: [],
    corrections: [],
    quotes: [],
    anchors: [],
    references: [],
    extra: {},
  };
  reducedReleases.add(result);
  return result;
}
