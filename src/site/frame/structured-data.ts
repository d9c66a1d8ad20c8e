import type { SenderKind } from '../../model/config/sender-schema.ts';
import type { SenderRef } from '../../model/release.ts';
import { senderKind } from '../../parse/sender/sender-kind.ts';
import type { StructuredView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { senderNameIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';
import type { About } from './metadata.ts';

/** A schema.org object. Undefined properties are left out. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Returns a JSON-LD document about the subject of a page and its breadcrumbs. */
export function graph(things: readonly Thing[], about: About): StructuredView {
  const crumbs = breadcrumbList(about);
  return { '@context': 'https://schema.org', '@graph': [...things, ...(crumbs ? [crumbs] : [])] };
}

export function webPage(
  { site, title, path, lang, description }: About,
  type: string,
  more: object = {},
): Thing {
  const url = absoluteUrl(site.config.baseUrl, path);
  return {
    '@type': type,
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: lang,
    isPartOf: { '@id': siteId(site) },
    ...more,
  };
}

/** The archive itself. */
export function webSite(site: Site): Thing {
  const { config, sections } = site;
  const search = sections.get('search');
  return {
    '@type': 'WebSite',
    '@id': siteId(site),
    url: config.baseUrl,
    name: config.title,
    description: config.description,
    inLanguage: site.locale.code,
    ...(search && {
      potentialAction: {
        '@type': 'SearchAction',
        target: `${absoluteUrl(config.baseUrl, search)}?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

const types: Readonly<Record<SenderKind, string>> = {
  municipality: 'GovernmentOrganization',
  region: 'GovernmentOrganization',
  federation: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  company: 'Corporation',
  organisation: 'Organization',
};

interface OrganisationOptions {
  /** Of its name (BCP 47); the site's by default. */
  readonly language?: string;
  /** Whether it has a page; true by default. */
  readonly hasPage?: boolean;
  readonly contacts?: readonly Thing[] | undefined;
}

/** A municipality or region with its SCB code, or any other sender. */
export function organisation(
  site: Site,
  sender: SenderRef,
  { language = site.locale.code, hasPage = true, contacts }: OrganisationOptions = {},
): Thing {
  const { slug, code } = sender;
  const url = senderUrl(site, sender);
  return {
    '@type': types[senderKind(sender, site.config) ?? 'agency'],
    '@id': `${url}#sender`,
    name: senderNameIn(language, sender, site.config),
    url: hasPage ? url : undefined,
    sameAs: site.config.profiles.get(slug)?.website,
    identifier: code === undefined ? undefined : senderCode(code),
    contactPoint: contacts,
  };
}

function senderCode(code: string): Thing {
  return {
    '@type': 'PropertyValue',
    propertyID: code.length === 4 ? 'SCB kommunkod' : 'SCB länskod',
    value: code,
  };
}

function senderUrl({ config, permalinks }: Site, { slug }: SenderRef): string {
  return absoluteUrl(config.baseUrl, permalinks.indexOf({ kind: 'sender', sender: slug }));
}

/** A reference to a sender: its `@id`. */
export function organisationRef(site: Site, sender: SenderRef): { readonly '@id': string } {
  return { '@id': `${senderUrl(site, sender)}#sender` };
}

export function siteId(site: Site): string {
  return `${site.config.baseUrl}#site`;
}

function breadcrumbList({ site, breadcrumbs, title, path }: About): Thing | undefined {
  if (breadcrumbs.length === 0) return undefined;
  const base = site.config.baseUrl;
  const steps = [...breadcrumbs, { text: title, url: path }].map(({ text, url }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: text,
    item: absoluteUrl(base, url),
  }));
  return { '@type': 'BreadcrumbList', itemListElement: steps };
}
