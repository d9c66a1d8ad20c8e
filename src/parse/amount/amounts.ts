import type { Locale } from '../../locale/locale.ts';
import { lookup } from '../../lookup.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Amount } from '../../model/release.ts';
import type { Loose } from '../fields/fields.ts';
import { type Report, take } from '../fields/findings.ts';
import { readAmount } from './amount.ts';

type Written = NonNullable<FrontMatter['amounts']>;

/**
 * Returns a release's amounts without invalid ones. `withMistakes` are the positions of those in which a field had a mistake:
 * a missing period is not reported there. `locales` are that of the release's own language and the archive's.
 */
export function readAmounts(
  written: Loose<Written>,
  withMistakes: ReadonlySet<unknown>,
  locales: { readonly text: Locale; readonly archive: Locale },
  report: Report,
): Amount[] {
  return written.flatMap((item, i) => {
    if (!hasValue(item)) return [];
    const reading = readAmount(item, locales.text, locales.archive.home.currency);
    const reportFor: Report = (path, problem) => {
      if (withMistakes.has(i) && problem.code === 'amount-period-missing') return;
      const culprit = lookup(culprits, problem.code);
      const key = reading.ok ? culprit : (reading.key ?? culprit);
      report(key !== undefined && Object.hasOwn(item, key) ? [...path, key] : [...path, 'value'], problem);
    };
    return take(reading, ['amounts', i], reportFor) ?? [];
  });
}

function hasValue(item: Loose<Written[number]> | undefined): item is Written[number] {
  return item?.value !== undefined;
}

/** The key that a problem is about, if it is not `value`. */
const culprits: Readonly<Record<string, keyof Written[number]>> = {
  'amount-currency-unknown': 'currency',
  'amount-years-reversed': 'to',
};
