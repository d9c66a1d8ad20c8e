import type { Published } from '../../archive/archive.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Release } from '../../model/release.ts';
import type { LetterPartView, LetterPictureView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { eventView } from '../events/event-view.ts';
import { firstImage } from '../media/images.ts';
import { dateView, kicker } from '../parts/cards.ts';
import { versionLinks } from '../parts/version-links.ts';
import type { Site } from '../site.ts';
import { textWidth } from './mail-body.ts';

/** Returns what every newsletter shows of a release. */
export function letterPart(site: Site, entry: Published, locale: Locale): LetterPartView {
  const { release, url } = entry;
  const picture = pictureOf(site, release);
  const event = eventView(site, entry, site.agenda.over.has(entry), locale);
  return {
    title: release.title,
    url,
    lang: release.language,
    kicker: kicker(release, locale),
    date: dateView(release.date, site, locale),
    languages: versionLinks(entry),
    ...(event && { event }),
    ...(picture && { picture }),
    isShortened: false,
    attachments: [],
    pressKit: undefined,
    contacts: [],
  };
}

/** Returns the first press picture. Pictures in the text stay in the text. */
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
