import type { Referrer } from '../../archive/links/archive-files.ts';
import { publication } from '../../archive/publication/publication-status.ts';
import type { Round } from '../../build.ts';
import { commonLocale } from '../../locale/index.ts';
import { filled, type Locale } from '../../locale/locale.ts';
import type { Memo } from '../../model/memo.ts';

/** Sources and their files that are not exported. */
export interface LeftOut {
  /** From the root. */
  readonly paths: ReadonlySet<string>;
  /** Number of releases by reason. */
  readonly counts: ReadonlyMap<Reason, number>;
}

export const nothing: LeftOut = { paths: new Set(), counts: new Map() };

/** Not yet published. Expired releases have been published once and are exported. */
const reasons = ['draft', 'embargo', 'future'] as const;
type Reason = (typeof reasons)[number];

/**
 * Returns the releases that have not been published yet at `now`, with the pictures and attachments that only they
 * refer to.
 */
export function unpublishedFiles({ sources }: Memo, { own, files }: Round, now: number): LeftOut {
  const counts = new Map<Reason, number>();
  const paths = new Set<string>();
  const kept: Referrer[] = [...own.parsed.pages];
  const hidden: Referrer[] = [];
  for (const [path, { release }] of sources) {
    if (!release) continue;
    const { hidden: status } = publication(release, now);
    const reason = reasons.find((each) => each === status);
    if (reason === undefined) kept.push(release);
    else {
      hidden.push(release);
      paths.add(path);
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const filesOf = (referrers: readonly Referrer[]) =>
    referrers.flatMap(({ path, references }) =>
      references.flatMap(({ target }) => {
        const found = files.find(path, target);
        return found && found.published === undefined ? [found.asset.path] : [];
      }),
    );
  const needed = new Set(filesOf(kept));
  for (const path of filesOf(hidden)) if (!needed.has(path)) paths.add(path);
  return { paths, counts };
}

/** Formats the reasons in a language: `2 drafts, 1 under embargo`; undefined if nothing was left out. */
export function leftOutText({ counts }: LeftOut, locale: Locale = commonLocale): string | undefined {
  const kinds = reasons.flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [filled(locale, locale.handover.reasons[reason], { count })];
  });
  return kinds.length > 0 ? kinds.join(', ') : undefined;
}
