import type { Published } from '../../archive/archive.ts';
import { plainText } from '../../body/plain-text.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, type MessageKey, message } from '../../locale/locale.ts';
import { type Contact, type Release, sendersOf } from '../../model/release.ts';
import type { LinkView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { eventView } from '../events/event-view.ts';
import { entryOf } from '../feeds/entry.ts';
import { amountsView } from '../parts/amounts-view.ts';
import { kicker, localeFor, senderNames } from '../parts/cards.ts';
import { senderNameIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';

/** Returns a release as plain text, with everything on its page except pictures and documents. */
export function releaseText(site: Site, entry: Published): string {
  const { url } = entryOf(site, entry);
  const from = message(localeFor(site, entry.release), 'kit.from', { url });
  return `${[...releaseBlocks(site, entry), from].join('\n\n')}\n`;
}

interface BlockOptions {
  /** Whether to say that its event is over. A text that is kept does not. */
  readonly isOver?: boolean;
  /** Lines about its pictures and documents. */
  readonly files?: string;
}

/** Returns the parts of that text, without the address. */
export function releaseBlocks(
  site: Site,
  entry: Published,
  { isOver = false, files = '' }: BlockOptions = {},
): string[] {
  const { release } = entry;
  const locale = localeFor(site, release);
  const { body } = entryOf(site, entry);
  const date = formatDate(release.date, locale.code);
  return [
    `${kicker(release, locale)}\n${release.title}\n${senderNames(site, release, locale.code)}, ${date}`,
    release.summaryFromBody || release.withdrawn ? '' : release.summary,
    eventText(site, entry, isOver, locale),
    plainText(body()),
    amountsText(release, locale),
    files,
    contactsText(release.contacts, locale),
    ...boilerplateTexts(site, release, locale),
  ].filter((block) => block !== '');
}

function eventText(site: Site, entry: Published, isOver: boolean, locale: Locale): string {
  const event = eventView(site, entry, isOver, locale);
  if (!event) return '';
  const { state, when, place, address, online, register, language, calendar } = event;
  const line = (key: MessageKey, text: string | undefined) =>
    text ? [`${message(locale, key)}: ${text}`] : [];
  const target = (link: LinkView | undefined) => link?.url.replace(/^mailto:/, '');
  return [
    message(locale, state === 'past' ? 'event.past' : 'event.heading'),
    ...line('event.time', when.text),
    ...line('event.place', [place, address].filter(Boolean).join(', ')),
    ...line('event.online', target(online)),
    ...line('event.register', target(register)),
    ...line('event.language', language?.text),
    ...line('event.add', calendar && absoluteUrl(site.config.baseUrl, calendar)),
  ].join('\n');
}

function amountsText({ amounts }: Release, locale: Locale): string {
  const view = amountsView(amounts, locale);
  if (!view) return '';
  const rows = view.rows.map((row) => {
    const { purpose, kind, amount, period, derived, derivation, payer, recipient } = row;
    const what = purpose ?? kind;
    return [
      `– ${what ? `${what}: ` : ''}${amount}${!derived && period ? `, ${period}` : ''}`,
      derived && derivation,
      payer && `${message(locale, 'amounts.payer')}: ${payer}`,
      recipient && `${message(locale, 'amounts.recipient')}: ${recipient}`,
    ]
      .filter(Boolean)
      .join('\n  ');
  });
  const sums = view.sums.map((sum) => `${message(locale, 'amounts.sum')}: ${sum}`);
  return [message(locale, 'amounts.heading'), ...rows, ...sums].join('\n');
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
