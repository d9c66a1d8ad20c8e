import { keptWith } from '../../incremental/memoize.ts';
import type { Release, Whole } from '../../model/release.ts';

/** A withdrawn release as outputs see it, which is little of it. Every other release is what it was. */
export const withoutWithdrawn = keptWith(
  (release: Release): Release => (release.withdrawn ? remainsOf(release, release.withdrawn.reason) : release),
);

/**
 * What stays of a withdrawn release: its address, title, sender, dates, subjects and the reason, which takes the place
 * of the summary. A field that is added to Release must be decided on here before this compiles.
 */
function remainsOf(release: Release, reason: string): Whole<Release> {
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
