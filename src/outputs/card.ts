import type { Published } from '../archive/archive.ts';
import { digest } from '../digest.ts';
import { formatDate, isoMoment } from '../locale/format.ts';
import { localeOf } from '../locale/index.ts';
import { type Locale, message } from '../locale/locale.ts';
import type { Release } from '../release.ts';
import type { CardView, DateView, LinkView } from '../render/view.ts';
import type { Site } from './site.ts';

const fingerprints = new WeakMap<Published, string>();

/** Changes exactly when what lists show of a release does. */
export function cardKey(entry: Published): string {
  let key = fingerprints.get(entry);
  if (key === undefined) {
    const { title, date, sender, committees, summary, type, language } = entry.release;
    key = digest(
      JSON.stringify([entry.url, entry.hidden, title, date, sender, committees, summary, type, language]),
    );
    fingerprints.set(entry, key);
  }
  return key;
}

/** A release in a list whose page is in the site's language. */
export function cardView(site: Site, { release, url }: Published): CardView {
  return {
    title: release.title,
    url,
    ...(release.language !== site.locale.code && { lang: release.language }),
    date: dateView(release.date, site, site.locale),
    sender: senderLink(release),
    committees: committeeLinks(site, release),
    summary: release.summary,
    kicker: kicker(release, site.locale),
  };
}

export function dateView(moment: Release['date'], { config }: Site, locale: Locale): DateView {
  return { iso: isoMoment(moment, config.timeZone), text: formatDate(moment, locale.code) };
}

export function senderLink({ sender }: Release): LinkView {
  return { text: sender.name, url: `${sender.slug}/index.html` };
}

export function committeeLinks({ config, locale }: Site, { sender, committees }: Release): LinkView[] {
  const parent = config.collections.includes('committees') ? sender.slug : message(locale, 'path.committee');
  return committees.map(({ name, slug }) => ({ text: name, url: `${parent}/${slug}/index.html` }));
}

/** What sort of release it is, in words. */
export function kicker({ type }: Release, locale: Locale): string {
  return message(locale, type ? `type.${type}` : 'release.kicker');
}

/** The language of a release's page: its own where the chrome speaks it, else the site's. */
export function localeFor(site: Site, { language }: Release): Locale {
  return localeOf(language, site.locale);
}
