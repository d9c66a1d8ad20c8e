import Big from 'big.js';
import type { Amount } from '../../model/release.ts';
import { flowOf } from './ledger.ts';

/**
 * The total over all years, a sum for each currency, in order of first appearance. Currencies are never added to
 * each other, nor revenues or reductions to costs: amounts of several flows have no sum.
 */
export function sumsByCurrency(amounts: readonly Amount[]): { currency: string; total: string }[] {
  if (new Set(amounts.map(flowOf)).size > 1) return [];
  const sums = new Map<string, Big>();
  for (const { currency, total } of amounts) {
    sums.set(currency, (sums.get(currency) ?? new Big(0)).plus(total));
  }
  return [...sums].map(([currency, sum]) => ({ currency, total: sum.toFixed() }));
}
