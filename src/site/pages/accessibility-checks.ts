import { everyVersion } from '../../archive/collections/language-versions.ts';
import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Accessibility, StatementKey } from '../../parse/config/accessibility.ts';
import type { Site } from '../site.ts';

/**
 * Reports a statement that claims more than is known (`accessibility-overclaimed`), does not say what is not accessible
 * (`accessibility-unexplained`), contains future dates (`accessibility-future`) or has not been reviewed for a year
 * (`accessibility-stale`).
 *
 * @param today `2026-11-28`
 */
export function accessibilityDiagnostics(site: Site, today: string): Diagnostic[] {
  const { accessibility } = site.config;
  if (!accessibility) return [];
  const { conformity, shortcomings, burden, updated, places } = accessibility;
  const unchecked = uncheckedDocuments(site).length;
  const listed = shortcomings.length + burden.length;
  const found: (readonly [StatementKey, Problem])[] = [];
  if (conformity === 'fully') {
    if (unchecked > 0) found.push(['conformity', createProblem('accessibility-overclaimed', { unchecked })]);
    if (listed > 0)
      found.push(['conformity', createProblem('accessibility-overclaimed', { shortcomings: listed })]);
  } else if (unchecked + listed === 0) {
    found.push(['conformity', createProblem('accessibility-unexplained', conformity)]);
  }
  for (const key of ['assessed', 'updated', 'attachmentsChecked'] as const) {
    const day = accessibility[key];
    if (day !== undefined && places[key] && day > today)
      found.push([key, createProblem('accessibility-future', day)]);
  }
  if (updated < yearBefore(today))
    found.push([places.updated ? 'updated' : 'assessed', createProblem('accessibility-stale', updated)]);
  return found.flatMap(([key, problem]) => at(accessibility, key, problem));
}

function at({ places, file }: Accessibility, key: StatementKey, problem: Problem): Diagnostic[] {
  const place = places[key];
  return place ? [{ ...problem, file, ...place }] : [];
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/**
 * Returns the paths of all documents that releases attach or link to, except those that a release until the last check
 * already did. Each is listed once, however many releases and languages refer to it.
 */
export const uncheckedDocuments = weakMemoize((site: Site): readonly string[] => {
  const { archive, config, files } = site;
  const lastDay = config.accessibility?.attachmentsChecked ?? '';
  const checked = new Set<string>();
  const others = new Set<string>();
  for (const { release, hidden } of everyVersion(archive)) {
    if (hidden) continue;
    for (const { kind, target } of release.references) {
      if (kind !== 'attachment' && !(kind === 'link' && documentName.test(target))) continue;
      const path = files.find(release.path, target)?.asset.path;
      if (path !== undefined) (release.date.day > lastDay ? others : checked).add(path);
    }
  }
  return [...others].filter((path) => !checked.has(path));
});

const documentName = /\.(?:pdf|docx?|dotx?|odt|rtf|xlsx?|ods|pptx?|ppsx?|odp|epub)(?:[?#].*)?$/is;
