import type { Published } from '../../archive/archive.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { currentName, senderOf, sendersOf } from '../../model/release.ts';
import type { EntrancesView, FacetView, OptionView, SearchView } from '../../render/views/view.ts';
import type { Facet } from '../../search/index-format.ts';
import { frame, trail } from '../frame/frame.ts';
import type { Section } from '../frame/sections.ts';
import { page } from '../page.ts';
import { entrancesOf } from '../parts/collections/entrances.ts';
import { committeeValues } from '../search/findable.ts';
import type { Site } from '../site.ts';

/** Maximum number of links to collections; the others are on a separate page. */
const limit = 24;

/** The search page. It changes if the options of its filters change, not with every release. */
export function searchPage(site: Site): Output[] {
  const path = site.sections.get('search');
  if (path === undefined) return [];
  const heading = message(site.locale, 'home.search');
  const view = (): SearchView => {
    const index = site.permalinks.folderOf({ kind: 'searchIndex' });
    return frame(
      site,
      {
        kind: 'search',
        path,
        title: heading,
        breadcrumbs: trail(site),
        section: 'search',
        stylesheets: ['assets/search.css'],
      },
      { heading, index, root: '', ...choicesOf(site) },
    );
  };
  return [page(site, { path, layout: 'search', view })];
}

type Choices = Pick<SearchView, 'facets' | 'years' | 'currencies' | 'entrances'>;

function choicesOf(site: Site): Choices {
  const releases = site.archive.releases.filter(({ hidden }) => !hidden);
  return {
    facets: facetsOf(site, releases),
    years: [...new Set(releases.map(({ release }) => release.date.day.slice(0, 4)))].sort().reverse(),
    currencies: currenciesOf(releases),
    entrances: entrancesInto(site),
  };
}

function facetsOf(site: Site, releases: readonly Published[]): FacetView[] {
  const { locale } = site;
  const collator = new Intl.Collator(locale.code);
  const facet = (
    name: Facet,
    label: MessageKey,
    termsOf: (entry: Published) => readonly Term[],
  ): FacetView[] => {
    const options = new Map<string, OptionView>();
    for (const entry of releases) {
      for (const { slug, name: text } of termsOf(entry))
        if (!options.has(slug)) options.set(slug, { value: slug, text });
    }
    const sorted = [...options.values()].sort((a, b) => collator.compare(a.text, b.text));
    return sorted.length > 1 ? [{ name, label: message(locale, label), options: sorted }] : [];
  };
  return [
    ...facet('sender', 'list.sender', ({ release }) => sendersOf(release)),
    ...facet('committee', 'list.committee', committeeTerms(site, releases)),
    ...facet('topic', 'list.topic', ({ release }) => release.tags),
    ...facet('type', 'list.type', ({ release: { type } }) =>
      type ? [{ slug: type, name: message(locale, `type.${type}`) }] : [],
    ),
  ];
}

/**
 * Committees are listed with their senders, if there are several; if they share a name, all of that name can be
 * selected too.
 */
function committeeTerms({ locale }: Site, releases: readonly Published[]) {
  const owners = new Map<string, Set<string>>();
  for (const { release } of releases) {
    for (const committee of release.committees) {
      const known = owners.get(committee.slug) ?? new Set();
      owners.set(committee.slug, known.add(senderOf(release, committee).slug));
    }
  }
  const isOne =
    new Set(releases.flatMap(({ release }) => sendersOf(release).map(({ slug }) => slug))).size < 2;
  return ({ release }: Published): Term[] =>
    release.committees.flatMap((committee) => {
      const name = currentName(committee);
      const [all, own] = committeeValues(release, committee);
      if (isOne) return [{ slug: all, name }];
      const told = `${name}, ${senderOf(release, committee).name}`;
      const isShared = (owners.get(committee.slug)?.size ?? 0) > 1;
      return isShared
        ? [
            { slug: all, name: message(locale, 'search.everywhere', { name }) },
            { slug: own, name: told },
          ]
        : [{ slug: all, name: told }];
    });
}

interface Term {
  readonly slug: string;
  readonly name: string;
}

function currenciesOf(releases: readonly Published[]): string[] {
  const counts = new Map<string, number>();
  for (const { release } of releases) {
    for (const { currency } of release.amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return byCount.map(([currency]) => currency);
}

function entrancesInto({ archive, sections, locale }: Site): EntrancesView[] {
  const { collections } = archive;
  const group = (id: Section, heading: MessageKey, kind: 'sender' | 'body' | 'topic' | 'year') => {
    const url = sections.get(id);
    const count = collections[kind].length;
    const more = url === undefined ? undefined : { text: message(locale, 'entrances.all', { count }), url };
    const options = { id, heading: message(locale, heading), limit, more };
    return entrancesOf(collections[kind], url === undefined ? options : { ...options, url });
  };
  return [
    ...group('senders', 'nav.municipalities', 'sender'),
    ...group('committees', 'nav.committees', 'body'),
    ...group('topics', 'nav.topics', 'topic'),
    ...group('years', 'nav.years', 'year'),
  ];
}
