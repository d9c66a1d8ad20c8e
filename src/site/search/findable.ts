import type { Published } from '../../archive/archive.ts';
import { textOf } from '../../body/body-tree.ts';
import { formatDate, isoMoment } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import type { Release } from '../../model/release.ts';
import { facetPrefix, type Shown, sumTerm } from '../../search/index-format.ts';
import type { Findable } from '../../search/lexicon.ts';
import { kicker } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** Maximum length of the text that results quote from, in characters. */
const longestText = 2400;

/** Returns the searchable text of a release; for a withdrawn release, only the title. */
export function findable(site: Site, release: Release): Findable {
  const { language, title, withdrawn } = release;
  if (withdrawn) return { language, title, facts: [], body: '' };
  const { sender, committees, tags, contacts, summary } = release;
  const facts = [sender, ...committees, ...tags, ...contacts].map(({ name }) => name);
  for (const { current } of committees) if (current !== undefined) facts.push(current);
  if (release.case) facts.push(release.case);
  return { language, title, facts: [...facts, summary], body: bodyText(site, release) };
}

/** Returns a release as shown in results. */
export function shownOf(site: Site, { release, url }: Published): Shown {
  const { config, locale } = site;
  const { title, language, date, sender, summary, summaryFromBody, withdrawn } = release;
  const body = withdrawn ? '' : bodyText(site, release);
  const text = withdrawn || summaryFromBody ? body : `${summary} ${body}`;
  return {
    title,
    url,
    ...(language !== locale.code && { lang: language }),
    date: [isoMoment(date, config.timeZone), formatDate(date, locale.code)],
    sender: sender.name,
    kicker: withdrawn ? message(locale, 'release.withdrawn') : kicker(release, locale),
    text: text.length > longestText ? text.slice(0, text.lastIndexOf(' ', longestText)) : text,
  };
}

/** Returns a release's filter terms, and its sums by term. Cuts count by their absolute value. */
export function facetsOf({ sender, committees, tags, type, amounts }: Release): {
  terms: string[];
  sums: [term: string, sum: number][];
} {
  const terms = [
    facetPrefix.sender + sender.slug,
    ...committees.map(({ slug }) => facetPrefix.committee + slug),
    ...tags.map(({ slug }) => facetPrefix.topic + slug),
    ...(type ? [facetPrefix.type + type] : []),
  ];
  const sums = amounts.map(({ total, currency }): [string, number] => {
    const sum = Math.min(Math.floor(Math.abs(Number(total))), 1e15);
    return [sumTerm(currency, sum), sum];
  });
  return { terms: [...new Set(terms)], sums };
}

/** The words of a release's body on one line. */
function bodyText(site: Site, release: Release): string {
  return textOf(site.bodyOf(release), ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
