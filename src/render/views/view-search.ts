import * as z from 'zod';
import { entrancesView, pageView } from './view-page.ts';
import type { View } from './view-type.ts';

export const optionView = z
  .object({
    value: z.string(),
    text: z.string(),
  })
  .describe('A choice in a list.');
export interface OptionView extends View<typeof optionView> {}

export const facetView = z
  .object({
    name: z
      .string()
      .describe(
        "Name of the form's field, and of the address's parameter: `sender`, `committee`, `topic`, `type`.",
      ),
    label: z.string(),
    options: z.array(optionView),
  })
  .describe('What a search can be narrowed down by; a list of choices.');
export interface FacetView extends View<typeof facetView> {}

export const searchView = pageView
  .extend({
    kind: z.literal('search'),
    heading: z.string(),
    index: z.string().describe('Address of the folder of the index.'),
    root: z.string().describe("Address of the site's root, as the empty path."),
    facets: z.array(facetView).describe('Those that the archive has at least two choices of.'),
    years: z.array(z.string()).describe('Of the releases, latest first.'),
    currencies: z
      .array(z.string())
      .describe('ISO 4217 codes of the sums that releases tell of, the most common first.'),
    entrances: z.array(entrancesView).describe('Ways into the archive that need no search.'),
  })
  .describe(
    'The search page: a form that the script `search.js` brings to life, and ways in for those without it.',
  );
export interface SearchView extends View<typeof searchView> {}
