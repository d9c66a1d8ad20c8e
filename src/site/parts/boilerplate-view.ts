import { writeHtml } from '../../body/write.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Release } from '../../model/release.ts';
import { parseBoilerplate } from '../../parse/sender/boilerplate.ts';
import type { ReleaseView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';

/** What the sender says of itself, from the config; the same HTML for all its releases. */
export function boilerplateOf(
  site: Site,
  { sender, language }: Release,
  locale: Locale,
): ReleaseView['boilerplate'] {
  const text = site.senders.get(sender.slug)?.boilerplate;
  if (!text) return undefined;
  const { body } = parseBoilerplate(text, site.config);
  const heading = message(locale, 'release.about', { name: sender.name });
  return { heading, html: htmlOf(body), ...(language !== site.locale.code && { lang: site.locale.code }) };
}

const htmlOf = keptWith(writeHtml);
