import type { Referrer } from '../../archive/links/archive-files.ts';
import { publication } from '../../archive/publication/publication-status.ts';
import type { Round } from '../../build.ts';
import type { Memo } from '../../model/memo.ts';

/** Sources and their files that are not to be exported. */
export interface LeftOut {
  /** From the root. */
  readonly paths: ReadonlySet<string>;
  /** Number of releases by reason. */
  readonly counts: ReadonlyMap<string, number>;
}

export const nothing: LeftOut = { paths: new Set(), counts: new Map() };

/** Not yet published. What has expired was published once, and belongs to the record. */
const reasons: ReadonlySet<string> = new Set(['draft', 'embargo', 'future']);

/** Returns the releases that have not been published yet at `now`, with the pictures and attachments of them alone. */
export function unpublishedFiles({ sources }: Memo, { own, files }: Round, now: number): LeftOut {
  const counts = new Map<string, number>();
  const paths = new Set<string>();
  const kept: Referrer[] = [...own.parsed.pages];
  const hidden: Referrer[] = [];
  for (const [path, { release }] of sources) {
    if (!release) continue;
    const reason = publication(release, now).hidden;
    if (reason === undefined || !reasons.has(reason)) kept.push(release);
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

/** Formats the reasons: `2 drafts, 1 under embargo`; undefined if nothing was left out. */
export function leftOutText({ counts }: LeftOut, language: 'sv' | 'en' = 'en'): string | undefined {
  const kinds = Object.entries(words[language]).flatMap(([reason, { one, many }]) => {
    const count = counts.get(reason);
    return count === undefined ? [] : `${count} ${count === 1 ? one : many}`;
  });
  return kinds.length > 0 ? kinds.join(', ') : undefined;
}

const words = {
  en: {
    draft: { one: 'draft', many: 'drafts' },
    embargo: { one: 'under embargo', many: 'under embargo' },
    future: { one: 'with a later date', many: 'with a later date' },
  },
  sv: {
    draft: { one: 'utkast', many: 'utkast' },
    embargo: { one: 'under embargo', many: 'under embargo' },
    future: { one: 'med ett senare datum', many: 'med ett senare datum' },
  },
} as const;
