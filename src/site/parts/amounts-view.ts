import { sumsByCurrency } from '../../archive/money/sums-by-currency.ts';
import { formatDerivation, formatMoney, formatPeriod } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Amount } from '../../model/release.ts';
import type { AmountsView, AmountView } from '../../render/views/view.ts';

/** The amounts of a release as a table with its sums; undefined if there are none. */
export function amountsView(amounts: readonly Amount[], locale: Locale): AmountsView | undefined {
  if (amounts.length === 0) return undefined;
  const rows = amounts.map((amount) => amountView(amount, locale));
  const sums = amounts.length > 1 ? sumsByCurrency(amounts) : [];
  return {
    rows,
    sums: sums.map(({ total, currency }) => formatMoney(total, currency, locale.code)),
    has: {
      purpose: rows.some(({ purpose }) => purpose !== undefined),
      period: rows.some(({ period }) => period !== undefined),
      total: rows.some(({ derived }) => derived),
    },
  };
}

export function amountView(amount: Amount, locale: Locale): AmountView {
  const { purpose, payer, recipient, kind, per, currency } = amount;
  const money = formatMoney(amount.value, currency, locale.code);
  return {
    purpose,
    amount: per ? message(locale, `amount.per.${per}`, { amount: money }) : money,
    period: formatPeriod(amount, locale),
    total: formatMoney(amount.total, currency, locale.code),
    derived: amount.total !== amount.value,
    derivation: formatDerivation(amount, locale),
    kind: kind && message(locale, `kind.${kind}`),
    payer,
    recipient,
  };
}
