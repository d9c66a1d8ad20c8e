import { type LedgerEntry, type LedgerYear, partsOf, sumOfPart } from '../../../archive/money/ledger.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { formatMoney } from '../../../locale/format.ts';
import { message } from '../../../locale/locale.ts';
import type { Output } from '../../../model/output.ts';
import type {
  EntrancesView,
  LedgerRowView,
  LedgerTableView,
  LedgerView,
  PagesView,
} from '../../../render/views/view.ts';
import { frame, trail } from '../../frame/frame.ts';
import { webPage } from '../../frame/structured-data.ts';
import { page } from '../../page.ts';
import { amountView } from '../../parts/amounts-view.ts';
import { dayView, senderLink } from '../../parts/cards.ts';
import { committeesView } from '../../parts/collections/committee-views.ts';
import { flowHeading } from '../../parts/collections/figures.ts';
import type { Site } from '../../site.ts';
import { decisionView } from '../release/release-page-view.ts';

/** Amounts on a page: it stays below 300 KB. */
const pageSize = 300;

/** `pengar/2017.html`, and `pengar/2017-2.html` where a year has more than fit. */
export function ledgerPath({ permalinks }: Site, year: string, page: number): string {
  return permalinks.pathOf({ kind: 'ledger', year, page });
}

/** A ledger for every year, in pages. */
export function ledgerOutputs(site: Site, years: EntrancesView): Output[] {
  return site.ledger.flatMap((ledgerYear) => {
    const { year, entries } = ledgerYear;
    const count = Math.ceil(entries.length / pageSize);
    return Array.from({ length: count }, (_, i) =>
      ledgerOutput(site, { year, linesOf: () => inTables(ledgerYear), page: i + 1, count, years }),
    );
  });
}

interface Ledger {
  readonly year: string;
  /** All of the year, in the order of their tables. */
  readonly linesOf: () => readonly LedgerEntry[];
  readonly page: number;
  readonly count: number;
  readonly years: EntrancesView;
}

/** Together what may be summed together; newest first within. */
const inTables = weakMemoize(({ entries }: LedgerYear): readonly LedgerEntry[] =>
  partsOf(entries).flatMap((part) => part.entries),
);

function ledgerOutput(site: Site, ledger: Ledger): Output {
  const { year, page: number, count } = ledger;
  const path = ledgerPath(site, year, number);
  const pages: PagesView = {
    page: number,
    pages: count,
    ...(number > 1 && { newer: ledgerPath(site, year, number - 1) }),
    ...(number < count && { older: ledgerPath(site, year, number + 1) }),
  };
  return page(site, { path, layout: 'ledger', view: () => ledgerView(site, ledger, path, pages) });
}

function ledgerView(
  site: Site,
  { year, linesOf, years }: Ledger,
  path: string,
  pages: PagesView,
): LedgerView {
  const { locale } = site;
  const lines = linesOf();
  const shown = lines.slice((pages.page - 1) * pageSize, pages.page * pageSize);
  const heading = message(locale, 'ledger.heading', { year });
  const title = pages.page > 1 ? `${heading}, ${message(locale, 'pages.current', { ...pages })}` : heading;
  const breadcrumbs = trail(site, 'money');
  const about = { site, title, path, lang: locale.code, breadcrumbs };
  return frame(
    site,
    {
      kind: 'ledger',
      path,
      title,
      breadcrumbs,
      section: 'money',
      pages,
      scripts: ['assets/enhance.js'],
      structured: [webPage(about, 'CollectionPage')],
    },
    {
      heading,
      lead: message(locale, 'money.amounts', { count: lines.length }),
      tables: tablesOf(site, lines, shown, pages.page === 1),
      ...(pages.pages > 1 && { pages }),
      years: {
        ...years,
        entrances: years.entrances.map((entrance) =>
          entrance.text === year ? { ...entrance, current: true } : entrance,
        ),
      },
    },
  );
}

function tablesOf(
  site: Site,
  lines: readonly LedgerEntry[],
  shown: readonly LedgerEntry[],
  isFirst: boolean,
): LedgerTableView[] {
  const visible = new Set(shown);
  return partsOf(lines).flatMap((part) => {
    const { flow, currency, entries } = part;
    const rows = entries.filter((line) => visible.has(line));
    if (rows.length === 0) return [];
    return [
      {
        id: `${flow}-${currency.toLowerCase()}`,
        heading: flowHeading(site, flow, currency),
        rows: rows.map((line) => rowView(site, line)),
        ...(isFirst &&
          entries.length > 1 && { sum: formatMoney(sumOfPart(part).total, currency, site.locale.code) }),
      },
    ];
  });
}

function rowView(site: Site, { entry, amount }: LedgerEntry): LedgerRowView {
  const { release, url } = entry;
  const decision = decisionView(site, release, site.locale);
  return {
    title: release.title,
    url,
    ...(release.language !== site.locale.code && { lang: release.language }),
    date: dayView(release.date, site, site.locale),
    sender: senderLink(site, release),
    committees: committeesView(site, release, site.locale),
    ...(decision && { decision }),
    amount: amountView(amount, site.locale),
    sortable: amount.total,
  };
}
