import * as z from 'zod';
import {
  committeeView,
  dateView,
  entrancesView,
  figureView,
  linkView,
  pagesView,
  pageView,
  senderView,
} from './view-page.ts';
import { amountView, decisionView } from './view-release.ts';
import type { View } from './view-type.ts';

export const barView = z
  .object({
    label: linkView,
    sum: z.string(),
    share: z.number().describe('Length of the bar: 1000 for the longest one.'),
  })
  .describe("A row of a chart's table, which is also drawn as a bar.");
export interface BarView extends View<typeof barView> {}

export const chartView = z
  .object({
    id: z.string().describe('Id of the heading, unique on the page.'),
    heading: z.string(),
    column: z.string().describe('Heading of the first column: `År`.'),
    bars: z.array(barView),
    note: z.string().exactOptional().describe('Says that only the largest are shown, and out of how many.'),
  })
  .describe('Sums of one currency by year, sender, committee or topic.');
export interface ChartView extends View<typeof chartView> {}

export const chartsView = z
  .object({
    id: z.string(),
    heading: z.string().describe('`Satsningar och kostnader, svenska kronor`.'),
    total: z.string().describe('The sum over all years.'),
    charts: z.array(chartView),
  })
  .describe('Charts of costs, revenues or reductions, in one currency.');
export interface ChartsView extends View<typeof chartsView> {}

export const moneyView = pageView
  .extend({
    kind: z.literal('money'),
    heading: z.string(),
    lead: z.string(),
    figures: z.array(figureView),
    years: entrancesView,
    sections: z.array(chartsView),
    data: linkView.exactOptional().describe('Link to the amounts as open data.'),
    isShared: z.boolean().describe('Whether several senders pay an amount together.'),
  })
  .describe('The overview of all amounts.');
export interface MoneyView extends View<typeof moneyView> {}

export const ledgerRowView = z.object({
  title: z.string(),
  url: z.string(),
  lang: z.string().exactOptional().describe('Language of the release, if it differs from that of the page.'),
  date: dateView,
  senders: z.array(senderView),
  committees: z.array(committeeView),
  decision: decisionView.exactOptional(),
  amount: amountView,
  sortable: z.string().describe('The total as a plain decimal number, for sorting.'),
});
export interface LedgerRowView extends View<typeof ledgerRowView> {}

export const ledgerTableView = z
  .object({
    id: z.string().describe('Id of the heading, unique on the page.'),
    heading: z.string(),
    rows: z.array(ledgerRowView),
    sum: z.string().exactOptional().describe('Sum of the whole table; on the first page only.'),
  })
  .describe('Costs, revenues or reductions in one currency: amounts that can be added up.');
export interface LedgerTableView extends View<typeof ledgerTableView> {}

export const ledgerView = pageView
  .extend({
    kind: z.literal('ledger'),
    heading: z.string(),
    lead: z.string(),
    tables: z.array(ledgerTableView),
    pages: pagesView.exactOptional(),
    years: entrancesView.exactOptional().describe('The ledgers of all years; on these only.'),
  })
  .describe('All amounts in the releases of a year, or those of a sender or a committee.');
export interface LedgerView extends View<typeof ledgerView> {}
