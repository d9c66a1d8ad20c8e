import * as z from 'zod';
import { text } from '../front-matter-schema.ts';

export const organisationTypes = [
  'municipality',
  'region',
  'agency',
  'university',
  'company',
  'association',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** The organisation that publishes the archive, for open data catalogues. */
export const organisation = z.strictObject({
  name: text.describe('Its name: Uppsala kommun'),
  number: text.optional().describe('Its Swedish organisation number: 212000-3005'),
  type: z
    .enum(organisationTypes)
    .optional()
    .describe('What it is; when absent, known from numbers of public bodies'),
});
