import * as z from 'zod';
import { cardView, contactView, dateView, languageView, linkView, pageView } from './view-page.ts';
import { attachmentView, pictureView } from './view-picture.ts';
import type { View } from './view-type.ts';

export const amountView = z.object({
  purpose: z.string().optional(),
  amount: z.string().describe('`1,35 miljoner kronor per år` is shown as `1 350 000 kr per år`.'),
  period: z.string().optional().describe('`2017–2018`, `3 år`.'),
  total: z.string().describe('Over the whole period.'),
  derived: z.boolean().describe('Whether the total says more than the amount does.'),
  derivation: z
    .string()
    .describe(
      'In words, with the way to the total: `1,35 miljoner kronor per år i 3 år, sammanlagt 4,05 miljoner kronor`.',
    ),
  kind: z.string().optional(),
  payer: z.string().optional(),
  recipient: z.string().optional(),
});
export interface AmountView extends View<typeof amountView> {}

export const amountsView = z.object({
  rows: z.array(amountView),
  sums: z.array(z.string()).describe('One a currency; present where there is more than one row to sum.'),
  has: z
    .object({
      purpose: z.boolean(),
      period: z.boolean(),
      total: z.boolean(),
    })
    .describe('Which columns any row fills.'),
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
  .describe('A dated remark: what was corrected, why it was withdrawn.');
export interface RemarkView extends View<typeof remarkView> {}

export const releaseView = pageView.extend({
  kind: z.literal('release'),
  kicker: z.string().describe('`Beslut`, or `Pressmeddelande` where the release has no type.'),
  title: z.string(),
  hidden: z
    .string()
    .optional()
    .describe('In a preview, why the public does not see it and when it will, as a sentence.'),
  date: dateView,
  updated: dateView.optional(),
  labels: z.array(z.string()).describe('That it is of an earlier mandate period, that it is old.'),
  sender: linkView,
  committees: z.array(linkView),
  languages: z.array(languageView).describe('Other language versions.'),
  withdrawn: remarkView.optional().describe('When and why; the body, contacts and amounts are then empty.'),
  corrections: z.array(remarkView),
  lead: z.string().optional().describe("The lead; absent where the body's first paragraph is the lead."),
  body: z.string().describe('Sanitised HTML: the one value a template prints unescaped, `{{{body}}}`.'),
  images: z.array(pictureView).describe('Press pictures; the first stands for the release.'),
  attachments: z.array(attachmentView),
  tags: z.array(linkView),
  case: z.string().optional(),
  decision: decisionView.optional(),
  amounts: amountsView.optional(),
  contacts: z.array(contactGroupView),
  contactsNote: z
    .string()
    .optional()
    .describe('Said of the contacts of an old release: that they are those of its day.'),
  vcard: z.string().optional().describe('All contacts as vCards (RFC 6350), to be kept in a telephone.'),
  today: z
    .array(contactView)
    .describe('Whom to ask today, where the release is old and its sender has a press contact.'),
  boilerplate: z
    .object({
      heading: z.string(),
      html: z.string(),
      lang: z.string().exactOptional(),
    })
    .optional()
    .describe("What the sender says of itself; `lang` where it differs from the page's."),
  related: z.array(cardView).describe('Releases of the same committees and topics.'),
  newer: linkView.optional(),
  older: linkView.optional(),
});
export interface ReleaseView extends View<typeof releaseView> {}
