import type { Collection } from '../../../archive/archive.ts';
import { addSums, amountsOf, type Flow, type Sum, sumsOf } from '../../../archive/money/ledger.ts';
import { formatMoney } from '../../../locale/format.ts';
import { message } from '../../../locale/locale.ts';
import type { FigureView } from '../../../render/views/view.ts';
import type { Site } from '../../site.ts';

/** What is spent and received, each currency for itself. */
export function moneyFigures(site: Site, sums: readonly Sum[]): FigureView[] {
  const { locale } = site;
  const url = site.sections.get('money');
  return sums.map(({ flow, currency, total }) => ({
    value: formatMoney(total, currency, locale.code),
    label: message(locale, `flow.${flow}`),
    ...(url !== undefined && { url }),
  }));
}

/** `Satsningar och kostnader, SEK` */
export function flowHeading({ locale }: Site, flow: Flow, currency: string): string {
  return `${message(locale, `flow.${flow}`)}, ${currency}`;
}

/** The sums of a collection's releases. */
export function sumOf({ releases }: Collection): readonly Sum[] {
  return sumsOf(releases.flatMap(amountsOf));
}

/** The sums of the whole archive, added up from those of its years, most of which are known. */
export function sumOfAll({ ledger }: Site): readonly Sum[] {
  return addSums(ledger.flatMap(({ entries }) => sumsOf(entries)));
}
