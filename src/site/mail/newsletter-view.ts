import type { Published } from '../../archive/archive.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { type Release, sendersOf } from '../../model/release.ts';
import type { NewsletterView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { entryOf } from '../feeds/entry.ts';
import { pressKitOf } from '../kit/press-kits.ts';
import { attachmentsOf } from '../media/attachments.ts';
import { pageFilesOf, plainUrl } from '../media/page-files.ts';
import { amountsView } from '../parts/amounts-view.ts';
import { localeFor, senderLinks } from '../parts/cards.ts';
import { contactView } from '../parts/contacts-view.ts';
import { senderNameIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';
import { accentOf, letterFrame, mailLimit, sizeInMail } from './letter-frame.ts';
import { letterPart } from './letter-part.ts';
import { mailBody, shortenedMailBody } from './mail-body.ts';

/** Returns the newsletter with one release, shortened if it is too long for mail programs. */
export function releaseLetter(site: Site, entry: Published): NewsletterView {
  const { release } = entry;
  const { sender, language } = release;
  const locale = localeFor(site, release);
  const amounts = amountsView(release.amounts, locale);
  const part = {
    ...letterPart(site, entry, locale),
    ...(release.summaryFromBody ? {} : { lead: release.summary }),
    ...(amounts && { amounts }),
    attachments: attachmentsOf(site, release, locale.code),
    pressKit: pressKitOf(site, entry, locale.code),
    contacts: release.contacts.map((contact) => contactView(contact, locale)),
  };
  const letter = {
    ...letterFrame(site, {
      locale,
      lang: language,
      senders: senderLinks(site, release, locale),
      sender: sender.slug,
    }),
    subject: release.title,
    preheader: release.summary,
    changes: [],
    boilerplates: boilerplatesOf(site, release, locale),
  };
  const rows = 10 + part.contacts.length + part.attachments.length + (amounts?.rows.length ?? 0);
  const { html, isShortened } = shortenedMailBody(entryOf(site, entry).body(), {
    link: accentOf(site, sender.slug),
    widthOf: pictureWidths(site, release),
    limit: mailLimit - sizeInMail([letter, part], rows),
  });
  return { ...letter, parts: [{ ...part, body: html, isShortened }] };
}

/** Returns the widths of the pictures that a release shows, by their absolute addresses. */
function pictureWidths(site: Site, { path }: Release): ReadonlyMap<string, number> {
  const { pictures } = pageFilesOf(site, path);
  return new Map(
    [...pictures.values()].map((picture) => [
      absoluteUrl(site.config.baseUrl, plainUrl(picture)),
      picture.measured.width,
    ]),
  );
}

function boilerplatesOf(site: Site, release: Release, locale: Locale): NewsletterView['boilerplates'] {
  const { config } = site;
  const isForeign = release.language !== site.locale.code;
  return sendersOf(release).flatMap((sender) => {
    const text = config.profiles.get(sender.slug)?.boilerplate;
    if (!text) return [];
    const name = senderNameIn(locale.code, sender, config);
    return {
      heading: message(locale, 'release.about', { name }),
      html: mailBody(text, { link: accentOf(site, release.sender.slug) }),
      ...(isForeign && { lang: site.locale.code }),
    };
  });
}
