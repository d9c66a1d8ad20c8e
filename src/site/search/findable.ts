import type { Published } from '../../archive/archive.ts';
import { textOf } from '../../body/body-tree.ts';
import { formatDate, isoMoment } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import { type CommitteeRef, type Release, senderOf, sendersOf } from '../../model/release.ts';
import { facetPrefix, type Shown, sumTerm } from '../../search/index-format.ts';
import type { Findable } from '../../search/lexicon.ts';
import { kicker, senderNames } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** Maximum length of the text that results quote from, in characters. */
const longestText = 2400;

/** Returns the searchable text of a release; for a withdrawn release, only the title. */
export function findable(site: Site, release: Release): Findable {
  const { language, title, withdrawn } = release;
  if (withdrawn) return { language, title, facts: [], body: '' };
  const { committees, tags, contacts, summary } = release;
  const facts = [...sendersOf(release), ...committees, ...tags, ...contacts].map(({ name }) => name);
  for (const { current } of committees) if (current !== undefined) facts.push(current);
  if (release.case) facts.push(release.case);
  return { language, title, facts: [...facts, summary], body: bodyText(site, release) };
}

/** Returns a release as shown in results. */
export function shownOf(site: Site, { release, url }: Published): Shown {
  const { config, locale } = site;
  const { title, language, date, summary, summaryFromBody, withdrawn } = release;
  const body = withdrawn ? '' : bodyText(site, release);
  const text = withdrawn || summaryFromBody ? body : `${summary} ${body}`;
  return {
    title,
    url,
    ...(language !== locale.code && { lang: language }),
    date: [isoMoment(date, config.timeZone), formatDate(date, locale.code)],
    sender: senderNames(release, locale),
    kicker: withdrawn ? message(locale, 'release.withdrawn') : kicker(release, locale),
    text: text.length > longestText ? text.slice(0, text.lastIndexOf(' ', longestText)) : text,
  };
}

/** Returns a release's filter terms, and its sums by term. Cuts count by their absolute value. */
export function facetsOf(release: Release): {
  terms: string[];
  sums: [term: string, sum: number][];
} {
  const { committees, tags, type, amounts } = release;
  const terms = [
    ...sendersOf(release).map(({ slug }) => facetPrefix.sender + slug),
    ...committees.flatMap((committee) =>
      committeeValues(release, committee).map((value) => facetPrefix.committee + value),
    ),
    ...tags.map(({ slug }) => facetPrefix.topic + slug),
    ...(type ? [facetPrefix.type + type] : []),
  ];
  const sums = amounts.map(({ total, currency }): [string, number] => {
    const sum = Math.min(Math.floor(Math.abs(Number(total))), 1e15);
    return [sumTerm(currency, sum), sum];
  });
  return { terms: [...new Set(terms)], sums };
}

/** Returns the values by which a committee is chosen: that of all its namesakes, and that of its sender's alone. */
export function committeeValues(
  release: Release,
  committee: CommitteeRef,
): readonly [all: string, own: string] {
  return [committee.slug, `${senderOf(release, committee).slug}/${committee.slug}`];
}

/** The words of a release's body on one line. */
function bodyText(site: Site, release: Release): string {
  return textOf(site.bodyOf(release), ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
