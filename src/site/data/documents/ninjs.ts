import type { Published } from '../../../archive/archive.ts';
import { rfc3339 } from '../../../locale/format.ts';
import { type Contact, type Release, sendersOf } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import { type Entry, entryOf } from '../../feeds/entry.ts';
import { attachmentsOf } from '../../media/attachments.ts';
import { imagesOf } from '../../media/images.ts';
import { senderLink, senderNames, topicLinks } from '../../parts/cards.ts';
import { currentCommittees } from '../../parts/collections/committee-views.ts';
import type { Site } from '../../site.ts';
import { idOf } from '../../tables/columns.ts';
import { iriOf } from '../catalogues/rdf.ts';
import { ninjsEvent } from './ninjs-event.ts';

/** IPTC's own schema of the version that the documents follow. */
const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/**
 * Returns a release as IPTC ninjs 3.1: a JSON value, valid by IPTC's schema, which allows no other members. Other
 * details are in the facts of the release (facts.ts), whose `id` is among its alternative ids.
 */
export function ninjs(site: Site, published: Published) {
  const { release } = published;
  const { baseUrl, openData } = site.config;
  const entry = entryOf(site, published);
  const page = (path: string) => absoluteUrl(baseUrl, path);
  return {
    uri: entry.id,
    standard,
    type: 'text',
    firstCreated: rfc3339(entry.published),
    versionCreated: rfc3339(entry.updated),
    pubStatus: release.withdrawn ? 'canceled' : 'usable',
    language: release.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: release.title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: entry.summary }],
    bodies: [bodyOf(entry)],
    by: senderNames(site, release, release.language),
    slugline: release.slug,
    organisations: [
      ...sendersOf(release).map((sender) => ({
        name: sender.name,
        rel: 'sender',
        uri: page(senderLink(site, sender).url),
        literal: sender.code,
      })),
      ...currentCommittees(site, release).map(({ url }, i) => ({
        name: release.committees[i]?.name,
        rel: 'committee',
        uri: url === '' ? undefined : page(url),
      })),
    ],
    people: release.contacts.map(personOf),
    subjects: topicLinks(site, release).map(({ text, url }) => ({
      name: text,
      uri: url === '' ? undefined : page(url),
    })),
    genres: release.type && [{ literal: release.type, name: entry.categories[0] }],
    altIds: [
      { role: 'id', value: idOf(published) },
      ...(release.case ? [{ role: 'case', value: release.case }] : []),
    ],
    ...ninjsEvent(site, published),
    associations: associationsOf(site, release),
    expires: release.expires && rfc3339(release.expires),
    rightsInfo: openData.license && { linkedRights: iriOf(openData.license) },
  };
}

/** Pictures, then attachments. */
function associationsOf(site: Site, release: Release) {
  const absolute = (path: string) => absoluteUrl(site.config.baseUrl, path);
  const pictures = imagesOf(site, release, release.language).map((picture, i) => ({
    name: `picture-${i + 1}`,
    rel: 'picture',
    uri: absolute(picture.download.url),
    type: 'picture',
    descriptions: [
      { role: 'alternative', contentType: 'text/plain', value: picture.alt },
      ...(picture.caption ? [{ role: 'caption', contentType: 'text/plain', value: picture.caption }] : []),
    ],
    by: picture.credit,
    usageTerms: picture.terms,
    rightsInfo: picture.licence && { linkedRights: iriOf(picture.licence.url) },
    renditions: [
      { name: 'original', href: absolute(picture.download.url) },
      { name: 'preview', href: absolute(picture.url), width: picture.width, height: picture.height },
    ],
  }));
  const attachments = attachmentsOf(site, release, release.language).map(({ title, url }, i) => ({
    name: `attachment-${i + 1}`,
    rel: 'attachment',
    uri: absolute(url),
    title,
    renditions: [{ name: 'original', href: absolute(url) }],
  }));
  const all = [...pictures, ...attachments];
  return all.length > 0 ? all : undefined;
}

function bodyOf(entry: Entry) {
  const text = entry.text();
  return {
    role: 'main',
    contentType: 'text/html',
    charCount: text.length,
    wordCount: text === '' ? 0 : text.split(' ').length,
    value: entry.html(),
  };
}

function personOf({ name, phones, email }: Contact) {
  const info = [
    ...phones.map(({ kind, text, e164 }) => ({ type: kind, role: 'office', value: e164 ?? text })),
    ...(email ? [{ type: 'email', role: 'office', value: email }] : []),
  ];
  return { name, rel: 'contact', contactInfo: info.length > 0 ? info : undefined };
}
