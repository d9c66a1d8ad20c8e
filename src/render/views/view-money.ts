import type { DateView, EntrancesView, FigureView, LinkView, PagesView, PageView } from './view-page.ts';
import type { AmountView, DecisionView } from './view-release.ts';

/** A bar of a chart: the row of a table whose sum is also drawn. */
export interface BarView {
  readonly label: LinkView;
  readonly sum: string;
  /** Of the longest bar, from 0 to 1000. */
  readonly share: number;
}

/** Sums of one currency by year, sender, committee or topic. */
export interface ChartView {
  /** Anchor of the heading, unique on the page. */
  readonly id: string;
  readonly heading: string;
  /** Heading of the first column: `År`. */
  readonly column: string;
  readonly bars: readonly BarView[];
  /** That only the largest are shown, and of how many. */
  readonly note?: string;
}

/** Charts of one flow of money in one currency. */
export interface ChartsView {
  readonly id: string;
  /** `Satsningar och kostnader, svenska kronor`. */
  readonly heading: string;
  /** What all bars of a chart by year come to. */
  readonly total: string;
  readonly charts: readonly ChartView[];
}

/** The overview of all money. */
export interface MoneyView extends PageView {
  readonly kind: 'money';
  readonly heading: string;
  readonly lead: string;
  readonly figures: readonly FigureView[];
  readonly years: EntrancesView;
  readonly sections: readonly ChartsView[];
}

export interface LedgerRowView {
  readonly title: string;
  readonly url: string;
  /** Where it differs from the page's. */
  readonly lang?: string;
  readonly date: DateView;
  readonly sender: LinkView;
  readonly committees: readonly LinkView[];
  readonly decision?: DecisionView;
  readonly amount: AmountView;
  /** The total as a plain decimal, to sort by. */
  readonly sortable: string;
}

/** Amounts that may be summed: one flow in one currency. */
export interface LedgerTableView {
  /** Anchor of the heading, unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly LedgerRowView[];
  /** Of the whole year, on its first page. */
  readonly sum?: string;
}

/** Every amount of a year's releases. */
export interface LedgerView extends PageView {
  readonly kind: 'ledger';
  readonly heading: string;
  readonly lead: string;
  readonly tables: readonly LedgerTableView[];
  readonly pages?: PagesView;
  readonly years: EntrancesView;
}
