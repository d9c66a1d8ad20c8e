import type { Collection } from '../../../archive/archive.ts';
import { type LedgerEntry, type Part, partsOf, sumOfPart } from '../../../archive/money/ledger.ts';
import { type Shares, sharesOf } from '../../../archive/money/shares.ts';
import { sharedValue } from '../../../incremental/fingerprint.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { formatMoney } from '../../../locale/format.ts';
import { message } from '../../../locale/locale.ts';
import type { Output } from '../../../model/output.ts';
import type {
  EntrancesView,
  LedgerRowView,
  LedgerTableView,
  LedgerView,
  LinkView,
  PagesView,
} from '../../../render/views/view.ts';
import { fileAt } from '../../../url.ts';
import { frame, trail } from '../../frame/frame.ts';
import { webPage } from '../../frame/structured-data.ts';
import { page } from '../../page.ts';
import { amountView } from '../../parts/amounts-view.ts';
import { listCard } from '../../parts/cards.ts';
import { identityOf } from '../../parts/collections/collection-identity.ts';
import { flowHeading, moneyPlace } from '../../parts/collections/figures.ts';
import type { Site } from '../../site.ts';
import { decisionView } from '../release/release-page-view.ts';

/** Maximum number of amounts on a page, which keeps it below 300 KB. */
const pageSize = 300;

/** `pengar/2017.html`, and `pengar/2017-2.html` if a year has more amounts than fit. */
export function ledgerPath({ permalinks }: Site, year: string, page: number): string {
  return permalinks.pathOf({ kind: 'ledger', year, page });
}

/** A ledger for every year, in pages. */
export function ledgerOutputs(site: Site, years: EntrancesView): Output[] {
  return site.ledger.flatMap(({ year, entries }) => {
    return ledgerPages(site, entries.length, {
      heading: message(site.locale, 'ledger.heading', { year }),
      breadcrumbs: trail(site, 'money'),
      pathOf: (page) => ledgerPath(site, year, page),
      tablesOf: () => tablesOf({ own: entries, joint: [] }),
      years: {
        ...years,
        entrances: years.entrances.map((entrance) =>
          entrance.text === year ? { ...entrance, current: true } : entrance,
        ),
      },
    });
  });
}

/** The amounts of every sender and of every committee that has many, in pages. */
export function collectionLedgers(site: Site): Output[] {
  return Object.values(site.archive.collections)
    .flat()
    .filter((collection) => moneyPlace(collection) === 'page')
    .flatMap((collection) => collectionLedger(site, collection));
}

function collectionLedger(site: Site, collection: Collection): Output[] {
  const { own, joint } = sharesOf(collection);
  const count = own.length + joint.length;
  if (count === 0) return [];
  const { folder } = collection;
  const { name, title = name, sender, breadcrumbs } = identityOf(site, collection, false);
  return ledgerPages(site, count, {
    heading: message(site.locale, 'money.of', { name: title }),
    breadcrumbs: [...breadcrumbs, { text: name, url: fileAt(folder) }],
    sender,
    pathOf: (page) => site.permalinks.pathOf({ kind: 'money', owner: folder, page }),
    tablesOf: () => tablesOf(sharesOf(collection)),
  });
}

function tablesOf({ own, joint }: Shares): Table[] {
  return [
    ...partsOf(own).map((part) => ({ part, isJoint: false })),
    ...partsOf(joint).map((part) => ({ part, isJoint: true })),
  ];
}

/** The amounts of a collection, for its own list; none if they have a separate page. */
export function ledgerTables(site: Site, collection: Collection): LedgerTableView[] {
  if (moneyPlace(collection) !== 'list') return [];
  const tables = tablesOf(sharesOf(collection)).flatMap((table) =>
    tableView(site, table, new Set(table.part.entries), true),
  );
  return tables.map((table) => ({ ...table, rows: table.rows.map(withoutOwn) }));
}

