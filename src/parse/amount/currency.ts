import { createProblem } from '../../codes/index.ts';
import { lookup } from '../../lookup.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';
import { currencyFamilies, currencyNamed } from './amount-words.ts';

let codes: ReadonlySet<string> | undefined;

/** Whether three capitals are an ISO 4217 code that the platform knows. */
export function isCurrency(code: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(code);
}

/** An ISO 4217 code in upper case. Error: `amount-currency-unknown`. */
export function readCurrency(written: string): Reading<string> {
  const code = written.trim().toUpperCase();
  if (isCurrency(code)) return read(code);
  return unread(createProblem('amount-currency-unknown', written, meaning(code)));
}

const common = ['SEK', 'EUR', 'NOK', 'DKK', 'ISK', 'GBP', 'USD', 'CHF', 'PLN', 'CAD', 'AUD', 'JPY'];

function meaning(code: string): string | undefined {
  const letters = sorted(code);
  const named = currencyNamed(code);
  return (
    (named === undefined ? undefined : (lookup(currencyFamilies, named)?.[0] ?? named)) ??
    common.find((known) => sorted(known) === letters) ??
    nearest(code, common) ??
    nearest(code, codes ?? [])
  );
}

/** Swapped letters are the most frequent typo in a code. */
function sorted(code: string): string {
  return [...code].sort().join('');
}
