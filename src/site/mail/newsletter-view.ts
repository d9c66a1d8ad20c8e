import type { Published } from '../../archive/archive.ts';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { newsletterDefaults } from '../../model/config/newsletter-schema.ts';
import type { Release } from '../../model/release.ts';
import type { LetterPartView, LetterPictureView, NewsletterView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { entryOf } from '../feeds/entry.ts';
import { firstImage } from '../media/images.ts';
import { dateView, kicker, localeFor, senderLink } from '../parts/cards.ts';
import { contactView } from '../parts/contacts-view.ts';
import { directionOf } from '../parts/language-name.ts';
import type { Site } from '../site.ts';
import { mailBody } from './mail-body.ts';

/** That of the default theme. */
const defaultAccent = '#0b5563';

/** Width of the text, in pixels. */
const textWidth = 536;

/** Returns the newsletter with one release in full. */
export function releaseLetter(site: Site, entry: Published): NewsletterView {
  const { release } = entry;
  const locale = localeFor(site, release);
  const accent = accentOf(site, release.sender.slug);
  const { body } = entryOf(site, entry);
  const part = {
    ...partOf(site, entry, locale),
    ...(release.summaryFromBody ? {} : { lead: release.summary }),
    body: mailBody(body(), accent),
    contacts: release.contacts.map((contact) => contactView(contact, locale)),
  };
  const boilerplate = site.config.profiles.get(release.sender.slug)?.boilerplate;
  return {
    ...around(site, release),
    lang: release.language,
    dir: directionOf(release.language),
    subject: release.title,
    preheader: release.summary,
    parts: [part],
    ...(boilerplate && {
      boilerplate: {
        heading: message(locale, 'release.about', { name: release.sender.name }),
        html: mailBody(boilerplate, accent),
      },
    }),
  };
}

/** Returns the newsletter with a sender's releases of the last week; `releases` is not empty. */
export function digestLetter(site: Site, releases: readonly Published[]): NewsletterView | undefined {
  const [newest] = releases;
  const week = site.mailing?.week;
  if (!newest || !week) return undefined;
  const { locale } = site;
  const { sender } = newest.release;
  const day = (text: string) => formatDate({ day: text }, locale.code);
  const heading = message(locale, 'mail.week', { week: week.number });
  return {
    ...around(site, newest.release),
    lang: locale.code,
    dir: directionOf(locale.code),
    subject: `${sender.name}: ${heading.toLowerCase()}`,
    preheader: releases.map(({ release }) => release.title).join(' · '),
    week: { heading, days: message(locale, 'mail.days', { from: day(week.from), to: day(week.to) }) },
    parts: releases.map((entry) => ({
      ...partOf(site, entry, locale),
      lead: entry.release.summary,
      contacts: [],
    })),
  };
}

function around(site: Site, { sender }: Release) {
  const { config, permalinks } = site;
  const { newsletter } = config;
  return {
    accent: accentOf(site, sender.slug),
    sender: senderLink(site, sender),
    site: { text: config.title, url: permalinks.indexOf({ kind: 'archive' }) },
    unsubscribe: (typeof newsletter === 'object' ? newsletter : newsletterDefaults).unsubscribe,
  };
}

function accentOf({ config }: Site, slug: string): string {
  return config.profiles.get(slug)?.accent ?? config.colours?.accent ?? defaultAccent;
}

function partOf(site: Site, entry: Published, locale: Locale): LetterPartView {
  const { release, url } = entry;
  const picture = pictureOf(site, release);
  return {
    title: release.title,
    url,
    lang: release.language,
    kicker: kicker(release, locale),
    date: dateView(release.date, site, locale),
    ...(picture && { picture }),
    contacts: [],
  };
}

/** Pictures in the text are shown in the text. */
function pictureOf(site: Site, release: Release): LetterPictureView | undefined {
  const [image] = release.images;
  const picture = image && firstImage(site, release);
  if (!picture) return undefined;
  const width = Math.min(textWidth, picture.width);
  return {
    url: absoluteUrl(site.config.baseUrl, picture.url),
    width,
    height: Math.round((picture.height * width) / picture.width),
    alt: picture.alt,
    caption: [image.caption, image.credit].filter(Boolean).join(' '),
  };
}
