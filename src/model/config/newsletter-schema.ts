import * as z from 'zod';
import { text } from '../front-matter-schema.ts';

/** What `newsletter: on` means. */
export const newsletterDefaults = { days: 30, unsubscribe: '{{unsubscribe}}' };

const newsletterFields = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(3660)
    .default(newsletterDefaults.days)
    .describe('For how many days after its publication a release has a newsletter'),
  unsubscribe: text
    .regex(/^(?!\s*(?:javascript|data|vbscript)\s*:)/i)
    .default(newsletterDefaults.unsubscribe)
    .describe('What your e-mail service replaces with the address for unsubscribing'),
});

/** Newsletters, off by default. */
export const newsletter = z
  .union([z.enum(['on', 'off']), newsletterFields])
  .default('off')
  .describe('Ready newsletters for recent releases, and one with the last week of each sender');
