import * as z from 'zod';
import { text } from '../front-matter-schema.ts';

export const conformities = ['fully', 'partially', 'not'] as const;
export type Conformity = (typeof conformities)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The parts of the accessibility statement that a build can't know. */
export const accessibility = z.strictObject({
  body: text.describe('Name of the public body that is responsible for the site'),
  form: text.describe('Address of an accessible form by which to report shortcomings and ask for content'),
  email: text.optional().describe('E-mail address, beside the form'),
  phone: text.optional().describe('Telephone, beside the form'),
  conformity: z.enum(conformities).describe('How well the site meets the law, by your assessment'),
  assessed: day.describe('Day of the assessment'),
  method: text.describe('How the site was assessed, in one or two sentences'),
  updated: day
    .optional()
    .describe('Day on which the statement was last changed; when absent, that of the assessment'),
  attachmentsChecked: day
    .optional()
    .describe('Day up to which attached documents have been checked; later ones count as unchecked'),
  shortcomings: z
    .array(
      z.strictObject({
        what: text.describe('The content and what is wrong with it'),
        reason: text.describe('Why it is not accessible'),
        alternative: text.optional().describe('How to get the content in another way'),
      }),
    )
    .default([])
    .describe('Content that is not accessible'),
  burden: z
    .array(
      z.strictObject({
        what: text.describe('The content'),
        reason: text.describe('The assessment by which its adaptation would be a disproportionate burden'),
        alternative: text.optional().describe('How to get the content in another way'),
      }),
    )
    .default([])
    .describe('Content that is exempt because its adaptation would be a disproportionate burden'),
});
