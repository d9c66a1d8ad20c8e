import type { Published } from '../../archive/archive.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { NewsletterView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { releaseText } from '../kit/kit-text.ts';
import { localeFor } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** Returns the newsletter of a release as plain text. */
export function releaseMailText(site: Site, entry: Published, letter: NewsletterView): string {
  return `${releaseText(site, entry)}\n${ending(letter, localeFor(site, entry.release))}`;
}

/** Returns the newsletter of a week as plain text. */
export function digestMailText(site: Site, releases: readonly Published[], letter: NewsletterView): string {
  const { locale, config } = site;
  const parts = releases.map(({ release, url }) =>
    [
      release.title,
      formatDate(release.date, locale.code),
      release.summary,
      absoluteUrl(config.baseUrl, url),
    ].join('\n'),
  );
  const head = [letter.sender.text, letter.week?.heading, letter.week?.days].filter(Boolean).join('\n');
  return `${[head, ...parts].join('\n\n')}\n\n${ending(letter, locale)}`;
}

/** A line with only `-- ` ends the text for mail programs (RFC 3676, 4.3). */
function ending({ sender, unsubscribe }: NewsletterView, locale: Locale): string {
  const why = message(locale, 'mail.why', { name: sender.text });
  return `-- \n${why}\n${message(locale, 'mail.unsubscribe')}: ${unsubscribe}\n`;
}
