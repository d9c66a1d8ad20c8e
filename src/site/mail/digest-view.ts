import type { Published } from '../../archive/archive.ts';
import type { Change, Digest } from '../../archive/publication/mailing.ts';
import { formatDays } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Week } from '../../parse/date/zone.ts';
import type { LetterChangeView, LetterPartView, NewsletterView } from '../../render/views/view.ts';
import { correctionNote, withdrawalNote } from '../feeds/entry.ts';
import { senderLink, senderNames } from '../parts/cards.ts';
import type { Site } from '../site.ts';
import { letterFrame, mailLimit, sizeInMail } from './letter-frame.ts';
import { letterPart } from './letter-part.ts';

/** In characters: about as much as mail programs show after the subject. */
const preheaderLength = 150;

/** Returns the newsletter with a week of a sender, in the language of the site. */
export function digestLetter(site: Site, week: Week, digest: Digest): NewsletterView {
  const { locale } = site;
  const { sender, releases } = digest;
  const link = senderLink(site, sender);
  const heading = message(locale, 'mail.week', { week: week.number });
  const changes = digest.changes.map((change) => changeView(change, locale));
  const parts = fitting(
    releases.map((entry) => digestPart(site, entry)),
    mailLimit - 8000 - sizeInMail(changes, changes.length),
  );
  return {
    ...letterFrame(site, { locale, senders: [{ ...link, before: '' }], sender: sender.slug }),
    subject: `${link.text}: ${heading.toLowerCase()}`,
    preheader: preheader([...releases, ...digest.changes.map(({ entry }) => entry)]),
    week: { heading, days: formatDays(week.from, week.to, locale.code) },
    parts,
    ...(parts.length < releases.length && {
      others: { text: message(locale, 'mail.others'), url: link.url },
    }),
    changes,
    boilerplates: [],
  };
}

function digestPart(site: Site, entry: Published): LetterPartView {
  const { locale } = site;
  const { release } = entry;
  return {
    ...letterPart(site, entry, locale),
    ...(release.coSenders.length > 0 && { senders: senderNames(site, release, locale.code) }),
    lead: release.summary,
  };
}

/** Returns as many of the first parts as fit into a message. */
function fitting(parts: readonly LetterPartView[], limit: number): readonly LetterPartView[] {
  let size = 0;
  const tooMany = parts.findIndex((part) => {
    size += sizeInMail(part, 1);
    return size > limit;
  });
  return tooMany === -1 ? parts : parts.slice(0, tooMany);
}

function preheader(entries: readonly Published[]): string {
  const [first, ...rest] = entries.map(({ release }) => release.title);
  return rest.reduce(
    (text, title) => (text.length + title.length > preheaderLength ? text : `${text} · ${title}`),
    first ?? '',
  );
}

function changeView({ entry, correction }: Change, locale: Locale): LetterChangeView {
  const { release, url } = entry;
  const { title, language, withdrawn } = release;
  const text = correction
    ? correctionNote(correction, locale)
    : withdrawn
      ? withdrawalNote(withdrawn, locale)
      : '';
  return { title, url, lang: language, text };
}
