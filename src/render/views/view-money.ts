import * as z from 'zod';
import { dateView, entrancesView, figureView, linkView, pagesView, pageView } from './view-page.ts';
import { amountView, decisionView } from './view-release.ts';
import type { View } from './view-type.ts';

export const barView = z
  .object({
    label: linkView,
    sum: z.string(),
    share: z.number().describe('Of the longest bar, from 0 to 1000.'),
  })
  .describe('A bar of a chart: the row of a table whose sum is also drawn.');
export interface BarView extends View<typeof barView> {}

export const chartView = z
  .object({
    id: z.string().describe('Anchor of the heading, unique on the page.'),
    heading: z.string(),
    column: z.string().describe('Heading of the first column: `År`.'),
    bars: z.array(barView),
    note: z.string().exactOptional().describe('That only the largest are shown, and of how many.'),
  })
  .describe('Sums of one currency by year, sender, committee or topic.');
export interface ChartView extends View<typeof chartView> {}

export const chartsView = z
  .object({
    id: z.string(),
    heading: z.string().describe('`Satsningar och kostnader, svenska kronor`.'),
    total: z.string().describe('What all bars of a chart by year come to.'),
    charts: z.array(chartView),
  })
  .describe('Charts of one flow of money in one currency.');
export interface ChartsView extends View<typeof chartsView> {}

export const moneyView = pageView
  .extend({
    kind: z.literal('money'),
    heading: z.string(),
    lead: z.string(),
    figures: z.array(figureView),
    years: entrancesView,
    sections: z.array(chartsView),
  })
  .describe('The overview of all money.');
export interface MoneyView extends View<typeof moneyView> {}

export const ledgerRowView = z.object({
  title: z.string(),
  url: z.string(),
  lang: z.string().exactOptional().describe("Where it differs from the page's."),
  date: dateView,
  sender: linkView,
  committees: z.array(linkView),
  decision: decisionView.exactOptional(),
  amount: amountView,
  sortable: z.string().describe('The total as a plain decimal, to sort by.'),
});
export interface LedgerRowView extends View<typeof ledgerRowView> {}

export const ledgerTableView = z
  .object({
    id: z.string().describe('Anchor of the heading, unique on the page.'),
    heading: z.string(),
    rows: z.array(ledgerRowView),
    sum: z.string().exactOptional().describe('Of the whole year, on its first page.'),
  })
  .describe('Amounts that may be summed: one flow in one currency.');
export interface LedgerTableView extends View<typeof ledgerTableView> {}

export const ledgerView = pageView
  .extend({
    kind: z.literal('ledger'),
    heading: z.string(),
    lead: z.string(),
    tables: z.array(ledgerTableView),
    pages: pagesView.exactOptional(),
    years: entrancesView,
  })
  .describe("Every amount of a year's releases.");
export interface LedgerView extends View<typeof ledgerView> {}
