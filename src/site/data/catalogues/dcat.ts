import { rfc3339 } from '../../../locale/format.ts';
import { message } from '../../../locale/locale.ts';
import { lastOf } from '../../feeds/entry.ts';
import type { Site } from '../../site.ts';
import { tables } from '../../tables/table.ts';

const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/** A catalogue for open data portals, by DCAT-AP-SE 3, as JSON-LD. */
export function dcat(site: Site): string {
  const { archive, config, locale } = site;
  const data = config.baseUrl + site.permalinks.folderOf({ kind: 'data' });
  const publisher = { '@id': `${config.baseUrl}#publisher` };
  const last = lastOf(archive.releases, site);
  const first = archive.releases.at(-1)?.release.date.day;
  const newest = archive.releases[0]?.release.date.day;
  const about = {
    'dcterms:title': said(site, config.title),
    'dcterms:description': said(site, config.description ?? config.title),
    'dcterms:publisher': publisher,
    'dcterms:language': {
      '@id': `http://publications.europa.eu/resource/authority/language/${locale.iso639.toUpperCase()}`,
    },
    ...(last && {
      'dcterms:modified': { '@type': 'xsd:dateTime', '@value': rfc3339(last) },
    }),
    ...(config.openData.license && { 'dcterms:license': { '@id': config.openData.license } }),
  };
  const contact = contactOf(site);
  const dataset = {
    '@id': `${data}#releases`,
    '@type': 'dcat:Dataset',
    ...about,
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
    'dcterms:accessRights': {
      '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
    },
    'dcat:landingPage': { '@id': config.baseUrl },
    'dcat:keyword': archive.collections.topic.slice(0, 50).map(({ name }) => said(site, name)),
    ...(first && newest && { 'dcterms:temporal': period(first, newest) }),
    ...(contact && { 'dcat:contactPoint': contact }),
    'dcat:distribution': tables.flatMap(({ name, title }) => [
      distribution(site, `${name}.csv`, message(locale, title), 'text/csv'),
      distribution(site, `${name}.json`, message(locale, title), 'application/json'),
    ]),
  };
  const catalogue = {
    '@id': `${data}#catalogue`,
    '@type': 'dcat:Catalog',
    ...about,
    'foaf:homepage': { '@id': config.baseUrl },
    'dcat:dataset': { '@id': dataset['@id'] },
  };
  const agent = { ...publisher, '@type': 'foaf:Agent', 'foaf:name': said(site, config.title) };
  return `${JSON.stringify({ '@context': context, '@graph': [catalogue, dataset, agent] }, null, 2)}\n`;
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

function said({ config }: Site, text: string) {
  return { '@language': config.language, '@value': text };
}

function period(from: string, to: string) {
  return {
    '@type': 'dcterms:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:date', '@value': from },
    'dcat:endDate': { '@type': 'xsd:date', '@value': to },
  };
}

function distribution(site: Site, file: string, title: string, mediaType: string) {
  const url = site.config.baseUrl + site.permalinks.pathOf({ kind: 'data', file });
  const { license } = site.config.openData;
  return {
    '@id': `${url}#distribution`,
    '@type': 'dcat:Distribution',
    'dcterms:title': said(site, `${title} (${file})`),
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcterms:format': mediaType,
    'dcat:mediaType': { '@id': mediaTypes + mediaType },
    ...(license && { 'dcterms:license': { '@id': license } }),
  };
}

/** Whom the config names for questions about the archive. */
function contactOf({ config }: Site) {
  const { contact } = config;
  if (!contact?.email) return undefined;
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': contact.name,
    'vcard:hasEmail': { '@id': `mailto:${contact.email}` },
  };
}
