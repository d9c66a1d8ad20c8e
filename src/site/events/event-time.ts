import type { Published } from '../../archive/archive.ts';
import { isoMoment } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { ReleaseEvent } from '../../model/release.ts';
import type { CardEventView, DateView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import { formatSpan } from './event-span.ts';

export function whenView({ config }: Site, { start, end }: ReleaseEvent, locale: Locale): DateView {
  return { iso: isoMoment(start, config.timeZone), text: formatSpan(start, end, locale.code) };
}

/** Returns the event of an invitation as lists show it. */
export function cardEvent(site: Site, entry: Published, locale: Locale): CardEventView | undefined {
  const { event, withdrawn } = entry.release;
  if (!event) return undefined;
  const state = withdrawn ? 'cancelled' : site.agenda.over.has(entry) ? 'past' : 'coming';
  return {
    state,
    when: whenView(site, event, locale),
    ...(state !== 'coming' && { label: message(locale, `event.${state}`) }),
  };
}
