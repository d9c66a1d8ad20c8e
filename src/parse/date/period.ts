import { createProblem } from '../../codes/index.ts';
import { en, sv } from '../../codes/wording.ts';
import { allLocales } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';

/** A length of calendar time; exactly one of the two is not zero. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

/**
 * Parses a length of time in one unit: `5 years`, `6 månader`, `90 days`, or ISO 8601's `P5Y`, `P6M`, `P2W`, `P90D`.
 * Error: `value-format`.
 */
export function readPeriod(written: string): Reading<Period> {
  const [, digits, iso] = /^P(\d{1,4})([YMWD])$/i.exec(written.trim()) ?? [];
  if (digits && iso) return periodOf(Number(digits), lookup(isoUnits, iso.toUpperCase()), written);
  const [, count, word = ''] = /^(\d{1,4})\s*(\p{L}+)$/u.exec(written.trim()) ?? [];
  const unit = units.get(word.toLowerCase());
  return count ? periodOf(Number(count), unit, written, word) : unread(unclear(written));
}

type Unit = 'year' | 'month' | 'week' | 'day';

const isoUnits: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

const units = new Map(
  allLocales.flatMap(({ dates }) =>
    (Object.entries(dates.units) as [Unit, string][]).flatMap(([unit, words]) =>
      words.split(' ').map((word) => [word, unit] as const),
    ),
  ),
);

function periodOf(count: number, unit: Unit | undefined, written: string, word?: string): Reading<Period> {
  if (unit === undefined || count === 0) return unread(unclear(written, word));
  if (unit === 'year') return read({ months: count * 12, days: 0 });
  if (unit === 'month') return read({ months: count, days: 0 });
  return read({ months: 0, days: unit === 'week' ? count * 7 : count });
}

function unclear(written: string, word?: string) {
  const near = word === undefined ? undefined : nearest(word, units.keys());
  const meant = near && written.trim().replace(word ?? '', near);
  const hint = meant ? { en: en.didYouMean(meant), sv: sv.didYouMean(meant) } : numberAndUnit;
  return createProblem('value-format', written, noPeriod, hint);
}

const noPeriod: LocalizedText = { en: 'is not a length of time', sv: 'är ingen tidslängd' };
const numberAndUnit: LocalizedText = {
  en: 'write a number and a unit, such as 5 years, 6 months or 90 days',
  sv: 'skriv ett tal och en enhet, till exempel 5 år, 6 månader eller 90 dagar',
};
