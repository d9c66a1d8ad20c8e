import * as z from 'zod';
import { contactView } from './view-contact.ts';
import { eventView } from './view-event.ts';
import { dateView, languageView, linkView, senderView } from './view-page.ts';
import { attachmentView } from './view-picture.ts';
import { amountsView, releaseView } from './view-release.ts';
import type { View } from './view-type.ts';

export const letterPictureView = z
  .object({
    url: z.string(),
    width: z.number().describe('As shown, in pixels: at most the width of the text.'),
    height: z.number(),
    alt: z.string(),
    caption: z.string().describe('Caption and credit; empty if there is neither.'),
  })
  .describe('A picture in a newsletter, in a format that mail programs show.');
export interface LetterPictureView extends View<typeof letterPictureView> {}

export const letterPartView = z
  .object({
    title: z.string(),
    url: z.string(),
    lang: z.string(),
    kicker: z.string(),
    date: dateView,
    senders: z.string().exactOptional().describe('Names of all senders, in a digest, of a joint release.'),
    languages: z.array(languageView).describe('Translations of the release.'),
    lead: z.string().exactOptional(),
    event: eventView.exactOptional(),
    picture: letterPictureView.exactOptional(),
    body: z
      .string()
      .exactOptional()
      .describe('HTML with inline styles. Print it unescaped: `{{{body}}}`. Absent from a digest.'),
    isShortened: z.boolean().describe('Whether the body ends early, because mail programs cut long e-mails.'),
    amounts: amountsView.exactOptional(),
    attachments: z.array(attachmentView),
    pressKit: releaseView.shape.pressKit,
    contacts: z.array(contactView),
  })
  .describe('A release in a newsletter.');
export interface LetterPartView extends View<typeof letterPartView> {}

export const letterChangeView = z
  .object({
    title: z.string(),
    url: z.string(),
    lang: z.string(),
    text: z.string().describe('`Rättelse 18 november 2026: …`'),
  })
  .describe('A correction of an earlier release, or a withdrawal.');
export interface LetterChangeView extends View<typeof letterChangeView> {}

export const newsletterView = z
  .object({
    lang: z.string().describe('BCP 47.'),
    dir: z.enum(['ltr', 'rtl']),
    subject: z.string(),
    preheader: z.string().describe('What mail programs show after the subject.'),
    accent: z.string().describe('Colour of the sender, or else of the site: `#0b5563`.'),
    senders: z.array(senderView).describe('The lead sender first; a single one in a digest.'),
    why: z.string().describe('Why the reader gets the e-mail.'),
    week: z
      .object({ heading: z.string(), days: z.string() })
      .exactOptional()
      .describe('Set in a digest: `Vecka 47`, `16–22 november 2026`.'),
    parts: z.array(letterPartView).describe('One release, or those of a week.'),
    others: linkView.exactOptional().describe('Where the rest of a week is, if it has too many releases.'),
    changes: z.array(letterChangeView).describe('In a digest.'),
    boilerplates: z.array(
      z.object({ heading: z.string(), html: z.string(), lang: z.string().exactOptional() }),
    ),
    site: linkView,
    unsubscribe: z
      .string()
      .describe('What the e-mail service replaces with an address; print it without the `url` helper.'),
  })
  .describe('An e-mail. Its `url` helper makes absolute addresses.');
export interface NewsletterView extends View<typeof newsletterView> {}
