import { type Locale, message } from '../../locale/locale.ts';
import { type Release, sendersOf } from '../../model/release.ts';
import type { ReleaseView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';

/** What each sender says of itself, from the config; the same HTML for all its releases. */
export function boilerplatesOf(site: Site, release: Release, locale: Locale): ReleaseView['boilerplates'] {
  const isForeign = release.language !== site.locale.code;
  return sendersOf(release).flatMap(({ name, slug }, i) => {
    const html = site.config.profiles.get(slug)?.boilerplate;
    if (html === undefined) return [];
    const heading = message(locale, 'release.about', { name });
    const id = i === 0 ? 'page-about' : `page-about-${i + 1}`;
    return { id, heading, html, ...(isForeign && { lang: site.locale.code }) };
  });
}