/** Leaves out the sender and committee of a row if there is only one of each, to which the list belongs. */
function withoutOwn(row: LedgerRowView): LedgerRowView {
  const isAlone = row.senders.length === 1 && row.committees.length === 1;
  return isAlone ? { ...row, senders: [], committees: [] } : row;
}

/** Amounts that one table shows together. */
interface Table {
  readonly part: Part;
  /** Whether a sender pays them together with others. */
  readonly isJoint: boolean;
}

interface Ledger {
  readonly heading: string;
  readonly breadcrumbs: readonly LinkView[];
  /** Slug of the sender whose page it is. */
  readonly sender?: string | undefined;
  readonly pathOf: (page: number) => string;
  /** All amounts, in the order in which they are shown. */
  readonly tablesOf: () => readonly Table[];
  readonly years?: EntrancesView;
}

function ledgerPages(site: Site, amounts: number, ledger: Ledger): Output[] {
  const { pathOf } = ledger;
  const count = Math.ceil(amounts / pageSize);
  return Array.from({ length: count }, (_, i) => {
    const number = i + 1;
    const path = pathOf(number);
    const pages: PagesView = {
      page: number,
      pages: count,
      ...(number > 1 && { newer: pathOf(number - 1) }),
      ...(number < count && { older: pathOf(number + 1) }),
    };
    return page(site, { path, layout: 'ledger', view: () => ledgerView(site, ledger, path, pages) });
  });
}

function ledgerView(site: Site, ledger: Ledger, path: string, pages: PagesView): LedgerView {
  const { locale } = site;
  const { heading, breadcrumbs, sender, years } = ledger;
  const tables = ledger.tablesOf();
  const lines = tables.flatMap(({ part }) => part.entries);
  const shown = new Set(lines.slice((pages.page - 1) * pageSize, pages.page * pageSize));
  const title = pages.page > 1 ? `${heading}, ${message(locale, 'pages.current', { ...pages })}` : heading;
  const about = { site, title, path, lang: locale.code, breadcrumbs };
  return frame(
    site,
    {
      kind: 'ledger',
      path,
      title,
      breadcrumbs,
      section: 'money',
      ...(sender !== undefined && { sender }),
      pages,
      scripts: ['assets/enhance.js'],
      structured: [webPage(about, 'CollectionPage')],
    },
    {
      heading,
      lead: message(locale, 'money.amounts', { count: lines.length }),
      tables: tables.flatMap((table) => tableView(site, table, shown, pages.page === 1)),
      ...(pages.pages > 1 && { pages }),
      ...(years && { years }),
    },
  );
}

function tableView(
  site: Site,
  table: Table,
  shown: ReadonlySet<LedgerEntry>,
  isFirst: boolean,
): LedgerTableView[] {
  const { part, isJoint } = table;
  const { flow, currency, entries } = part;
  const rows = entries.filter((line) => shown.has(line));
  if (rows.length === 0) return [];
  return [
    {
      id: `${flow}-${currency.toLowerCase()}${isJoint ? '-joint' : ''}`,
      heading: flowHeading(site, flow, currency, isJoint),
      rows: rows.map((line) => rowView(site, line)),
      ...(isFirst &&
        entries.length > 1 && { sum: formatMoney(sumOfPart(part).total, currency, site.locale.code) }),
    },
  ];
}

function rowView(site: Site, line: LedgerEntry): LedgerRowView {
  const row = plainRow(line, site);
  const decision = decisionView(site, line.entry.release, site.locale);
  return decision ? { ...row, decision } : row;
}

/** Memoized, because an amount is in the ledgers of its year and its sender. Decisions may depend on other releases. */
const plainRow = weakMemoize(({ entry, amount }: LedgerEntry, site: Site): LedgerRowView => {
  const { title, url, lang, date, senders, committees } = listCard(site, entry);
  return sharedValue({
    title,
    url,
    date,
    senders,
    committees,
    amount: amountView(amount, site.locale),
    sortable: amount.total,
    ...(lang !== undefined && { lang }),
  });
});
