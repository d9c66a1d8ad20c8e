import type { Published } from '../../../archive/archive.ts';
import { rfc3339 } from '../../../locale/format.ts';
import { type Contact, currentName, type Release } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import { type Entry, entryOf } from '../../feeds/entry.ts';
import { attachmentsOf } from '../../media/attachments.ts';
import { imagesOf } from '../../media/images.ts';
import { senderLink, topicLinks } from '../../parts/cards.ts';
import { currentCommittees } from '../../parts/collections/committee-views.ts';
import type { Site } from '../../site.ts';
import { idOf } from '../../tables/columns.ts';

/** The schema of the documents, among the open data. */
export const schemaFile = 'release.schema.json';

/**
 * A release as JSON: an IPTC ninjs 3.0 document, extended by one property, `kommunike`, with the facts that ninjs has
 * no place for. The extension is made as the standard provides: by a schema of our own that builds on its type.
 */
export function ninjs(site: Site, published: Published, indent = 2): string {
  const { release } = published;
  const { baseUrl, openData } = site.config;
  const entry = entryOf(site, published);
  const page = (path: string) => absoluteUrl(baseUrl, path);
  return `${JSON.stringify(
    {
      uri: entry.id,
      standard: {
        name: 'ninjs',
        version: '3.0',
        schema: baseUrl + site.permalinks.pathOf({ kind: 'data', file: schemaFile }),
      },
      type: 'text',
      firstCreated: rfc3339(entry.published),
      versionCreated: rfc3339(entry.updated),
      pubStatus: release.withdrawn ? 'canceled' : 'usable',
      language: release.language,
      headlines: [{ role: 'main', contentType: 'text/plain', value: release.title }],
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: entry.summary }],
      bodies: [bodyOf(entry)],
      by: release.sender.name,
      slugline: release.slug,
      organisations: [
        {
          name: release.sender.name,
          rel: 'sender',
          uri: page(senderLink(site, release).url),
          literal: release.sender.code,
        },
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
      altIds: release.case && [{ role: 'case', value: release.case }],
      associations: picturesOf(site, release),
      expires: release.expires && rfc3339(release.expires),
      rightsInfo: openData.license && { linkedRights: openData.license },
      kommunike: { ...facts(published), attachments: filesOf(site, release) },
    },
    null,
    indent,
  )}\n`;
}

function picturesOf(site: Site, release: Release) {
  const absolute = (path: string) => absoluteUrl(site.config.baseUrl, path);
  const pictures = imagesOf(site, release, release.language).map((picture, i) => ({
    name: `picture-${i + 1}`,
    uri: absolute(picture.download.url),
    type: 'picture',
    descriptions: [
      { role: 'alternative', contentType: 'text/plain', value: picture.alt },
      ...(picture.caption ? [{ role: 'caption', contentType: 'text/plain', value: picture.caption }] : []),
    ],
    by: picture.credit,
    renditions: [
      { name: 'original', href: absolute(picture.download.url) },
      { name: 'preview', href: absolute(picture.url), width: picture.width, height: picture.height },
    ],
  }));
  return pictures.length > 0 ? pictures : undefined;
}

function filesOf(site: Site, release: Release) {
  return attachmentsOf(site, release, release.language).map(({ title, url }) => ({
    title,
    url: absoluteUrl(site.config.baseUrl, url),
  }));
}

/** What ninjs has no place for, in the words of the front matter. */
function facts(published: Published) {
  const { release } = published;
  return {
    id: idOf(published),
    date: release.date.day,
    time: release.date.time,
    municipality: release.sender.name,
    code: release.sender.code,
    committees: release.committees.map(({ name }) => name),
    committeesNow: release.committees.map(currentName),
    type: release.type,
    tags: release.tags.map(({ name }) => name),
    amounts: release.amounts,
    contacts: release.contacts.map(({ name, title, party, organisation, role, phones, email }) => ({
      name,
      title,
      party,
      organisation,
      role,
      phones,
      email,
    })),
    case: release.case,
    decision: release.decision,
    quotes: release.quotes.map(({ text, speaker, party, title }) => ({ text, speaker, party, title })),
    corrections: release.corrections.map(({ date, text }) => ({ date: date.day, text })),
    updated: release.updated?.day,
    withdrawn: release.withdrawn && { date: release.withdrawn.date.day, reason: release.withdrawn.reason },
  };
}

function bodyOf(entry: Entry) {
  const words = entry.text().split(/\s+/).filter(Boolean);
  return {
    role: 'main',
    contentType: 'text/html',
    charCount: words.join(' ').length,
    wordCount: words.length,
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
