import { rfc3339 } from '../../../locale/format.ts';
import { availableLocale } from '../../../locale/index.ts';
import type { OrganisationType } from '../../../model/config/organisation-schema.ts';
import { telephoneUri } from '../../../model/release.ts';
import { digitsOf, typeByNumber } from '../../../parse/config/organisation.ts';
import { lastOf } from '../../feeds/entry.ts';
import type { Site } from '../../site.ts';
import { type DataFile, dataPath } from '../data-files.ts';
import { iriOf, type Resource, type Term, uuidOf } from './rdf.ts';

const authority = 'http://publications.europa.eu/resource/authority/';
const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/** The licence that DCAT-AP-SE requires for a catalogue: for the descriptions only, not for the data. */
const catalogueLicense = 'http://creativecommons.org/publicdomain/zero/1.0/';

const publisherTypes: Readonly<Record<OrganisationType, string>> = {
  municipality: 'LocalAuthority',
  region: 'RegionalAuthority',
  agency: 'NationalAuthority',
  university: 'Academia-ScientificOrganisation',
  company: 'Company',
  association: 'NonProfitOrganisation',
};

/**
 * Returns a catalogue for open data portals, by DCAT-AP-SE 3.0.1: one dataset, whose distributions are those of the files
 * that hold the data. No resource is a blank node, because portals follow them by their IRIs.
 */
export function catalogueOf(site: Site, files: readonly DataFile[]): readonly Resource[] {
  const publisher = publisherOf(site);
  const contact = contactOf(site);
  const distributions = files.flatMap((file) => distributionOf(site, file));
  const period = periodOf(site);
  const { archive, config } = site;
  const dataset = iri(site, '#releases');
  const tags = new Set(archive.releases.map(({ release }) => release.language));
  const languages = [...tags].sort().map((tag) => availableLocale(tag)?.iso639);
  const last = lastOf(archive.releases, site);
  const about = [
    ['dcterms:title', inSiteLanguage(site, config.title)],
    ['dcterms:description', inSiteLanguage(site, config.description ?? config.title)],
    ['dcterms:publisher', { iri: publisher.iri }],
    ...(last ? ([['dcterms:modified', { text: rfc3339(last), type: 'xsd:dateTime' }]] as const) : []),
    ['dcterms:spatial', { iri: areaOf(site) }],
  ] as const;
  return [
    {
      iri: iri(site, '#catalogue'),
      type: 'dcat:Catalog',
      statements: [
        ...about,
        ['dcterms:language', language(site.locale.iso639)],
        ['dcterms:license', { iri: catalogueLicense }],
        ['foaf:homepage', { iri: iriOf(config.baseUrl) }],
        ['dcat:themeTaxonomy', { iri: `${authority}data-theme` }],
        ['dcat:dataset', { iri: dataset }],
      ],
    },
    {
      iri: dataset,
      type: 'dcat:Dataset',
      statements: [
        ...about,
        ['dcterms:identifier', { text: uuidOf(dataset) }],
        ...[...new Set(languages)].flatMap((code) =>
          code === undefined ? [] : ([['dcterms:language', language(code)]] as const),
        ),
        ['dcterms:accrualPeriodicity', { iri: `${authority}frequency/IRREG` }],
        ['dcterms:accessRights', { iri: `${authority}access-right/PUBLIC` }],
        ['dcat:theme', { iri: `${authority}data-theme/GOVE` }],
        ['dcat:landingPage', { iri: iriOf(config.baseUrl) }],
        ...keywordsOf(site),
        ...period.map((one) => ['dcterms:temporal', { iri: one.iri }] as const),
        ...contact.slice(0, 1).map((one) => ['dcat:contactPoint', { iri: one.iri }] as const),
        ...distributions.map((one) => ['dcat:distribution', { iri: one.iri }] as const),
      ],
    },
    ...distributions,
    publisher,
    ...contact,
    ...period,
  ];
}

function iri({ config, permalinks }: Site, part: string): string {
  return iriOf(config.baseUrl + permalinks.folderOf({ kind: 'data' })) + part;
}

function inSiteLanguage({ config }: Site, text: string): Term {
  return { text, language: config.language };
}

function language(iso639: string): Term {
  return { iri: `${authority}language/${iso639.toUpperCase()}` };
}

