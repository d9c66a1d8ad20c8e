import { isoMoment } from '../locale/format.ts';
import type { Release } from '../release.ts';
import type { LinkView, MetaView } from '../render/view.ts';
import { absoluteUrl } from '../url.ts';
import { firstImage } from './images.ts';
import type { Site } from './site.ts';

/** What metadata and structured content say of any page. */
export interface About {
  readonly site: Site;
  readonly title: string;
  readonly path: string;
  readonly lang: string;
  readonly description?: string;
  readonly breadcrumbs: readonly LinkView[];
}

/** OpenGraph wants a territory: that in which the language is mostly at home. */
const territories: Readonly<Record<string, string>> = { sv: 'sv_SE', en: 'en_GB', fi: 'fi_FI' };

/** OpenGraph (ogp.me) and Dublin Core (dublincore.org/specifications/dublin-core/dcmi-terms) of any page. */
export function pageMetas(about: About): MetaView[] {
  const { site, title, lang } = about;
  return [
    ...openGraph(about, 'website'),
    ...named('dcterms.title', title),
    ...named('dcterms.language', lang),
    ...named('dcterms.publisher', site.config.title),
  ];
}

/** The same of a release, with its sender, dates and subjects. */
export function releaseMetas(about: About, release: Release): MetaView[] {
  const { site, title, lang, path, description } = about;
  const zone = site.config.timeZone;
  const { sender, committees, date, tags, type, updated, corrections, withdrawn } = release;
  const changed = [updated, withdrawn?.date, ...corrections.map((correction) => correction.date)]
    .filter((moment) => moment !== undefined)
    .sort((a, b) => b.at - a.at)[0];
  const modified = changed && isoMoment(changed, zone);
  return [
    ...openGraph(about, 'article'),
    ...pictureMetas(site, release),
    ...property('article:published_time', isoMoment(date, zone)),
    ...property('article:modified_time', modified),
    ...property('article:author', sender.name),
    ...tags.flatMap(({ name }) => property('article:tag', name)),
    ...named('dcterms.title', title),
    ...named('dcterms.creator', sender.name),
    ...committees.flatMap(({ name }) => named('dcterms.contributor', name)),
    ...named('dcterms.publisher', site.config.title),
    ...named('dcterms.issued', isoMoment(date, zone)),
    ...named('dcterms.modified', modified),
    ...named('dcterms.language', lang),
    ...named('dcterms.identifier', absoluteUrl(site.config.baseUrl, path)),
    ...named('dcterms.abstract', description),
    ...tags.flatMap(({ name }) => named('dcterms.subject', name)),
    ...named('dcterms.type', type),
  ];
}

function openGraph({ site, title, path, lang, description }: About, type: 'article' | 'website'): MetaView[] {
  return [
    ...property('og:type', type),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', absoluteUrl(site.config.baseUrl, path)),
    ...property('og:site_name', site.config.title),
    ...property('og:locale', territories[lang.split('-')[0] ?? '']),
  ];
}

/** The picture by which a release is shown elsewhere. */
function pictureMetas(site: Site, release: Release): MetaView[] {
  const picture = firstImage(site, release);
  if (!picture) return [];
  return [
    ...property('og:image', absoluteUrl(site.config.baseUrl, picture.url)),
    ...property('og:image:type', picture.mediaType),
    ...property('og:image:width', String(picture.width)),
    ...property('og:image:height', String(picture.height)),
    ...property('og:image:alt', picture.alt),
    ...named('twitter:card', 'summary_large_image'),
  ];
}

function property(name: string, content: string | undefined): MetaView[] {
  return content ? [{ property: name, content }] : [];
}

function named(name: string, content: string | undefined): MetaView[] {
  return content ? [{ name, content }] : [];
}
