import * as z from 'zod';
import { ledgerView, moneyView } from './view-money.ts';
import {
  cardView,
  contactView,
  dateView,
  entrancesView,
  feedView,
  figureView,
  linkView,
  pagesView,
  pageView,
} from './view-page.ts';
import { contactGroupView, releaseView } from './view-release.ts';
import { searchView } from './view-search.ts';
import type { View } from './view-type.ts';

export * from './view-money.ts';
export * from './view-page.ts';
export * from './view-picture.ts';
export * from './view-release.ts';
export * from './view-search.ts';

export const homeView = pageView.extend({
  kind: z.literal('home'),
  heading: z.string().describe("The archive's title; the list below it has its own heading."),
  cards: z.array(cardView),
  pages: pagesView.exactOptional(),
  entrances: z.array(entrancesView).describe('Senders, topics, committees and years, those that there are.'),
  figures: z.array(figureView).describe('What the archive holds.'),
  search: z
    .string()
    .exactOptional()
    .describe('Address of the search page, for a form that sends `q` to it; absent where there is none.'),
});
export interface HomeView extends View<typeof homeView> {}

export const listView = pageView
  .extend({
    kind: z.literal('list'),
    kicker: z.string().describe('`Kommun`, `År`: what sort of collection it is.'),
    parent: linkView
      .exactOptional()
      .describe("What the collection is a part of: a committee's or year's sender."),
    heading: z.string(),
    count: z.number(),
    cards: z.array(cardView),
    pages: pagesView.exactOptional(),
    entrances: z
      .array(entrancesView)
      .describe("A sender's committees and years, a year's months; on the first page only."),
    figures: z
      .array(figureView)
      .describe('Money that the releases tell of, a sum for each currency; on the first page only.'),
  })
  .describe(
    "A collection's page: sender, committee, year, month, topic, type; and the older pages of the whole archive.",
  );
export interface ListView extends View<typeof listView> {}

export const overviewView = pageView
  .extend({
    kind: z.literal('overview'),
    heading: z.string(),
    lead: z.string(),
    groups: z
      .array(entrancesView)
      .describe('One group, or one for every initial or year where there are many.'),
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
  .describe('Someone to call, with the latest release that names them.');
export interface PersonView extends View<typeof personView> {}

export const senderPeopleView = z.object({
  id: z.string().describe('Anchor of the heading, unique on the page.'),
  sender: linkView,
  today: z.array(contactView).describe('Whom to ask today.'),
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
      .describe("To each sender's own page, where its people stand there."),
  })
  .describe("Whom to call: all senders' people, or one sender's where there are many.");
export interface ContactsView extends View<typeof contactsView> {}

export const feedGroupView = z
  .object({
    id: z.string().describe('Anchor of the heading, unique on the page.'),
    heading: z.string(),
    note: z.string().exactOptional().describe('In place of rows where there are too many to list.'),
    rows: z.array(
      z.object({
        name: z.string(),
        url: z.string().exactOptional(),
        feeds: z.array(feedView),
      }),
    ),
  })
  .describe('Feeds of one sort.');
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
  citation: z.string().exactOptional().describe('How the newest release would be cited.'),
  contact: contactView.exactOptional().describe('Whom to ask about the archive itself.'),
  people: linkView.exactOptional().describe('The page of people to call.'),
  subscribe: linkView.exactOptional(),
});
export interface AboutView extends View<typeof aboutView> {}

export const ownPageView = pageView
  .extend({
    kind: z.literal('page'),
    heading: z.string(),
    body: z.string().describe('Sanitised HTML, to be printed unescaped: `{{{body}}}`.'),
  })
  .describe("A page of the site's own, from `pages/`.");
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
  money: moneyView,
  ledger: ledgerView,
  contacts: contactsView,
  subscribe: subscribeView,
  about: aboutView,
  search: searchView,
  page: ownPageView,
  missing: missingView,
};
export type Layouts = { readonly [L in keyof typeof layouts]: View<(typeof layouts)[L]> };
