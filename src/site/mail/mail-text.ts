import type { Published } from '../../archive/archive.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { LetterPartView, NewsletterView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { releaseBlocks } from '../kit/kit-text.ts';
import { localeFor } from '../parts/cards.ts';
import type { Site } from '../site.ts';
import { wrapText } from './wrap-text.ts';

/** Returns the newsletter of a release as plain text. */
export function releaseMailText(site: Site, entry: Published, letter: NewsletterView): string {
  const locale = localeFor(site, entry.release);
  const blocks = letter.parts.flatMap((part) => [
    ...releaseBlocks(site, entry, {
      isOver: site.agenda.over.has(entry),
      files: filesText(site, part, locale),
    }),
    [line(site, message(locale, 'mail.read'), part.url), ...versions(site, part)].join('\n'),
  ]);
  return mailText([...blocks, ending(letter, locale)]);
}

/** Returns the newsletter of a week as plain text. */
export function digestMailText(site: Site, letter: NewsletterView): string {
  const { locale, config } = site;
  const { week, senders, others, changes } = letter;
  const parts = letter.parts.map((part) =>
    [
      part.title,
      [part.kicker, part.senders, part.date.text].filter(Boolean).join(' · '),
      part.event && [part.event.when.text, part.event.place].filter(Boolean).join(', '),
      part.lead,
      absoluteUrl(config.baseUrl, part.url),
      ...versions(site, part),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const notes = changes.map(({ title, url, text }) =>
    [title, text, absoluteUrl(config.baseUrl, url)].join('\n'),
  );
  return mailText([
    [...senders.map(({ text }) => text), week?.heading, week?.days].filter(Boolean).join('\n'),
    ...parts,
    others ? line(site, others.text, others.url) : '',
    ...(notes.length > 0 ? [message(locale, 'mail.changes'), ...notes] : []),
    ending(letter, locale),
  ]);
}

function mailText(blocks: readonly string[]): string {
  return `${wrapText(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

/** `Läs på webben: https://…` */
function line({ config }: Site, text: string, url: string): string {
  return `${text}: ${absoluteUrl(config.baseUrl, url)}`;
}

function versions(site: Site, { languages }: LetterPartView): string[] {
  return languages.map(({ text, url }) => line(site, text, url));
}

/** Lists the files that the HTML has links to. */
function filesText(site: Site, { attachments, pressKit }: LetterPartView, locale: Locale): string {
  if (attachments.length === 0 && !pressKit) return '';
  return [
    message(locale, 'attachments.heading'),
    ...attachments.map(({ title, type, size, url }) => line(site, `– ${title} (${type}, ${size})`, url)),
    ...(pressKit ? [line(site, `– ${message(locale, 'kit.get')} (${pressKit.text})`, pressKit.url)] : []),
  ].join('\n');
}

/** `-- ` on a line of its own ends the text for mail programs (RFC 3676, 4.3). */
function ending({ why, unsubscribe }: NewsletterView, locale: Locale): string {
  return `-- \n${why}\n${message(locale, 'mail.unsubscribe')}: ${unsubscribe}`;
}
