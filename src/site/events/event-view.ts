import type { Published } from '../../archive/archive.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { EventView, LinkView, NoticeView } from '../../render/views/view.ts';
import { nameOf } from '../parts/language-name.ts';
import type { Site } from '../site.ts';
import { eventPath } from './calendars.ts';
import { formatSpan } from './event-span.ts';
import { whenView } from './event-time.ts';

/** The event on the page of a release. */
export function eventView(
  site: Site,
  entry: Published,
  isOver: boolean,
  locale: Locale,
): EventView | undefined {
  const { event, withdrawn } = entry.release;
  if (!event) return undefined;
  const { place, address, online, register, language } = event;
  const state = withdrawn ? 'cancelled' : isOver ? 'past' : 'coming';
  return {
    state,
    ...(withdrawn && { label: message(locale, 'event.cancelled') }),
    when: whenView(site, event, locale),
    ...(place !== undefined && { place }),
    ...(address !== undefined && { address }),
    ...(online !== undefined && { online: linkTo(online) }),
    ...(register !== undefined && state === 'coming' && { register: linkTo(register) }),
    ...(language !== undefined && { language: { lang: language, text: nameOf(language) } }),
    ...(state === 'coming' && { calendar: eventPath(site, entry) }),
  };
}

/** What the page of a release says whose event is over. */
export function overNotice({ release }: Published, locale: Locale): NoticeView | undefined {
  const { event, type, withdrawn } = release;
  if (!event || withdrawn) return undefined;
  const { start, end } = event;
  return {
    heading: message(locale, type === 'invitation' ? 'past.invitation' : 'event.past'),
    text: message(locale, 'event.past.on', { when: formatSpan(start, end, locale.code) }),
  };
}

/** A link to a web address, under the name of its host, or to an e-mail address. */
function linkTo(address: string): LinkView {
  return /^https?:/i.test(address)
    ? { text: new URL(address).hostname.replace(/^www\./, ''), url: address }
    : { text: address, url: `mailto:${address}` };
}
