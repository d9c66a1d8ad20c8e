import type { Published, Version } from '../../archive/archive.ts';
import { employerOf } from '../../archive/collections/people.ts';
import { lastChange } from '../../archive/publication/last-change.ts';
import { isoMoment } from '../../locale/format.ts';
import {
  type Amount,
  type Contact,
  type Image,
  type SenderRef,
  senderOf,
  sendersOf,
} from '../../model/release.ts';
import { absoluteUrl } from '../../url.ts';
import { firstImage } from '../media/images.ts';
import { creatorIn, rightsOf } from '../media/rights/press-picture.ts';
import type { Site } from '../site.ts';
import type { About } from './metadata.ts';
import { organisation, organisationRef, siteId, type Thing } from './structured-data.ts';

/** Returns a release as a schema.org NewsArticle with its senders, press contacts, amounts and corrections. */
export function newsArticle(
  site: Site,
  { release, url, versions = [], translationOf }: Published,
  { description, lang }: About,
): Thing {
  const { config } = site;
  const page = absoluteUrl(config.baseUrl, url);
  const moment = (at: typeof release.date) => isoMoment(at, config.timeZone);
  const latest = lastChange(release);
  // an expired release, or a translation, may be the only one of its sender, who then has no page
  const isApart = release.expires !== undefined || translationOf !== undefined;
  const senders = sendersOf(release).map((sender) =>
    organisation(site, sender, {
      language: release.language,
      hasPage: !isApart || hasPage(sender),
      contacts: some(contactsOf(sender).map(contactPoint)),
    }),
  );
  const bodies = release.committees.map((committee) => ({
    '@type': 'GovernmentOrganization',
    name: committee.name,
    alternateName: committee.current,
    parentOrganization: organisationRef(site, senderOf(release, committee)),
  }));
  const others = versions.filter((other) => other.url !== translationOf).map(otherLanguage);
  return {
    '@type': 'NewsArticle',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: release.title,
    description: description || undefined,
    image: imageObject(),
    inLanguage: lang,
    datePublished: moment(release.date),
    dateModified: latest && moment(latest),
    expires: release.expires && moment(release.expires),
    isPartOf: { '@id': siteId(site) },
    isAccessibleForFree: true,
    creativeWorkStatus: release.withdrawn && 'Withdrawn',
    publisher: senders.length > 1 ? senders : senders[0],
    author: [...senders.map((sender) => ({ '@id': sender['@id'] })), ...bodies],
    keywords: some(release.tags.map(({ name }) => name)),
    about: some(release.amounts.map(monetaryAmount)),
    translationOfWork:
      translationOf && versions.filter(({ url }) => url === translationOf).map(otherLanguage)[0],
    workTranslation: some(others),
    correction: some(
      release.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: moment(date),
      })),
    ),
  };

  function hasPage({ slug }: SenderRef): boolean {
    return site.paths.at(site.permalinks.indexOf({ kind: 'sender', sender: slug })) !== undefined;
  }

  /** Contacts without an organisation belong to the first sender. */
  function contactsOf({ slug }: SenderRef) {
    return release.contacts.filter(
      (contact) => (employerOf(contact, release) ?? release.sender).slug === slug,
    );
  }

  function imageObject() {
    const picture = firstImage(site, release);
    if (!picture) return undefined;
    const { width, height, alt, image } = picture;
    return {
      '@type': 'ImageObject',
      url: absoluteUrl(config.baseUrl, picture.url),
      width,
      height,
      ...(alt && { caption: alt }),
      ...(image && rightsIn(image)),
    };
  }

  /** Who made a press picture, and on what terms it may be used; the page says how to get it. */
  function rightsIn(image: Image) {
    const { credit } = image;
    const { licence, usage } = rightsOf(config, image);
    const name = credit && creatorIn(credit);
    const isSender = sendersOf(release).some((sender) => sender.name === name);
    return {
      creditText: credit,
      creator: name && { '@type': isSender ? 'Organization' : 'Person', name },
      license: licence,
      usageInfo: usage && { '@type': 'CreativeWork', text: usage },
      acquireLicensePage: licence || usage ? page : undefined,
    };
  }

  function otherLanguage(other: Version): Thing {
    return {
      '@type': 'NewsArticle',
      '@id': absoluteUrl(config.baseUrl, other.url),
      inLanguage: other.language,
    };
  }
}

const contactTypes = { politician: 'elected official', official: 'official', press: 'press office' } as const;

export function contactPoint({ name, title, role, phones, email }: Contact): Thing {
  return {
    '@type': 'ContactPoint',
    name,
    description: title,
    contactType: contactTypes[role],
    telephone: some(phones.flatMap(({ e164, short }) => e164 ?? short ?? [])),
    email,
  };
}

/** The exact total as text. Years are the period of the amount. */
function monetaryAmount({ total, currency, purpose, from, to }: Amount): Thing {
  return {
    '@type': 'MonetaryAmount',
    name: purpose,
    value: total,
    currency,
    validFrom: from === undefined ? undefined : `${from}-01-01`,
    validThrough: to === undefined ? undefined : `${to}-12-31`,
  };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
