import type { Collection } from '../../../archive/archive.ts';
import { type MessageKey, message } from '../../../locale/locale.ts';
import { senderKind } from '../../../parse/sender/sender-kind.ts';
import type { EntrancesView, LinkView } from '../../../render/views/view.ts';
import { trail } from '../../frame/frame.ts';
import type { Section } from '../../frame/sections.ts';
import { organisation, type Thing } from '../../frame/structured-data.ts';
import type { Site } from '../../site.ts';
import { senderLink } from '../cards.ts';
import { relativesOf } from '../relatives.ts';
import { type EntrancesOptions, entrancesOf, monthOf } from './entrances.ts';

/** The titles of a collection's page, and its place in the site. */
export interface Identity {
  /** With a capital: the heading. */
  readonly name: string;
  /** Title for the window and search engines, if the heading alone is not unique. */
  readonly title: string | undefined;
  readonly kicker: string;
  readonly parent: LinkView | undefined;
  readonly breadcrumbs: readonly LinkView[];
  readonly section: Section | undefined;
  /** Slug of the sender whose page it is. */
  readonly sender: string | undefined;
  readonly entrances: readonly EntrancesView[];
  /** For schema.org. */
  readonly about: Thing | undefined;
}

/** The differences between kinds. */
type Own = Pick<Identity, 'kicker' | 'breadcrumbs'> & Partial<Identity>;

/** Entrances are only on the first page. */
export function identityOf(site: Site, collection: Collection, isFirst: boolean): Identity {
  const { kind, name, place, sender } = collection;
  const { locale } = site;
  const word = (key: MessageKey) => message(locale, key);
  const { committees, years, months, namesakes, twins } = relativesOf(site.archive, collection);
  const ways = (...given: (EntrancesOptions & { readonly from: readonly Collection[] })[]) =>
    isFirst ? given.flatMap(({ from, ...options }) => entrancesOf(from, options)) : [];
  const itsSender = sender && senderLink(site, sender);
  const of = (own: Own): Identity => ({
    name: own.name ?? capital(name),
    title: own.title,
    kicker: own.kicker,
    parent: own.parent,
    breadcrumbs: own.breadcrumbs,
    section: own.section,
    sender: own.sender,
    entrances: own.entrances ?? [],
    about: own.about,
  });
  switch (kind) {
    case 'archive':
      return of({ name: word('home.all'), kicker: name, breadcrumbs: trail(site) });
    case 'sender':
      return of({
        sender: sender?.slug,
        kicker: word(`list.${(sender && senderKind(sender, site.config)) ?? 'sender'}`),
        section: 'senders',
        breadcrumbs: trail(site, 'senders'),
        entrances: ways(
          { id: 'committees', heading: word('nav.committees'), from: committees },
          { id: 'years', heading: word('nav.years'), from: years },
        ),
        about: sender && organisation(site, sender),
      });
    case 'committee':
      return of({
        sender: sender?.slug,
        title: sender && `${name}, ${sender.name}`,
        kicker: word('list.committee'),
        parent: itsSender,
        section: 'committees',
        breadcrumbs: [...trail(site, 'senders'), ...(itsSender ? [itsSender] : [])],
        entrances: ways({ id: 'elsewhere', heading: word('list.elsewhere'), from: twins }),
      });
    case 'senderYear':
      return of({
        sender: sender?.slug,
        name: `${sender?.name} ${name}`,
        kicker: word('list.year'),
        section: 'years',
        breadcrumbs: [...trail(site, 'senders'), ...(itsSender ? [itsSender] : [])],
        entrances: ways({ id: 'years', heading: word('list.otherYears'), from: years }),
      });
    case 'body':
      return of({
        kicker: word('list.body'),
        section: 'committees',
        breadcrumbs: trail(site, 'committees'),
        entrances: ways({
          id: 'senders',
          heading: word('nav.municipalities'),
          from: namesakes,
          nameOf: (one) => one.sender?.name ?? one.name,
        }),
      });
    case 'year':
      return of({
        kicker: word('list.year'),
        section: 'years',
        breadcrumbs: trail(site, 'years'),
        entrances: ways({ id: 'months', heading: word('list.months'), from: months, nameOf: monthOf }),
      });
    case 'month': {
      const year = place.kind === 'month' ? place.year : '';
      const parent = { text: year, url: site.permalinks.indexOf({ kind: 'year', year }) };
      return of({
        kicker: word('list.month'),
        parent,
        section: 'years',
        breadcrumbs: [...trail(site, 'years'), parent],
      });
    }
    case 'topic':
      return of({ kicker: word('list.topic'), section: 'topics', breadcrumbs: trail(site, 'topics') });
    case 'type':
      return of({ kicker: word('list.type'), breadcrumbs: trail(site, 'types') });
  }
}

/** Months are in lower case within a sentence. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
