import { lastChange } from '../../archive/publication/last-change.ts';
import { memoize } from '../../incremental/memoize.ts';
import { isoMoment } from '../../locale/format.ts';
import { availableLocale } from '../../locale/index.ts';
import { type Release, sendersOf } from '../../model/release.ts';
import { pageLocale } from '../../parse/config/own-words.ts';
import type { LinkView, MetaView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { firstImage } from '../media/images.ts';
import { senderNameIn, siteNamesIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';

/** The metadata of any page. */
export interface About {
  readonly site: Site;
  readonly title: string;
  readonly path: string;
  readonly lang: string;
  readonly description?: string | undefined;
  readonly breadcrumbs: readonly LinkView[];
}

/** OpenGraph requires a territory: the main one of the language; empty if it has no locale. */
const withTerritory = memoize((lang): string => {
  const locale = availableLocale(lang);
  return locale && lang.split('-')[0] === locale.code ? locale.tag.replace('-', '_') : '';
});

/** Collects metadata, leaving out entries without content. */
class Metas {
  readonly list: MetaView[] = [];

  property(property: string, content: string | undefined): void {
    if (content) this.list.push({ property, content });
  }

  name(name: string, content: string | undefined): void {
    if (content) this.list.push({ name, content });
  }
}

/** OpenGraph (ogp.me) and Dublin Core (dublincore.org/specifications/dublin-core/dcmi-terms) of any page. */
export function pageMetas(about: About): readonly MetaView[] {
  const { title, lang } = about;
  const metas = openGraph(about, 'website');
  metas.name('dcterms.title', title);
  metas.name('dcterms.language', lang);
  metas.name('dcterms.publisher', siteTitle(about));
  return metas.list;
}

/** The same of a release, with its sender, dates and subjects. */
export function releaseMetas(about: About, release: Release): readonly MetaView[] {
  const { site, title, lang, path, description } = about;
  const zone = site.config.timeZone;
  const { committees, date, tags, type } = release;
  const senders = sendersOf(release).map((sender) => senderNameIn(lang, sender, site.config));
  const issued = isoMoment(date, zone);
  const changed = lastChange(release);
  const modified = changed && isoMoment(changed, zone);
  const metas = openGraph(about, 'article');
  addPicture(metas, site, release);
  metas.property('article:published_time', issued);
  metas.property('article:modified_time', modified);
  for (const sender of senders) metas.property('article:author', sender);
  for (const { name } of tags) metas.property('article:tag', name);
  metas.name('dcterms.title', title);
  for (const sender of senders) metas.name('dcterms.creator', sender);
  for (const { name } of committees) metas.name('dcterms.contributor', name);
  metas.name('dcterms.publisher', siteTitle(about));
  metas.name('dcterms.issued', issued);
  metas.name('dcterms.modified', modified);
  metas.name('dcterms.language', lang);
  metas.name('dcterms.identifier', absoluteUrl(site.config.baseUrl, path));
  metas.name('dcterms.abstract', description);
  for (const { name } of tags) metas.name('dcterms.subject', name);
  metas.name('dcterms.type', type);
  return metas.list;
}

function openGraph(about: About, type: 'article' | 'website'): Metas {
  const { site, title, path, lang, description } = about;
  const metas = new Metas();
  metas.property('og:type', type);
  metas.property('og:title', title);
  metas.property('og:description', description);
  metas.property('og:url', absoluteUrl(site.config.baseUrl, path));
  metas.property('og:site_name', siteTitle(about));
  metas.property('og:locale', withTerritory(lang));
  return metas;
}

function siteTitle({ site, lang }: About): string {
  return siteNamesIn(pageLocale(lang, site.config).code, site.config).title;
}

/** The picture by which a release is shown elsewhere. */
function addPicture(metas: Metas, site: Site, release: Release): void {
  const picture = firstImage(site, release);
  if (!picture) return;
  metas.property('og:image', absoluteUrl(site.config.baseUrl, picture.url));
  metas.property('og:image:type', picture.mediaType);
  metas.property('og:image:width', String(picture.width));
  metas.property('og:image:height', String(picture.height));
  metas.property('og:image:alt', picture.alt);
  metas.name('twitter:card', 'summary_large_image');
}
