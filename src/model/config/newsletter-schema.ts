import * as z from 'zod';
import { text } from '../front-matter-schema.ts';

const newsletterFields = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(3660)
    .default(30)
    .describe('For how many days after its publication a release has a newsletter'),
  unsubscribe: text
    .regex(/^(?!\s*(?:javascript|data|vbscript)\s*:)/i)
    .default('{{unsubscribe}}')
    .describe('What your e-mail service replaces with the address for unsubscribing'),
});

/** Newsletters, off unless asked for. */
export const newsletter = z
  .union([z.enum(['on', 'off']), newsletterFields])
  .default('off')
  .describe('Ready newsletters for recent releases, and one with the last week of each sender');
