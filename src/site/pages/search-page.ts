import type { Published } from '../../archive/archive.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { currentName, type Release, senderOf, sendersOf, type Term } from '../../model/release.ts';
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
  const facet = <T extends Pick<Term, 'slug'>>(
    name: Facet,
    label: MessageKey,
    termsOf: (release: Release) => readonly T[],
    textOf: (term: T) => string,
  ): FacetView[] => {
    const texts = new Map<string, string>();
    const add = (term: T) => {
      if (!texts.has(term.slug)) texts.set(term.slug, textOf(term));
    };
    for (const { release } of releases) termsOf(release).forEach(add);
    const options = [...texts].map(([value, text]): OptionView => ({ value, text }));
    const sorted = options.sort((a, b) => collator.compare(a.text, b.text));
    return sorted.length > 1 ? [{ name, label: message(locale, label), options: sorted }] : [];
  };
  const nameOf = ({ name }: Term) => name;
  return [
    ...facet('sender', 'list.sender', sendersOf, nameOf),
    ...facet('committee', 'list.committee', committeeTerms(releases), ({ name, sender, isAll }) => {
      if (isAll) return message(locale, 'search.everywhere', { name });
      return sender === undefined ? name : `${name}, ${sender}`;
    }),
    ...facet('topic', 'list.topic', ({ tags }) => tags, nameOf),
    ...facet(
      'type',
      'list.type',
      ({ type }) => (type ? [{ slug: type }] : []),
      ({ slug }) => message(locale, `type.${slug}`),
    ),
  ];
}

interface CommitteeTerm extends Term {
  /** Its name, if there are several. */
  readonly sender?: string;
  /** Whether it stands for the committees of this name of all senders. */
  readonly isAll?: true;
}

/**
 * Committees are listed with their senders, if there are several; if they share a name, all of that name can be
 * selected too.
 */
function committeeTerms(releases: readonly Published[]): (release: Release) => CommitteeTerm[] {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  const senders = new Set<string>();
  for (const { release } of releases) {
    for (const { slug } of sendersOf(release)) senders.add(slug);
    for (const committee of release.committees) {
      const owner = senderOf(release, committee).slug;
      const first = owners.get(committee.slug);
      if (first === undefined) owners.set(committee.slug, owner);
      else if (first !== owner) shared.add(committee.slug);
    }
  }
  return (release) =>
    release.committees.flatMap((committee): CommitteeTerm[] => {
      const name = currentName(committee);
      if (senders.size < 2) return [{ slug: committee.slug, name }];
      const sender = senderOf(release, committee).name;
      if (!shared.has(committee.slug)) return [{ slug: committee.slug, name, sender }];
      const [all, own] = committeeValues(release, committee);
      return [
        { slug: all, name, isAll: true },
        { slug: own, name, sender },
      ];
    });
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
