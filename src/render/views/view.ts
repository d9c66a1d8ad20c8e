import * as z from 'zod';
import { accessibilityView } from './view-accessibility.ts';
import { contactView } from './view-contact.ts';
import { openDataView } from './view-data.ts';
import { eventsView } from './view-event.ts';
import { ledgerTableView, ledgerView, moneyView } from './view-money.ts';
import { newsletterView } from './view-newsletter.ts';
import {
  cardView,
  dateView,
  earlierNameView,
  entrancesView,
  feedView,
  figureView,
  linkView,
  pagesView,
  pageView,
  valuesView,
} from './view-page.ts';
import { contactGroupView, releaseView } from './view-release.ts';
import { searchView } from './view-search.ts';
import type { View } from './view-type.ts';

export * from './view-accessibility.ts';
export * from './view-contact.ts';
export * from './view-data.ts';
export * from './view-event.ts';
export * from './view-money.ts';
export * from './view-newsletter.ts';
export * from './view-page.ts';
export * from './view-picture.ts';
export * from './view-release.ts';
export * from './view-search.ts';

export const homeView = pageView.extend({
  kind: z.literal('home'),
  heading: z.string().describe('The title of the archive; the list below has a separate heading.'),
  cards: z.array(cardView),
  pages: pagesView.exactOptional(),
  entrances: z
    .array(entrancesView)
    .describe('Senders, topics, committees and years, as far as the archive has them.'),
  figures: z.array(figureView).describe('Key figures of the archive.'),
  search: z
    .string()
    .exactOptional()
    .describe('Address of the search page, for a form that sends `q` to it; absent if search is turned off.'),
  data: linkView.exactOptional().describe('Link to the open data.'),
});
export interface HomeView extends View<typeof homeView> {}

export const listView = pageView
  .extend({
    kind: z.literal('list'),
    kicker: z.string().describe('Kind of the collection: `Kommun`, `År`.'),
    parent: linkView.exactOptional().describe('The parent collection: the sender of a committee or year.'),
    heading: z.string(),
    earlier: z.array(earlierNameView).describe('Earlier names of a committee; on the first page only.'),
    count: z.number(),
    cards: z.array(cardView),
    pages: pagesView.exactOptional(),
    calendar: feedView
      .exactOptional()
      .describe("The sender's calendar, if it has events; on the first page only."),
    entrances: z
      .array(entrancesView)
      .describe('Committees and years of a sender, months of a year; on the first page only.'),
    figures: z
      .array(figureView)
      .describe('Sums of the amounts in the releases, one per currency; on the first page only.'),
    tables: z
      .array(ledgerTableView)
      .describe('The amounts of a committee with no more than a dozen; on the first page only.'),
  })
  .describe(
    'A page of a collection (sender, committee, year, month, topic, type), or an older page of the whole archive.',
  );
export interface ListView extends View<typeof listView> {}

export const overviewView = pageView
  .extend({
    kind: z.literal('overview'),
    heading: z.string(),
    lead: z.string(),
    groups: z
      .array(entrancesView)
      .describe('One group, or one for each initial or year if there are many collections.'),
  })
  .describe('All collections of one kind.');
export interface OverviewView extends View<typeof overviewView> {}

export const personView = contactView
  .extend({
    latest: z.object({
      title: z.string(),
      url: z.string(),
      lang: z.string().exactOptional(),
      date: dateView,
    }),
  })
  .describe('A contact, with the latest release that names them.');
export interface PersonView extends View<typeof personView> {}

export const senderPeopleView = z.object({
  id: z.string().describe('Id of the heading, unique on the page.'),
  sender: linkView,
  today: z.array(contactView).describe('Current press contacts.'),
  roles: z.array(
    z.object({
      role: contactGroupView.shape.role,
      heading: z.string(),
      people: z.array(personView),
    }),
  ),
});
export interface SenderPeopleView extends View<typeof senderPeopleView> {}

export const contactsView = pageView
  .extend({
    kind: z.literal('contacts-page'),
    heading: z.string(),
    lead: z.string(),
    senders: z.array(senderPeopleView),
    entrances: entrancesView
      .exactOptional()
      .describe('Links to the contacts page of each sender, if each has its own.'),
  })
  .describe('Press contacts of all senders, or of one sender if there are many.');
export interface ContactsView extends View<typeof contactsView> {}

export const feedGroupView = z
  .object({
    id: z.string().describe('Id of the heading, unique on the page.'),
    heading: z.string(),
    note: z.string().exactOptional().describe('Shown instead of rows if there are too many to list.'),
    rows: z.array(
      z.object({
        name: z.string(),
        url: z.string().exactOptional(),
        feeds: z.array(feedView),
      }),
    ),
  })
  .describe('Feeds of one kind.');
export interface FeedGroupView extends View<typeof feedGroupView> {}

export const subscribeView = pageView.extend({
  kind: z.literal('subscribe'),
  heading: z.string(),
  groups: z.array(feedGroupView),
});
export interface SubscribeView extends View<typeof subscribeView> {}

export const aboutView = pageView.extend({
  kind: z.literal('about-page'),
  heading: z.string(),
  figures: z.array(figureView),
  citation: z.string().exactOptional().describe('An example of a citation, made from the newest release.'),
  contact: contactView.exactOptional().describe('Contact for questions about the archive itself.'),
  people: linkView.exactOptional().describe('Link to the press contacts.'),
  subscribe: linkView.exactOptional(),
  accessibility: linkView.exactOptional().describe('Link to the accessibility statement.'),
});
export interface AboutView extends View<typeof aboutView> {}

export const ownPageView = pageView
  .extend({
    kind: z.literal('own-page'),
    heading: z.string(),
    body: z.string().describe('Sanitised HTML. Print it unescaped: `{{{body}}}`.'),
    extra: valuesView.describe('`extra` of the front matter.'),
  })
  .describe('A page that the site adds, from `pages/`.');
export interface OwnPageView extends View<typeof ownPageView> {}

export const missingView = pageView.extend({
  kind: z.literal('missing'),
});
export interface MissingView extends View<typeof missingView> {}

/** The view that each layout gets, by the layout's file name. */
export const layouts = {
  home: homeView,
  release: releaseView,
  list: listView,
  overview: overviewView,
  events: eventsView,
  money: moneyView,
  ledger: ledgerView,
  contacts: contactsView,
  subscribe: subscribeView,
  data: openDataView,
  about: aboutView,
  accessibility: accessibilityView,
  search: searchView,
  page: ownPageView,
  missing: missingView,
  newsletter: newsletterView,
};
export type Layouts = { readonly [L in keyof typeof layouts]: View<(typeof layouts)[L]> };
