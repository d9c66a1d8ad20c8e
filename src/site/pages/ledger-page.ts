import { type LedgerEntry, type LedgerYear, partsOf, sumOfPart } from '../../archive/money/ledger.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { formatMoney } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import { type Output, planned } from '../../model/output.ts';
import type { Release } from '../../model/release.ts';
import type {
  EntrancesView,
  LedgerRowView,
  LedgerTableView,
  LedgerView,
  PagesView,
} from '../../render/views/view.ts';
import { frame, placeOf, trail } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { amountView } from '../parts/amounts-view.ts';
import { cardKey, committeeLinks, dayView, senderLink } from '../parts/cards.ts';
import { flowHeading } from '../parts/figures.ts';
import { keyOf, type Site } from '../site.ts';
import { decisionView, minutesOf } from './release-page-view.ts';

/** Amounts on a page: it stays below 300 KB. */
const pageSize = 300;

/** `pengar/2017.html`, and `pengar/2017-2.html` where a year has more than fit. */
export function ledgerPath({ locale }: Site, year: string, page: number): string {
  return `${message(locale, 'path.ledger')}/${year}${page > 1 ? `-${page}` : ''}.html`;
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
const inTables = keptWith(({ entries }: LedgerYear): readonly LedgerEntry[] =>
  partsOf(entries).flatMap((part) => part.entries),
);

/** What the ledger shows of an amount beside its release's card. */
function lineKey(site: Site, { entry, amount }: LedgerEntry): string {
  return amountKey(amount, entry.release) + cardKey(entry) + (minutesOf(site, entry.release) ?? '');
}

const amountKey = keptWith((amount: LedgerEntry['amount'], { decision }: Release) =>
  JSON.stringify([amount, decision]),
);

function ledgerOutput(site: Site, ledger: Ledger): Output {
  const { year, linesOf, page, count, years } = ledger;
  const path = ledgerPath(site, year, page);
  const shownOf = () => linesOf().slice((page - 1) * pageSize, page * pageSize);
  const pages: PagesView = {
    page,
    pages: count,
    ...(page > 1 && { newer: ledgerPath(site, year, page - 1) }),
    ...(page < count && { older: ledgerPath(site, year, page + 1) }),
  };
  const key = () => {
    const lines = linesOf();
    const summed = page === 1 ? lines.map(({ amount }) => amount.total).join(' ') : '';
    return keyOf(
      site,
      path,
      JSON.stringify([pages, lines.length, years]),
      summed,
      ...shownOf().map((line) => lineKey(site, line)),
    );
  };
  return planned(path, 'list', key, () => render(site, ledger, path, pages, shownOf()));
}

function render(
  site: Site,
  { year, linesOf, years }: Ledger,
  path: string,
  pages: PagesView,
  shown: readonly LedgerEntry[],
): string {
  const { locale } = site;
  const lines = linesOf();
  const heading = message(locale, 'ledger.heading', { year });
  const title = pages.page > 1 ? `${heading}, ${message(locale, 'pages.current', { ...pages })}` : heading;
  const breadcrumbs = trail(site, 'money');
  const about = { site, title, path, lang: locale.code, breadcrumbs };
  const view: LedgerView = frame(
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
  return site.theme.render('ledger', view, placeOf(site, path));
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
    sender: senderLink(release),
    committees: committeeLinks(site, release),
    ...(decision && { decision }),
    amount: amountView(amount, site.locale),
    sortable: amount.total,
  };
}
