import type { Published } from '../../archive/archive.ts';
import type { Digest } from '../../archive/publication/mailing.ts';
import { type Batch, madeBatch, type Output } from '../../model/output.ts';
import type { Week } from '../../parse/date/zone.ts';
import type { MailFormat } from '../../permalinks/address-table.ts';
import type { NewsletterView } from '../../render/views/view.ts';
import { file, page } from '../page.ts';
import { localeFor } from '../parts/cards.ts';
import type { Site } from '../site.ts';
import { digestLetter } from './digest-view.ts';
import { digestMailText, releaseMailText } from './mail-text.ts';
import { releaseLetter } from './newsletter-view.ts';

/**
 * Plans the newsletters, as HTML and as plain text: one for each recent release, one for each sender with its last
 * week. Their addresses are not permanent.
 */
export function newsletterBatch(site: Site): Batch {
  const { mailing } = site;
  if (!mailing) return madeBatch('newsletters', []);
  return madeBatch('newsletters', [
    ...mailing.releases.flatMap((entry) => ofRelease(site, entry)),
    ...mailing.digests.flatMap((digest) => ofWeek(site, mailing.week, digest)),
  ]);
}

function ofRelease(site: Site, entry: Published): Output[] {
  const { sender, date, slug } = entry.release;
  const pathOf = (mail: MailFormat) =>
    site.permalinks.pathOf({
      kind: 'newsletter',
      sender: sender.slug,
      year: date.day.slice(0, 4),
      slug,
      mail,
    });
  const view = () => releaseLetter(site, entry);
  return [
    htmlOutput(site, pathOf('html'), view, localeFor(site, entry.release)),
    textOutput(site, pathOf('text'), () => releaseMailText(site, entry, view())),
  ];
}

function ofWeek(site: Site, week: Week, digest: Digest): Output[] {
  const pathOf = (mail: MailFormat) =>
    site.permalinks.pathOf({ kind: 'digest', sender: digest.sender.slug, mail });
  const view = () => digestLetter(site, week, digest);
  return [
    htmlOutput(site, pathOf('html'), view, site.locale),
    textOutput(site, pathOf('text'), () => digestMailText(site, view())),
  ];
}

function htmlOutput(site: Site, path: string, view: () => NewsletterView, locale: Site['locale']): Output {
  return page(site, { path, layout: 'newsletter', view, locale, up: site.config.baseUrl });
}

function textOutput(site: Site, path: string, from: () => string): Output {
  return file(site, { path, stage: 'list', from, write: (text) => text });
}