function areaOf({ config, locale }: Site): string {
  const { spatial } = config.openData;
  if (spatial === undefined) return `${authority}country/${locale.home.alpha3}`;
  // GeoNames’ pages have https and www, its IRIs http and sws
  const place = /^https?:\/\/(?:www|sws)\.geonames\.org\/(\d+)/.exec(spatial)?.[1];
  return place === undefined ? iriOf(spatial) : `http://sws.geonames.org/${place}`;
}

function keywordsOf(site: Site) {
  return site.archive.collections.topic
    .slice(0, 50)
    .map(({ name }) => ['dcat:keyword', inSiteLanguage(site, name)] as const);
}

function periodOf(site: Site): readonly Resource[] {
  const { releases } = site.archive;
  const from = releases.at(-1)?.release.date.day;
  const to = releases[0]?.release.date.day;
  if (from === undefined || to === undefined) return [];
  return [
    {
      iri: iri(site, '#period'),
      type: 'dcterms:PeriodOfTime',
      statements: [
        ['dcat:startDate', { text: from, type: 'xsd:date' }],
        ['dcat:endDate', { text: to, type: 'xsd:date' }],
      ],
    },
  ];
}

function distributionOf(site: Site, { name, content, mediaType, fileType }: DataFile): Resource[] {
  if (fileType === undefined) return [];
  const url = iriOf(site.config.baseUrl + dataPath(site, name));
  const { license } = site.config.openData;
  return [
    {
      iri: `${url}#distribution`,
      type: 'dcat:Distribution',
      statements: [
        ['dcterms:title', inSiteLanguage(site, `${content} (${name})`)],
        ['dcat:accessURL', { iri: url }],
        ['dcat:downloadURL', { iri: url }],
        ['dcterms:format', { iri: `${authority}file-type/${fileType}` }],
        ['dcat:mediaType', { iri: mediaTypes + mediaType }],
        ['dcatap:availability', { iri: `${authority}planned-availability/STABLE` }],
        ...(license ? ([['dcterms:license', { iri: licenseIri(license) }]] as const) : []),
      ],
    },
  ];
}

/** The IRIs of Creative Commons have http, a final slash, and no language. */
function licenseIri(address: string): string {
  const { hostname, pathname } = new URL(address);
  if (!/^(?:www\.)?creativecommons\.org$/.test(hostname)) return iriOf(address);
  const path = pathname.replace(/\/(?:deed|legalcode)(?:\.[\w-]+)?\/?$/, '').replace(/\/?$/, '/');
  return `http://creativecommons.org${path}`;
}

/** The organisation, with its IRI at dataportal.se. */
function publisherOf(site: Site): Resource {
  const { title, openData } = site.config;
  const { name = title, number, type: written } = openData.organisation ?? {};
  const digits = number === undefined ? undefined : digitsOf(number);
  const type = written ?? (digits === undefined ? undefined : typeByNumber(digits));
  return {
    iri: digits === undefined ? iri(site, '#publisher') : `http://dataportal.se/organisation/SE${digits}`,
    type: 'foaf:Agent',
    statements: [
      ['foaf:name', inSiteLanguage(site, name)],
      ...(type
        ? ([['dcterms:type', { iri: `http://purl.org/adms/publishertype/${publisherTypes[type]}` }]] as const)
        : []),
      ...(digits === undefined ? [] : ([['dcterms:identifier', { text: digits }]] as const)),
    ],
  };
}

/** The contact for questions about the archive and its telephone; none without an e-mail address, which is mandatory. */
function contactOf(site: Site): readonly Resource[] {
  const { contact } = site.config;
  if (!contact?.email) return [];
  const number = contact.phones.map(telephoneUri).find((uri) => uri !== undefined);
  const telephone = iri(site, '#telephone');
  return [
    {
      iri: iri(site, '#contact'),
      type: contact.title === undefined ? 'vcard:Organization' : 'vcard:Individual',
      statements: [
        ['vcard:fn', { text: contact.name }],
        ['vcard:hasEmail', { iri: iriOf(`mailto:${contact.email}`) }],
        ...(number ? ([['vcard:hasTelephone', { iri: telephone }]] as const) : []),
      ],
    },
    ...(number
      ? [
          {
            iri: telephone,
            type: 'vcard:Voice' as const,
            statements: [['vcard:hasValue', { iri: iriOf(number) }]] as const,
          },
        ]
      : []),
  ];
}
