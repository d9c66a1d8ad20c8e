import Big from 'big.js';
import type { Amount } from '../release.ts';

/**
 * The total over all years, a sum for each currency, in order of first appearance. Currencies are never added to
 * each other, nor revenues to costs: amounts of which some are revenues have no sum.
 */
export function sumsByCurrency(amounts: readonly Amount[]): { currency: string; total: string }[] {
  const revenues = amounts.filter(({ kind }) => kind === 'revenue').length;
  if (revenues > 0 && revenues < amounts.length) return [];
  const sums = new Map<string, Big>();
  for (const { currency, total } of amounts) {
    sums.set(currency, (sums.get(currency) ?? new Big(0)).plus(total));
  }
  return [...sums].map(([currency, sum]) => ({ currency, total: sum.toFixed() }));
}
