import { keptWith } from '../../incremental/memoize.ts';
import type { Release } from '../../model/release.ts';

/**
 * What is left of a release that has been withdrawn: its address, title, sender, date, subjects and the reason, which
 * takes the place of the summary. Every other release is what it was. No output ever sees the rest.
 */
export const withoutWithdrawn = keptWith((release: Release): Release => {
  if (!release.withdrawn) return release;
  const { case: _case, decision: _decision, ...kept } = release;
  return {
    ...kept,
    summary: release.withdrawn.reason,
    summaryFromBody: false,
    amounts: [],
    contacts: [],
    images: [],
    attachments: [],
    corrections: [],
    quotes: [],
    anchors: [],
    references: [],
  };
});
