import {
  type Flow,
  flows,
  type Group,
  type LedgerEntry,
  partsOf,
  sumOfPart,
  sumsBy,
} from '../../../archive/money/ledger.ts';
import { isAmong, linePayers } from '../../../archive/money/shares.ts';
import { formatList, formatMoney, formatNumber } from '../../../locale/format.ts';
import { type MessageKey, message } from '../../../locale/locale.ts';
import type { Output } from '../../../model/output.ts';
import { currentName, senderOf } from '../../../model/release.ts';
import type { ChartsView, ChartView, EntrancesView, MoneyView } from '../../../render/views/view.ts';
import { frame, trail } from '../../frame/frame.ts';
import { sectionLink } from '../../frame/sections.ts';
import { webPage } from '../../frame/structured-data.ts';
import { page } from '../../page.ts';
import { senderLink, topicLinks } from '../../parts/cards.ts';
import { committeeUrl } from '../../parts/collections/committee-views.ts';
import { flowHeading, moneyFigures, sumOfAll } from '../../parts/collections/figures.ts';
import type { Site } from '../../site.ts';
import { collectionLedgers, ledgerOutputs, ledgerPath } from './ledger-page.ts';

/** Maximum number of bars in a chart; the rest is in the ledger and the open data. */
const bars = 15;

/** The money pages: an overview with sums and charts, and a ledger for every year. */
export function moneyOutputs(site: Site): Output[] {
  const path = site.sections.get('money');
  if (path === undefined) return [];
  const years = ledgerYears(site);
  const overview = page(site, { path, layout: 'money', view: () => overviewView(site, path, years) });
  return [overview, ...ledgerOutputs(site, years), ...collectionLedgers(site)];
}

/** The years that have a ledger, newest first, with the number of amounts. */
function ledgerYears(site: Site): EntrancesView {
  return {
    id: 'years',
    heading: message(site.locale, 'money.years'),
    entrances: site.ledger.map(({ year, entries }) => ({
      text: year,
      url: ledgerPath(site, year, 1),
      count: entries.length,
    })),
  };
}

function overviewView(site: Site, path: string, years: EntrancesView): MoneyView {
  const { locale } = site;
  const ledger = site.ledger.flatMap(({ entries }) => entries);
  const heading = message(locale, 'money.heading');
  const releases = new Set(ledger.map(({ entry }) => entry)).size;
  const lead = message(locale, 'money.lead', {
    amounts: message(locale, 'money.amounts', { count: ledger.length }),
    releases: message(locale, 'releases.count', { count: releases }),
  });
  const breadcrumbs = trail(site);
  const [data] = sectionLink(site, 'data');
  const about = { site, title: heading, path, lang: locale.code, breadcrumbs, description: lead };
  return frame(
    site,
    {
      kind: 'money',
      path,
      title: heading,
      description: lead,
      breadcrumbs,
      section: 'money',
      structured: [webPage(about, 'CollectionPage')],
    },
    {
      heading,
      lead,
      figures: moneyFigures(site, sumOfAll(site)),
      years,
      sections: sectionsOf(site),
      ...(data && { data: { text: message(locale, 'data.invite.money'), url: `${data.url}#amounts` } }),
      isShared: ledger.some((line) => linePayers(line).length > 1),
    },
  );
}

/** A section of charts for every flow and currency. */
function sectionsOf(site: Site): ChartsView[] {
  const { locale } = site;
  return partsOf(site.ledger.flatMap(({ entries }) => entries)).map((part) => {
    const { flow, currency, entries } = part;
    const id = `${flow}-${currency.toLowerCase()}`;
    const charts = dimensions(site, flow).flatMap((dimension) =>
      chart(site, id, dimension, currency, entries),
    );
    return {
      id,
      heading: flowHeading(site, flow, currency),
      total: formatMoney(sumOfPart(part).total, currency, locale.code),
      charts: telling(charts, entries),
    };
  });
}

/** A chart with one bar adds nothing to the sum above it; for a single release, the sender is shown. */
function telling(charts: readonly ChartView[], entries: readonly LedgerEntry[]): readonly ChartView[] {
  const isOne = new Set(entries.map(({ entry }) => entry)).size === 1;
  return isOne ? charts.slice(1, 2) : charts.filter(({ bars: drawn }) => drawn.length > 1);
}

interface Dimension {
  readonly name: string;
  readonly key: MessageKey;
  readonly column: MessageKey;
  readonly groupsOf: (line: LedgerEntry) => readonly Group[];
}

function dimensions(site: Site, flow: Flow): Dimension[] {
  const link = ({ text, url }: { text: string; url: string }): Group => ({
    key: url || text,
    name: text,
    url,
  });
  const year: Dimension = {
    name: 'year',
    key: 'money.byYear',
    column: 'list.year',
    groupsOf: ({ entry }) => {
      const text = entry.release.date.day.slice(0, 4);
      return [link({ text, url: ledgerPath(site, text, 1) })];
    },
  };
  const sender: Dimension = {
    name: 'sender',
    key: 'money.bySender',
    column: 'list.sender',
    groupsOf: (line) => {
      const payers = linePayers(line);
      const names = payers.map(({ name }) => name);
      const [only, other] = payers;
      return [
        only && !other
          ? link(senderLink(site, only))
          : link({ text: formatList(names, site.locale.code), url: '' }),
      ];
    },
  };
  if (flow !== flows[0]) return [year, sender];
  const committee: Dimension = {
    name: 'committee',
    key: 'money.byCommittee',
    column: 'list.committee',
    groupsOf: (line) => {
      const { release } = line.entry;
      const payers = linePayers(line);
      return release.committees.flatMap((committee) => {
        const sender = senderOf(release, committee);
        if (!isAmong(sender, payers)) return [];
        const name = currentName(committee);
        const url = committeeUrl(site, sender, committee.slug);
        return { key: `${sender.slug} ${url || name}`, name: `${name}, ${sender.name}`, url };
      });
    },
  };
  const topic: Dimension = {
    name: 'topic',
    key: 'money.byTopic',
    column: 'list.topic',
    groupsOf: ({ entry }) => topicLinks(site, entry.release).map(link),
  };
  return [year, sender, committee, topic];
}

/** A chart by year keeps the years in order, newest first; the others begin with the largest sum. */
function chart(
  { locale }: Site,
  section: string,
  { name, key, column, groupsOf }: Dimension,
  currency: string,
  entries: readonly LedgerEntry[],
): ChartView[] {
  const sums = sumsBy(entries, groupsOf);
  if (sums.length === 0) return [];
  const drawn = name === 'year' ? sums.toSorted((a, b) => (a.name < b.name ? 1 : -1)) : sums.slice(0, bars);
  const all = formatNumber(sums.length, locale.code);
  return [
    {
      id: `${section}-${name}`,
      heading: message(locale, key),
      column: message(locale, column),
      bars: drawn.map(({ name: text, url, total, share }) => ({
        label: { text, url },
        sum: formatMoney(total, currency, locale.code),
        share,
      })),
      ...(drawn.length < sums.length && {
        note: message(locale, 'money.largest', { shown: drawn.length, all }),
      }),
    },
  ];
}
