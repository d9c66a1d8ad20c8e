import { writeHtml } from '../../body/write-html.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import { senderNameIn } from './names-in-language.ts';

/** What the sender says of itself, from the config; the same HTML for all its releases. */
export function boilerplateOf(
  site: Site,
  { sender, language }: Release,
  locale: Locale,
): ReleaseView['boilerplate'] {
  const text = site.config.profiles.get(sender.slug)?.boilerplate;
  if (!text) return undefined;
  const heading = message(locale, 'release.about', { name: senderNameIn(locale.code, sender, site.config) });
  const html = writeHtml(text);
  return { heading, html, ...(language !== site.locale.code && { lang: site.locale.code }) };
}
