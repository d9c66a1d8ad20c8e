import { posix } from 'node:path';
import { formatDate } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { telephoneUri } from '../../model/release.ts';
import type { Accessibility } from '../../parse/config/accessibility.ts';
import type { CountryCode } from '../../register/countries.ts';
import type { AccessibilityView, LinkView, StatementPartView } from '../../render/views/view.ts';
import { frame, trail } from '../frame/frame.ts';
import { sectionLink } from '../frame/sections.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';
import { uncheckedDocuments } from './accessibility-checks.ts';

/** Addresses for complaints to the supervising authority of each country. */
const authorities = {
  SE: 'https://www.digg.se/tdosanmalan',
  FI: 'https://www.saavutettavuusvaatimukset.fi/',
  NO: 'https://www.uutilsynet.no/',
} as const satisfies Record<CountryCode, string>;

/**
 * The accessibility statement by MDFFS 2019:2, section 6, under the headings of Digg's template, from the config and
 * the facts known to the build.
 */
export function accessibilityOutputs(site: Site): Output[] {
  const path = site.sections.get('accessibility');
  if (path === undefined) return [];
  return [page(site, { path, layout: 'accessibility', view: () => accessibilityView(site, path) })];
}

function accessibilityView(site: Site, path: string): AccessibilityView {
  const { config, locale } = site;
  const { accessibility, title } = config;
  const heading = message(locale, 'a11y.heading', { title });
  const law = message(locale, `a11y.law.${config.country}`);
  return frame(
    site,
    {
      kind: 'accessibility',
      path,
      title: message(locale, 'nav.accessibility'),
      description: heading,
      breadcrumbs: trail(site),
    },
    {
      heading,
      lead: message(locale, 'a11y.intro', { body: accessibility?.body ?? title, title, law }),
      parts: [
        {
          ...emptyPart,
          heading: message(locale, 'a11y.howHeading'),
          texts: [message(locale, `a11y.how.${accessibility?.conformity ?? 'unknown'}`)],
        },
        ...reportingParts(site),
        {
          ...emptyPart,
          heading: message(locale, 'a11y.supervisionHeading'),
          texts: [message(locale, `a11y.supervision.${config.country}`)],
          links: [
            {
              text: message(locale, `a11y.authority.${config.country}`),
              url: authorities[config.country],
            },
          ],
        },
        {
          ...emptyPart,
          heading: message(locale, 'a11y.technicalHeading'),
          texts: [
            message(locale, `a11y.conformity.${accessibility?.conformity ?? 'unknown'}`, { law }),
            message(locale, 'about.aim'),
          ],
        },
        contentPart(site),
        testedPart(accessibility, locale),
      ],
    },
  );
}

const emptyPart = { texts: [], links: [], lists: [] };

function reportingParts({ config, locale, ...site }: Site): StatementPartView[] {
  const { accessibility } = config;
  const people = sectionLink({ ...site, locale }, 'contacts');
  const links = accessibility ? waysToReport(accessibility, locale) : people;
  const missing = accessibility ? [] : [message(locale, 'a11y.noForm')];
  return [
    {
      ...emptyPart,
      heading: message(locale, 'a11y.helpHeading'),
      texts: [message(locale, 'a11y.help'), ...missing],
      links,
    },
    {
      ...emptyPart,
      heading: message(locale, 'a11y.reportHeading'),
      texts: [message(locale, 'a11y.report'), ...missing],
      links,
    },
  ];
}

function waysToReport({ form, email, phone }: Accessibility, locale: Locale): LinkView[] {
  const dialled = phone && telephoneUri(phone);
  return [
    { text: message(locale, 'a11y.form'), url: form },
    ...(email ? [{ text: email, url: `mailto:${email}` }] : []),
    ...(phone && dialled ? [{ text: phone.text, url: dialled }] : []),
  ];
}

function contentPart(site: Site): StatementPartView {
  const { config, locale } = site;
  const { accessibility } = config;
  const { shortcomings = [], burden = [] } = accessibility ?? {};
  const lists = [
    { heading: message(locale, 'a11y.shortcomings'), items: [...shortcomings] },
    { heading: message(locale, 'a11y.burden'), items: [...burden] },
  ].filter(({ items }) => items.length > 0);
  const unchecked = uncheckedDocuments(site);
  const pdfs = unchecked.filter((src) => posix.extname(src).toLowerCase() === '.pdf').length;
  const isNone = accessibility && lists.length === 0 && unchecked.length === 0;
  const texts =
    unchecked.length > 0
      ? [
          [
            message(locale, 'a11y.documents', { count: unchecked.length }),
            ...(pdfs > 0 && unchecked.length > 1 ? [message(locale, 'a11y.pdf', { count: pdfs })] : []),
            message(locale, 'a11y.documents.help'),
          ].join(' '),
        ]
      : isNone
        ? [message(locale, 'a11y.none')]
        : accessibility
          ? []
          : [message(locale, 'a11y.how.unknown')];
  return { ...emptyPart, heading: message(locale, 'a11y.contentHeading'), texts, lists };
}

function testedPart(accessibility: Accessibility | undefined, locale: Locale): StatementPartView {
  const day = (written: string) => formatDate({ day: written }, locale.code);
  const assessed = accessibility && [
    accessibility.method,
    message(locale, 'a11y.assessed', { date: day(accessibility.assessed) }),
    message(locale, 'a11y.updated', { date: day(accessibility.updated) }),
  ];
  return {
    ...emptyPart,
    heading: message(locale, 'a11y.testedHeading'),
    texts: [
      ...(assessed ?? [message(locale, 'a11y.how.unknown')]),
      message(locale, 'about.tested'),
      message(locale, 'a11y.pictures'),
    ],
  };
}
