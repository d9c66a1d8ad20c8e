import type { Published } from '../../archive/archive.ts';
import { lineOf } from '../../body/body-tree.ts';
import { formatDate, formatMoney, isoMoment } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import {
  type Amount,
  type CommitteeRef,
  type Release,
  type ReleaseEvent,
  senderOf,
  sendersOf,
} from '../../model/release.ts';
import {
  facetPrefix,
  type Shown,
  type ShownAmount,
  type ShownEvent,
  sumTerm,
} from '../../search/index-format.ts';
import type { Findable } from '../../search/lexicon.ts';
import { stemOf } from '../../url.ts';
import { whenView } from '../events/event-time.ts';
import { kicker, senderNames } from '../parts/cards.ts';
import { committeeWithSender } from '../parts/collections/committee-views.ts';
import type { Site } from '../site.ts';
import { idOf } from '../tables/columns.ts';

/** Maximum length of the text that results quote from and phrases are looked for in, in characters. */
const longestText = 4000;

/** Returns the searchable text of a release; for a withdrawn release, only the title. */
export function findable(site: Site, release: Release): Findable {
  const { language, title, withdrawn } = release;
  if (withdrawn) return { language, title, facts: [], body: '' };
  const { committees, tags, contacts, summary } = release;
  const facts = [...sendersOf(release), ...committees, ...tags, ...contacts].map(({ name }) => name);
  for (const { current } of committees) if (current !== undefined) facts.push(current);
  if (release.case) facts.push(release.case);
  return { language, title, facts: [...facts, summary], body: lineOf(site.bodyOf(release)) };
}

/** Returns a release as shown in results. */
export function shownOf(site: Site, entry: Published): Shown {
  const { release, url } = entry;
  const id = idOf(entry);
  const { config, locale } = site;
  const { title, language, date, committees, summary, summaryFromBody, withdrawn, event } = release;
  const amounts = shownAmounts(release.amounts, locale);
  const body = withdrawn ? '' : lineOf(site.bodyOf(release));
  const text = withdrawn || summaryFromBody ? body : `${summary} ${body}`;
  return {
    title,
    url,
    ...(id !== stemOf(url) && { id }),
    ...(language !== locale.code && { lang: language }),
    date: [isoMoment(date, config.timeZone), formatDate({ day: date.day }, locale.code)],
    sender: senderNames(site, release, locale.code),
    committees: withdrawn
      ? []
      : committees.map((committee) => committeeWithSender(release, committee, committee.name)),
    kicker: withdrawn ? message(locale, 'release.withdrawn') : kicker(release, locale),
    ...(event && { event: shownEvent(site, event, withdrawn !== undefined) }),
    ...(amounts.length > 0 && { amounts }),
    text: text.length > longestText ? text.slice(0, text.lastIndexOf(' ', longestText)) : text,
  };
}

function shownEvent(site: Site, event: ReleaseEvent, isCancelled: boolean): ShownEvent {
  const { iso, text } = whenView(site, event, site.locale);
  return { when: [iso, text], ...(!isCancelled && { until: event.until }) };
}

function shownAmounts(amounts: readonly Amount[], locale: Locale): ShownAmount[] {
  return amounts
    .map(({ total, currency }): ShownAmount => {
      const sum = wholeSum(total);
      const text = formatMoney(total, currency, locale.code);
      return String(sum) === total ? [sum, currency, text] : [sum, currency, text, total];
    })
    .sort(([a], [b]) => b - a);
}

/** A sum in the index: cuts count by their absolute value. */
function wholeSum(total: string): number {
  return Math.min(Math.floor(Math.abs(Number(total))), 1e15);
}

/**
 * Calls `term` with every filter term of a release, some of them several times, and `sum` with its sums and their terms.
 * Cuts count by their absolute value.
 */
export function eachFacet(
  release: Release,
  term: (term: string) => void,
  sum: (term: string, sum: number) => void,
): void {
  for (const { slug } of sendersOf(release)) term(facetPrefix.sender + slug);
  for (const committee of release.committees)
    for (const value of committeeValues(release, committee)) term(facetPrefix.committee + value);
  for (const { slug } of release.tags) term(facetPrefix.topic + slug);
  if (release.type) term(facetPrefix.type + release.type);
  for (const { total, currency } of release.amounts) {
    const whole = wholeSum(total);
    sum(sumTerm(currency, whole), whole);
  }
}

/** Returns the filter values of a committee: one for all committees of its name, and one for that of its sender. */
export function committeeValues(
  release: Release,
  committee: CommitteeRef,
): readonly [all: string, own: string] {
  return [committee.slug, `${senderOf(release, committee).slug}/${committee.slug}`];
}
