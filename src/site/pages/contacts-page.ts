import { type Person, peopleOf, type SenderPeople } from '../../archive/collections/people.ts';
import { message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { ContactsView, EntrancesView, PersonView, SenderPeopleView } from '../../render/views/view.ts';
import { frame, trail } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { dayView, senderLink } from '../parts/cards.ts';
import { contactView } from '../parts/contacts-view.ts';
import type { Site } from '../site.ts';
import { pressToday } from './release/release-page-view.ts';

/** With more people than this, each sender has its own page. */
const many = 150;

/** The press contacts, by sender and role. */
export function peopleOutputs(site: Site): Output[] {
  const path = site.sections.get('contacts');
  if (path === undefined) return [];
  const senders = peopleOf(site.archive);
  const isMany = senders.reduce((sum, { count }) => sum + count, 0) > many;
  const heading = message(site.locale, 'people.heading');
  if (!isMany) return [output(site, path, heading, senders)];
  const pathOf = (slug: string) => site.permalinks.pathOf({ kind: 'contacts', sender: slug });
  const entrances: EntrancesView = {
    id: 'senders',
    heading: message(site.locale, 'nav.municipalities'),
    entrances: senders.map(({ sender, count }) => ({ text: sender.name, url: pathOf(sender.slug), count })),
  };
  return [
    output(site, path, heading, [], entrances),
    ...senders.map((people) =>
      output(
        site,
        pathOf(people.sender.slug),
        message(site.locale, 'people.of', { name: people.sender.name }),
        [people],
      ),
    ),
  ];
}

function output(
  site: Site,
  path: string,
  heading: string,
  senders: readonly SenderPeople[],
  entrances?: EntrancesView,
): Output {
  const view = () => contactsView(site, path, heading, senders, entrances);
  return page(site, { path, layout: 'contacts', view });
}

function contactsView(
  site: Site,
  path: string,
  heading: string,
  senders: readonly SenderPeople[],
  entrances: EntrancesView | undefined,
): ContactsView {
  const lead = message(site.locale, 'people.lead');
  const own = path !== site.sections.get('contacts');
  const breadcrumbs = own ? trail(site, 'contacts') : trail(site);
  const about = { site, title: heading, path, lang: site.locale.code, breadcrumbs, description: lead };
  return frame(
    site,
    {
      kind: 'contacts-page',
      path,
      title: heading,
      description: lead,
      breadcrumbs,
      section: 'contacts',
      structured: [webPage(about, 'ContactPage')],
    },
    {
      heading,
      lead,
      senders: senders.map((people) => senderView(site, people)),
      ...(entrances && { entrances }),
    },
  );
}

function senderView(site: Site, { sender, roles }: SenderPeople): SenderPeopleView {
  const today = pressToday(site, sender, site.locale);
  const isToday = ({ contact }: Person) => today.some(({ name }) => name === contact.name);
  return {
    id: `sender-${sender.slug}`,
    sender: senderLink(site, sender),
    today,
    roles: roles.flatMap(({ role, people }) => {
      const others = people.filter((person) => !isToday(person));
      if (others.length === 0) return [];
      const heading = message(site.locale, `contacts.${role}`);
      return [{ role, heading, people: others.map((person) => personView(site, person)) }];
    }),
  };
}

function personView(site: Site, { contact, latest: { release, url } }: Person): PersonView {
  return {
    ...contactView(contact, site.locale),
    latest: {
      title: release.title,
      url,
      ...(release.language !== site.locale.code && { lang: release.language }),
      date: dayView(release.date, site, site.locale),
    },
  };
}
