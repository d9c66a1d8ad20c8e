import type { Published } from '../../archive/archive.ts';
import { plainText } from '../../body/plain-text.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { type Contact, type Release, sendersOf } from '../../model/release.ts';
import { entryOf } from '../feeds/entry.ts';
import { kicker, localeFor, senderNames } from '../parts/cards.ts';
import { senderNameIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';

/** Returns a release as plain text, with everything on its page except amounts and pictures. */
export function releaseText(site: Site, entry: Published): string {
  const { release } = entry;
  const locale = localeFor(site, release);
  const { url, body } = entryOf(site, entry);
  const date = formatDate(release.date, locale.code);
  const blocks = [
    `${kicker(release, locale)}\n${release.title}\n${senderNames(site, release, locale.code)}, ${date}`,
    release.summaryFromBody || release.withdrawn ? '' : release.summary,
    plainText(body()),
    contactsText(release.contacts, locale),
    ...boilerplateTexts(site, release, locale),
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

function boilerplateTexts({ config }: Site, release: Release, locale: Locale): string[] {
  return sendersOf(release).map((sender) => {
    const text = config.profiles.get(sender.slug)?.boilerplate;
    const name = senderNameIn(locale.code, sender, config);
    return text ? `${message(locale, 'release.about', { name })}\n\n${plainText(text)}` : '';
  });
}
