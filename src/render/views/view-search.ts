import * as z from 'zod';
import { entrancesView, pageView } from './view-page.ts';
import type { View } from './view-type.ts';

export const optionView = z
  .object({
    value: z.string(),
    text: z.string(),
  })
  .describe('An option of a `<select>`.');
export interface OptionView extends View<typeof optionView> {}

export const facetView = z
  .object({
    name: z
      .string()
      .describe('Name of the form field and of the query parameter: `sender`, `committee`, `topic`, `type`.'),
    label: z.string(),
    options: z.array(optionView),
  })
  .describe('A filter of the search, as a list of options.');
export interface FacetView extends View<typeof facetView> {}

export const searchView = pageView
  .extend({
    kind: z.literal('search'),
    heading: z.string(),
    index: z.string().describe('Address of the folder of the search index.'),
    root: z.string().describe('Address of the root of the site: the empty path.'),
    facets: z.array(facetView).describe('The filters that have at least two options in this archive.'),
    years: z.array(z.string()).describe('Years with releases, latest first.'),
    currencies: z
      .array(z.string())
      .describe('ISO 4217 codes of the amounts in the archive, the most common first.'),
    entrances: z.array(entrancesView).describe('Links to collections, for visitors without JavaScript.'),
  })
  .describe(
    'The search page: a form for the scripts `search.js` and `search-view.js`, and links to collections for visitors without JavaScript.',
  );
export interface SearchView extends View<typeof searchView> {}
