import type { Published } from '../../archive/archive.ts';
import { formatDate, isoMoment } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import type { Release } from '../../model/release.ts';
import { facetPrefix, type Shown, sumTerm } from '../../search/index-format.ts';
import type { Findable } from '../../search/lexicon.ts';
import { kicker } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** Most of a text that results quote from, in characters. */
const longestText = 2400;

/** What of a release its words are taken from: of a withdrawn one, only the title. */
export function findable(site: Site, release: Release): Findable {
  const { language, title, withdrawn } = release;
  if (withdrawn) return { language, title, facts: [], body: '' };
  const { sender, committees, tags, contacts, summary } = release;
  const facts = [sender, ...committees, ...tags, ...contacts].map(({ name }) => name);
  if (release.case) facts.push(release.case);
  return { language, title, facts: [...facts, summary], body: plainText(site.bodyOf(release).html) };
}

/** A release as a result. */
export function shownOf(site: Site, { release, url }: Published): Shown {
  const { config, locale } = site;
  const { title, language, date, sender, summary, summaryFromBody, withdrawn } = release;
  const body = withdrawn ? '' : plainText(site.bodyOf(release).html);
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

/** The terms that a release is narrowed down by, and its sums by theirs. A cut of a million is a million. */
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

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Marks within a line: no space stands where they do. */
const inline = /^\/?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)\b/;

/** The text of sanitised HTML on one line; what stands in different blocks is parted by a space. */
function plainText(html: string): string {
  let text = '';
  let at = 0;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const end = html.indexOf('>', tag);
    text += html.slice(at, tag);
    if (!inline.test(html.slice(tag + 1, tag + 8))) text += ' ';
    at = end < 0 ? html.length : end + 1;
  }
  text += html.slice(at);
  return (text.includes('&') ? decoded(text) : text).replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (references[name] ?? all),
  );
}
