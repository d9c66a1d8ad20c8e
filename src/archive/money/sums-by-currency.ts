import type { Amount } from '../../model/release.ts';
import { ExactSum } from './exact-sum.ts';
import { flowOf } from './ledger.ts';

/**
 * Returns the total of amounts over all years for each currency, in order of first appearance. Different currencies
 * are never added up, nor are revenues or reductions added to costs: returns an empty list if the amounts have
 * different flows.
 */
export function sumsByCurrency(amounts: readonly Amount[]): { currency: string; total: string }[] {
  if (new Set(amounts.map(flowOf)).size > 1) return [];
  const sums = new Map<string, ExactSum>();
  for (const { currency, total } of amounts)
    sums.set(currency, (sums.get(currency) ?? new ExactSum()).add(total));
  return [...sums].map(([currency, sum]) => ({ currency, total: String(sum) }));
}
