import * as z from 'zod';
import { contactView } from './view-contact.ts';
import { eventView } from './view-event.ts';
import {
  cardView,
  committeeView,
  dateView,
  languageView,
  linkView,
  pageView,
  senderView,
  valuesView,
} from './view-page.ts';
import { attachmentView, pictureView } from './view-picture.ts';
import type { View } from './view-type.ts';

export const amountView = z.object({
  purpose: z.string().optional(),
  amount: z.string().describe('Written out in figures: `1 350 000 kr per år`.'),
  period: z.string().optional().describe('`2017–2018`, `3 år`.'),
  total: z.string().describe('Total over the whole period.'),
  derived: z.boolean().describe('Whether the total differs from the amount.'),
  derivation: z
    .string()
    .describe(
      'How the total is reached, in words: `1,35 miljoner kronor per år i 3 år, sammanlagt 4,05 miljoner kronor`.',
    ),
  kind: z.string().optional(),
  payer: z.string().optional(),
  recipient: z.string().optional(),
});
export interface AmountView extends View<typeof amountView> {}

export const amountsView = z.object({
  rows: z.array(amountView),
  sums: z.array(z.string()).describe('One sum per currency; empty unless there are several rows to add up.'),
  has: z
    .object({
      purpose: z.boolean(),
      period: z.boolean(),
      total: z.boolean(),
    })
    .describe('Which columns have a value in at least one row.'),
});
export interface AmountsView extends View<typeof amountsView> {}

export const contactGroupView = z.object({
  role: z.enum(['politician', 'official', 'press']),
  heading: z.string().describe('`Förtroendevalda`, `Tjänstepersoner`, `Presskontakt`.'),
  contacts: z.array(contactView),
});
export interface ContactGroupView extends View<typeof contactGroupView> {}

export const decisionView = z
  .object({
    body: linkView.exactOptional(),
    date: dateView.exactOptional(),
    section: z.string().exactOptional().describe('`§ 45`'),
    minutes: z.string().exactOptional().describe('Address of the minutes.'),
  })
  .describe('The formal decision behind a release.');
export interface DecisionView extends View<typeof decisionView> {}

export const remarkView = z
  .object({
    date: dateView,
    text: z.string(),
  })
  .describe('A dated note: a correction, or the reason for a withdrawal.');
export interface RemarkView extends View<typeof remarkView> {}

export const noticeView = z
  .object({
    heading: z.string().describe('`Inbjudan har gått ut`'),
    text: z.string(),
  })
  .describe('A notice about the release as a whole.');
export interface NoticeView extends View<typeof noticeView> {}

export const releaseView = pageView.extend({
  kind: z.literal('release'),
  kicker: z.string().describe('Type of the release, such as `Beslut`; `Pressmeddelande` if it has none.'),
  title: z.string(),
  hidden: z
    .string()
    .optional()
    .describe('Only in a preview: a sentence that says why the release is not public, and when it will be.'),
  date: dateView,
  updated: dateView.optional(),
  labels: z.array(z.string()).describe('Notes that the release is old, or from an earlier term of office.'),
  senders: z.array(senderView).describe('The lead sender first.'),
  committees: z.array(committeeView),
  languages: z.array(languageView).describe('Translations of the release.'),
  past: noticeView
    .optional()
    .describe(
      'Set once the release has expired; then, unless it is an invitation, only title, sender and date are left. Set as well once its event is over.',
    ),
  withdrawn: remarkView
    .optional()
    .describe('When and why the release was withdrawn; the body, contacts and amounts are then empty.'),
  corrections: z.array(remarkView),
  lead: z.string().optional().describe('The lead; absent if it is the first paragraph of the body.'),
  event: eventView.optional(),
  body: z.string().describe('Sanitised HTML. Print it unescaped: `{{{body}}}`.'),
  images: z.array(pictureView).describe('Press pictures; the first one represents the release.'),
  attachments: z.array(attachmentView),
  pressKit: z
    .object({
      url: z.string(),
      name: z.string().describe('Under which to save it: `ekeskars-kommun-2022-04-elfarjan.zip`.'),
      text: z.string().describe('`zip, 4 MB`'),
    })
    .optional()
    .describe('A zip with text, pictures and documents.'),
  tags: z.array(linkView),
  case: z.string().optional(),
  decision: decisionView.optional(),
  amounts: amountsView.optional(),
  contacts: z.array(contactGroupView),
  contactsNote: z.string().optional().describe('On an old release: a note on when its contacts were given.'),
  vcard: z.string().optional().describe('Address of a file with all contacts as vCards (RFC 6350).'),
  today: z.array(contactView).describe('Current press contacts of the senders, if the release is old.'),
  boilerplates: z
    .array(
      z.object({
        id: z.string().describe('Id of the heading, unique on the page.'),
        heading: z.string(),
        html: z.string(),
        lang: z.string().exactOptional(),
      }),
    )
    .describe(
      'What each sender says of itself; `lang` is set if its language differs from that of the page.',
    ),
  related: z.array(cardView).describe('Up to four releases with the same committees or topics.'),
  newer: linkView.optional(),
  older: linkView.optional(),
  extra: valuesView.describe('`extra` of the front matter.'),
});
export interface ReleaseView extends View<typeof releaseView> {}
