import type { Published } from '../archive/archive.ts';
import { type Flow, type LedgerEntry, type Sum, sumsOf } from '../archive/ledger.ts';
import { standsForVersions } from '../archive/versions.ts';
import { formatMoney } from '../locale/format.ts';
import { message } from '../locale/locale.ts';
import type { FigureView } from '../render/view.ts';
import type { Site } from './site.ts';

/** What some of the archive's releases spend and receive, each currency for itself. */
export function moneyFigures(site: Site, releases: readonly Published[]): FigureView[] {
  const { locale } = site;
  const url = site.sections.get('money');
  return sumOf(site, releases).map(({ flow, currency, total }) => ({
    value: formatMoney(total, currency, locale.code),
    label: message(locale, `flow.${flow}`),
    ...(url !== undefined && { url }),
  }));
}

/** Changes whenever the sums of these releases may: exact addition is too dear to do in every build. */
export function moneyKey({ versions }: Site, releases: readonly Published[]): string {
  const parts: string[] = [];
  for (const entry of releases) {
    if (entry.money !== '' && (versions.size === 0 || standsForVersions(entry, versions)))
      parts.push(entry.money);
  }
  return parts.join('\n');
}

/** `Satsningar och kostnader, SEK` */
export function flowHeading({ locale }: Site, flow: Flow, currency: string): string {
  return `${message(locale, `flow.${flow}`)}, ${currency}`;
}

const ledgers = new WeakMap<Site, ReadonlyMap<Published, readonly LedgerEntry[]>>();

/** The sums of some of the archive's releases. */
export function sumOf(site: Site, releases: readonly Published[]): Sum[] {
  const byRelease = ledgerByRelease(site);
  return sumsOf(releases.flatMap((entry) => byRelease.get(entry) ?? []));
}

function ledgerByRelease(site: Site): ReadonlyMap<Published, readonly LedgerEntry[]> {
  let known = ledgers.get(site);
  if (!known) {
    const grouped = new Map<Published, LedgerEntry[]>();
    for (const line of site.ledger) {
      const lines = grouped.get(line.entry);
      if (lines) lines.push(line);
      else grouped.set(line.entry, [line]);
    }
    known = grouped;
    ledgers.set(site, known);
  }
  return known;
}
