import type { Published } from '../../archive/archive.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';

/** Why the public does not see a release, in a word or two; undefined where it does. */
export function hiddenLabel({ hidden }: Published, locale: Locale): string | undefined {
  return hidden && message(locale, `hidden.${hidden}`);
}

/** The same as a sentence for its page, with the moment at which it will be published. */
export function hiddenBand(entry: Published, locale: Locale): string | undefined {
  const what = hiddenLabel(entry, locale);
  if (what === undefined) return undefined;
  const { hidden, release } = entry;
  if (hidden === 'draft' || hidden === 'expired') return message(locale, 'hidden.band', { what });
  const { embargo, date } = release;
  const due = embargo && embargo.at > date.at ? embargo : date;
  return message(locale, 'hidden.due', { what, date: formatDate(due, locale.code) });
}
