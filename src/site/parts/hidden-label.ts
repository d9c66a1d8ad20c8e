import type { Published } from '../../archive/archive.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { NoticeView } from '../../render/views/view.ts';

/** Why a release is not public, in a word or two; undefined if it is. */
export function hiddenLabel({ hidden }: Published, locale: Locale): string | undefined {
  return hidden && message(locale, `hidden.${hidden}`);
}

/** The notice on the page of an expired release. */
export function pastNotice({ release, past }: Published, locale: Locale): NoticeView | undefined {
  const { expires } = release;
  if (!past || !expires) return undefined;
  const of = past === 'whole' ? 'invitation' : 'release';
  return {
    heading: message(locale, `past.${of}`),
    text: message(locale, `past.${of}.until`, { date: formatDate(expires, locale.code) }),
  };
}

/** The same as a sentence for its page, with the time of publication. */
export function hiddenBand(entry: Published, locale: Locale): string | undefined {
  const what = hiddenLabel(entry, locale);
  if (what === undefined) return undefined;
  const { hidden, release } = entry;
  // the page of an invitation is unchanged
  if (hidden === 'expired' && release.type === 'invitation') return message(locale, 'past.invitation');
  if (hidden === 'draft' || hidden === 'expired') return message(locale, 'hidden.band', { what });
  const { embargo, date } = release;
  const due = embargo && embargo.at > date.at ? embargo : date;
  return message(locale, 'hidden.due', { what, date: formatDate(due, locale.code) });
}
