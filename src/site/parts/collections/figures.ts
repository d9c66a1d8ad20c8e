import type { Collection } from '../../../archive/archive.ts';
import { addSums, type Flow, type Sum, sumsOf } from '../../../archive/money/ledger.ts';
import { sharesOf } from '../../../archive/money/shares.ts';
import { formatMoney } from '../../../locale/format.ts';
import { type Locale, message } from '../../../locale/locale.ts';
import type { FigureView } from '../../../render/views/view.ts';
import { fileAt } from '../../../url.ts';
import type { Site } from '../../site.ts';
import { relativesOf } from '../relatives.ts';

/** Expenses and revenues, separately for each currency. */
export function moneyFigures({ locale }: Site, sums: readonly Sum[], isJoint = false): FigureView[] {
  return labelledSums(locale, sums, (flow) => flowLabel(locale, flow, isJoint));
}

/** The same with labels of other words. A label that several currencies share names the currency: no two are alike. */
export function labelledSums(
  { code }: Locale,
  sums: readonly Sum[],
  labelOf: (flow: Flow) => string,
): FigureView[] {
  return sums.map(({ flow, currency, total }) => {
    const isOne = sums.every((sum) => sum.flow !== flow || sum.currency === currency);
    const label = labelOf(flow);
    return { value: formatMoney(total, currency, code), label: isOne ? label : `${label}, ${currency}` };
  });
}

/** `Satsningar och kostnader, SEK` */
export function flowHeading({ locale }: Site, flow: Flow, currency: string, isJoint = false): string {
  return `${flowLabel(locale, flow, isJoint)}, ${currency}`;
}

function flowLabel(locale: Locale, flow: Flow, isJoint: boolean): string {
  const label = message(locale, `flow.${flow}`);
  return isJoint ? message(locale, 'money.jointly', { flow: label }) : label;
}

/** The sums of what is counted for a collection, and what its sender pays together with others, linked to the amounts. */
export function collectionFigures(site: Site, collection: Collection): FigureView[] {
  const { own, joint } = sharesOf(collection);
  const url = moneyPath(site, collection);
  const figures = [...moneyFigures(site, sumsOf(own)), ...moneyFigures(site, sumsOf(joint), true)];
  return url === undefined ? figures : figures.map((figure) => ({ ...figure, url }));
}

/**
 * Returns where the amounts of a collection are listed: those of a sender or a committee by themselves, those of a body
 * that only one sender has with its committee, the others on the page of all money.
 */
function moneyPath({ permalinks, archive, sections }: Site, collection: Collection): string | undefined {
  const { namesakes } = relativesOf(archive, collection);
  const [committee = collection] = collection.kind === 'body' && namesakes.length === 1 ? namesakes : [];
  const { folder } = committee;
  switch (moneyPlace(committee)) {
    case 'page':
      return permalinks.pathOf({ kind: 'money', owner: folder, page: 1 });
    case 'list':
      return `${fileAt(folder)}#page-money`;
    default:
      return sections.get('money');
  }
}

/** Maximum number of amounts on a committee's list; more are on a separate page. */
const mostOnList = 12;

/** Returns where a collection shows its amounts: on a separate page, on its list, or nowhere. */
export function moneyPlace(collection: Collection): 'page' | 'list' | undefined {
  if (collection.kind === 'sender') return 'page';
  if (collection.kind !== 'committee') return undefined;
  const { own, joint } = sharesOf(collection);
  return own.length + joint.length > mostOnList ? 'page' : 'list';
}

/** The sums of the whole archive, added up from those of its years, most of which are cached. */
export function sumOfAll({ ledger }: Site): readonly Sum[] {
  return addSums(ledger.flatMap(({ entries }) => sumsOf(entries)));
}
