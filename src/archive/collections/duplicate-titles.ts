import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { nameKey } from '../../invisible.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { sendersOf } from '../../model/release.ts';
import type { Collection, Published } from '../archive.ts';
import { atKey, type TextOf } from '../links/front-matter-place.ts';

/**
 * Reports releases with the same sender, day, language and title, separately for expired ones: a warning at each except
 * the first, naming both.
 */
export function duplicateTitles(year: Collection, textOf: TextOf): Diagnostic[] {
  return duplicatesIn(year).flatMap((same) => problemsOf(same, textOf));
}

const duplicatesIn = weakMemoize(({ releases }: Collection): (readonly Published[])[] => {
  const byTitle = new Map<string, Published[]>();
  for (const entry of releases) {
    if (entry.past) continue;
    const { title, date, language } = entry.release;
    for (const { slug } of sendersOf(entry.release)) {
      const key = `${nameKey(title)}\n${date.day}\n${slug}\n${language}`;
      const same = byTitle.get(key);
      if (same) same.push(entry);
      else byTitle.set(key, [entry]);
    }
  }
  const groups = [...byTitle.values()].filter(({ length }) => length > 1);
  // releases that share several senders are in several groups
  return [...new Map(groups.map((group) => [group.map(({ url }) => url).join('\n'), group])).values()];
});

function problemsOf(same: readonly Published[], textOf: TextOf): Diagnostic[] {
  const [first, ...others] = [...same].sort((a, b) => (a.release.path < b.release.path ? -1 : 1));
  return others.flatMap(({ release, url }) => {
    if (!first || url === first.url) return [];
    const problem = createProblem('title-duplicate', first.release.path, release.title);
    return [atKey(release.path, ['title'], textOf, problem)];
  });
}
