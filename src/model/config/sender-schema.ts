import * as z from 'zod';
import { oneOrMore, text } from '../front-matter-schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const senderAlias = z.strictObject({
  name: text.describe('The name'),
  language: text.optional().describe('BCP 47 tag, if pages in that language show the name'),
});

export const senderKinds = [
  'municipality',
  'region',
  'federation',
  'agency',
  'company',
  'organisation',
] as const;
export type SenderKind = (typeof senderKinds)[number];

/** A sender and its details. */
export const sender = z.strictObject({
  name: text.describe('Official name'),
  slug: text.optional().describe('First part of its addresses; made from the name when absent'),
  code: text.optional().describe('SCB code, if it has one'),
  kind: z.enum(senderKinds).optional().describe('What it is; a municipality or region if its code says so'),
  aliases: z
    .union([text, z.array(z.union([text, senderAlias]))])
    .optional()
    .describe('Other names it goes by, abbreviations and translations'),
  boilerplate: text.optional().describe('“About us”, in Markdown, at the end of its releases'),
  website: text.optional().describe('Address of its own website'),
  accent: text.optional().describe('Colour of its pages, #rrggbb'),
  press: oneOrMore(text).optional().describe('Ids of the sender’s press contacts today'),
});

const committeeAlias = z.strictObject({
  name: text.describe('The name'),
  from: day.optional().describe('First day on which the body had it'),
  to: day.optional().describe('Last day on which the body had it'),
  language: text.optional().describe('BCP 47 tag, if the name is a translation'),
});

/** An elected body. */
export const committee = z.strictObject({
  name: text.describe('Its name today'),
  slug: text.optional().describe('Part of its addresses; made from the name when absent'),
  sender: text.optional().describe('Name of the sender it belongs to; every sender when absent'),
  aliases: z
    .union([text, z.array(z.union([text, committeeAlias]))])
    .optional()
    .describe('Earlier names, abbreviations and translations'),
  from: day.optional().describe('First day on which it existed under its current name'),
  to: day.optional().describe('Last day of its existence'),
});
