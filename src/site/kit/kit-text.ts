import type { Published } from '../../archive/archive.ts';
import { plainText } from '../../body/plain-text.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Contact } from '../../model/release.ts';
import { entryOf } from '../feeds/entry.ts';
import { kicker, localeFor } from '../parts/cards.ts';
import type { Site } from '../site.ts';

/** Returns a release as plain text, with all that its page says except for amounts and pictures. */
export function releaseText(site: Site, entry: Published): string {
  const { release } = entry;
  const locale = localeFor(site, release);
  const { url, body } = entryOf(site, entry);
  const date = formatDate(release.date, locale.code);
  const blocks = [
    `${kicker(release, locale)}\n${release.title}\n${release.sender.name}, ${date}`,
    release.summaryFromBody || release.withdrawn ? '' : release.summary,
    plainText(body()),
    contactsText(release.contacts, locale),
    boilerplateText(site, entry, locale),
    message(locale, 'kit.from', { url }),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function contactsText(contacts: readonly Contact[], locale: Locale): string {
  if (contacts.length === 0) return '';
  const people = contacts.map(({ name, title, party, organisation, phones, email }) =>
    [
      `${name}${party ? ` (${party})` : ''}`,
      title,
      organisation,
      ...phones.map(({ kind, text }) => `${message(locale, `contacts.${kind}`)}: ${text}`),
      email,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [message(locale, 'contacts.heading'), ...people].join('\n\n');
}

function boilerplateText({ config }: Site, { release: { sender } }: Published, locale: Locale): string {
  const text = config.profiles.get(sender.slug)?.boilerplate;
  return text ? `${message(locale, 'release.about', { name: sender.name })}\n\n${plainText(text)}` : '';
}
