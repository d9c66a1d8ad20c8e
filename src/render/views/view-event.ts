import * as z from 'zod';
import { dateView, feedView, linkView, pagesView, pageView } from './view-page.ts';
import type { View } from './view-type.ts';

export const eventView = z
  .object({
    state: z
      .enum(['coming', 'past', 'cancelled'])
      .describe('`past` if the event is over, `cancelled` if the release has been withdrawn.'),
    label: z.string().exactOptional().describe('`Inställt`, if the event has been cancelled.'),
    when: dateView.describe(
      '`tisdag 21 mars 2017 kl. 10:00–11:30`; the date for machines is that of the beginning.',
    ),
    place: z.string().exactOptional(),
    address: z.string().exactOptional(),
    online: linkView.exactOptional().describe('Where it can be followed; its text is the name of the host.'),
    register: linkView.exactOptional().describe('Where to register: a web address, or `mailto:`.'),
    language: z
      .object({ lang: z.string(), text: z.string() })
      .exactOptional()
      .describe('Language spoken, by its own name, if the author gives one.'),
    calendar: z
      .string()
      .exactOptional()
      .describe('Address of a calendar file (RFC 5545), if the event is still to come.'),
  })
  .describe('The event that a release invites to.');
export interface EventView extends View<typeof eventView> {}

export const agendaItemView = z
  .object({
    title: z.string(),
    url: z.string(),
    lang: z
      .string()
      .exactOptional()
      .describe('Language of the release, if it differs from that of the page.'),
    when: dateView,
    label: z.string().exactOptional().describe('`Inställt`, if the event has been cancelled.'),
    place: z.string().exactOptional().describe('The place, or that the event is online only.'),
    sender: linkView,
  })
  .describe('An event in the calendar.');
export interface AgendaItemView extends View<typeof agendaItemView> {}

export const eventsView = pageView
  .extend({
    kind: z.literal('events'),
    heading: z.string(),
    lead: z.string(),
    none: z.string().exactOptional().describe('A sentence that nothing is planned, on the first page.'),
    groups: z.array(
      z.object({
        id: z.enum(['coming', 'past']),
        heading: z.string(),
        events: z.array(agendaItemView),
      }),
    ),
    pages: pagesView.exactOptional(),
    calendar: feedView
      .extend({ address: z.string().describe('Its absolute address, to be copied.') })
      .exactOptional()
      .describe('The calendar of the whole archive, on the first page.'),
    subscribe: linkView.exactOptional(),
  })
  .describe('The calendar: events to come, then those that are over.');
export interface EventsView extends View<typeof eventsView> {}
