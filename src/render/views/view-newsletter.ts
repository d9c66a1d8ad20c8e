import * as z from 'zod';
import { contactView } from './view-contact.ts';
import { dateView, linkView } from './view-page.ts';
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
    lead: z.string().exactOptional(),
    picture: letterPictureView.exactOptional(),
    body: z
      .string()
      .exactOptional()
      .describe('HTML with inline styles. Print it unescaped: `{{{body}}}`. Absent from a digest.'),
    contacts: z.array(contactView),
  })
  .describe('A release in a newsletter.');
export interface LetterPartView extends View<typeof letterPartView> {}

export const newsletterView = z
  .object({
    lang: z.string().describe('BCP 47.'),
    dir: z.enum(['ltr', 'rtl']),
    subject: z.string(),
    preheader: z.string().describe('What mail programs show after the subject.'),
    accent: z.string().describe('Colour of the sender, or else of the site: `#0b5563`.'),
    sender: linkView,
    week: z
      .object({ heading: z.string(), days: z.string() })
      .exactOptional()
      .describe('Set in a digest: `Vecka 47`, `16 november 2026 – 22 november 2026`.'),
    parts: z.array(letterPartView).describe('One release, or those of a week.'),
    boilerplate: z.object({ heading: z.string(), html: z.string() }).exactOptional(),
    site: linkView,
    unsubscribe: z
      .string()
      .describe('What the e-mail service replaces with an address; print it without the `url` helper.'),
  })
  .describe('An e-mail. Its `url` helper makes absolute addresses.');
export interface NewsletterView extends View<typeof newsletterView> {}
