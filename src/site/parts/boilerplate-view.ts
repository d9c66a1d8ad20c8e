import { writeHtml } from '../../body/write-html.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { type Release, sendersOf } from '../../model/release.ts';
import type { ReleaseView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import { senderNameIn } from './names-in-language.ts';

/** The text about each sender from the config; the same HTML for all its releases. */
export function boilerplatesOf(site: Site, release: Release, locale: Locale): ReleaseView['boilerplates'] {
  const isForeign = release.language !== site.locale.code;
  return sendersOf(release).flatMap((sender, i) => {
    const text = site.config.profiles.get(sender.slug)?.boilerplate;
    if (!text) return [];
    const heading = message(locale, 'release.about', {
      name: senderNameIn(locale.code, sender, site.config),
    });
    const html = writeHtml(text);
    const id = i === 0 ? 'page-about' : `page-about-${i + 1}`;
    return { id, heading, html, ...(isForeign && { lang: site.locale.code }) };
  });
}
