import { weakMemoize } from '../../incremental/memoize.ts';
import type { Release, Whole } from '../../model/release.ts';

/** Returns a withdrawn release reduced to what may still be shown; returns any other release unchanged. */
export const withoutWithdrawn = weakMemoize(
  (release: Release): Release => (release.withdrawn ? reduced(release, release.withdrawn.reason) : release),
);

/**
 * Reduces a withdrawn release to its address, title, sender, dates, subjects and the reason, which replaces the
 * summary. A new field of Release does not compile until it is handled here.
 */
function reduced(release: Release, reason: string): Whole<Release> {
  return {
    path: release.path,
    hash: release.hash,
    slug: release.slug,
    aliases: release.aliases,
    title: release.title,
    sender: release.sender,
    committees: release.committees,
    type: release.type,
    tags: release.tags,
    language: release.language,
    translations: release.translations,
    date: release.date,
    draft: release.draft,
    embargo: release.embargo,
    expires: release.expires,
    updated: release.updated,
    withdrawn: release.withdrawn,
    summary: reason,
    summaryFromBody: false,
    amounts: [],
    contacts: [],
    case: undefined,
    decision: undefined,
    images: [],
    attachments: [],
    corrections: [],
    quotes: [],
    anchors: [],
    references: [],
  };
}
