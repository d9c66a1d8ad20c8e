import type { VersionDifference } from '../../codes/archive/version-codes.ts';
import { createProblem } from '../../codes/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Release } from '../../model/release.ts';
import type { Collection, Published } from '../archive.ts';
import { atKey, type TextOf } from '../links/front-matter-place.ts';
import { versionGroups } from './language-versions.ts';

/**
 * Reports language versions that contradict each other. Error: `version-language-repeated`. Warning: `versions-differ`.
 *
 * @param years all releases by year, public or not
 * @param language language of the site, whose version represents all
 */
export function versionDiagnostics(
  years: readonly Collection[],
  language: string,
  textOf: TextOf,
): Diagnostic[] {
  return versionGroups(years, language).flatMap((group) => [
    ...repeatedLanguages(group, textOf),
    ...contradictions(group, textOf),
  ]);
}

function repeatedLanguages(group: readonly Published[], textOf: TextOf): Diagnostic[] {
  const first = new Map<string, string>();
  return group.flatMap(({ release: { path, language } }) => {
    const tag = language.toLowerCase();
    const other = first.get(tag);
    if (other === undefined) {
      first.set(tag, path);
      return [];
    }
    const problem = createProblem('version-language-repeated', other, language);
    return [atKey(path, ['language', 'translations'], textOf, problem)];
  });
}

function contradictions([main, ...others]: readonly Published[], textOf: TextOf): Diagnostic[] {
  if (!main || main.past) return [];
  return others.flatMap(({ release }) =>
    differencesBetween(main.release, release).map((difference) => {
      const problem = createProblem('versions-differ', difference, main.release.path);
      return atKey(release.path, keys[difference], textOf, problem);
    }),
  );
}

const keys: Readonly<Record<VersionDifference, readonly string[]>> = {
  early: ['embargo', 'draft', 'date'],
  withdrawn: ['withdrawn', 'date'],
  event: ['event'],
  amounts: ['amounts'],
};

/** Returns what a translation states differently from the main version. What it leaves out is no contradiction. */
function differencesBetween(main: Release, translation: Release): VersionDifference[] {
  const isWithdrawn = [main, translation].map(({ withdrawn }) => withdrawn !== undefined);
  if (isWithdrawn[0] !== isWithdrawn[1]) return ['withdrawn'];
  const { event, amounts } = translation;
  const isEarly = (main.draft || main.embargo !== undefined) && publicFrom(translation) < publicFrom(main);
  const hasOtherTimes =
    event !== undefined && (event.start.at !== main.event?.start.at || event.end?.at !== main.event?.end?.at);
  const hasOtherAmounts = amounts.length > 0 && totalsOf(translation) !== totalsOf(main);
  return [
    ...(isEarly ? (['early'] as const) : []),
    ...(hasOtherTimes ? (['event'] as const) : []),
    ...(hasOtherAmounts ? (['amounts'] as const) : []),
  ];
}

/** In milliseconds since the epoch; infinite for a draft. */
function publicFrom({ draft, date, embargo }: Release): number {
  return draft ? Number.POSITIVE_INFINITY : Math.max(date.at, embargo?.at ?? date.at);
}

function totalsOf({ amounts }: Release): string {
  return amounts
    .map(({ total, currency }) => `${total} ${currency}`)
    .sort()
    .join('\n');
}
