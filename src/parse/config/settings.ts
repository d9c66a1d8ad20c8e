import { withoutInvisible } from '../../invisible.ts';
import { defaultLocale, homeOf, localeOf } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { SenderKind } from '../../model/config/sender-schema.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { OwnValues } from '../../model/own-values.ts';
import type { Body, Contact, Reference, SenderRef } from '../../model/release.ts';
import type { Supervised } from '../../register/country.ts';
import { type ContactRegister, readContactRegister, unknownContact } from '../contact/contacts.ts';
import { readDay } from '../date/moment.ts';
import { type Period, readPeriod } from '../date/period.ts';
import { readAlias, readFilePath, readWebAddress } from '../fields/addresses.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Findings, type Say, take } from '../fields/findings.ts';
import { readLicence } from '../fields/licence.ts';
import type { Reading } from '../fields/reading.ts';
import { readLanguage } from '../release/language-tag.ts';
import { aliasesIn } from '../sender/aliases.ts';
import { readBoilerplate } from '../sender/boilerplate.ts';
import { type CommitteeIndex, committeeIndex } from '../sender/committee-index.ts';
import { type SenderIndex, senderIndex } from '../sender/sender.ts';
import type { Path } from '../yaml/places.ts';
import { type Accessibility, readAccessibility, supervisingCountry } from './accessibility.ts';
import { readBaseUrl, readColour, readSlug, readTheme, readTimeZone } from './config-values.ts';
import { readOrganisationNumber } from './organisation.ts';
import { type OwnWords, readWords, spokenIn } from './own-words.ts';
import type { PublishedFormats } from './published-formats.ts';
import { warningProblem } from './warning-codes.ts';

/** The config, parsed: nothing else interprets the values as their author wrote them. */
export interface Settings
  extends Omit<Config, keyof Parts | keyof PublishedFormats | 'labels' | 'privacy' | 'params'>,
    PublishedFormats,
    Parts {
  /** Fingerprint of the config as a whole. */
  readonly key: string;
  /** As its author wrote it, for a copy of the config. */
  readonly written: Config;
  readonly labels: { readonly oldAfter: Period };
  /** For templates of the site's own. */
  readonly params: OwnValues;
  readonly privacy: { readonly maskAfter: Period | undefined; readonly keep: readonly Contact['role'][] };
}

interface Parts {
  /** Of the archive's language. */
  readonly locale: Locale;
  readonly ownWords: OwnWords;
  readonly senders: SenderIndex;
  /** Of the senders that the config declares, by slug. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly committees: CommitteeIndex;
  readonly contacts: ContactRegister;
  /** For questions about the archive. */
  readonly contact: Contact | undefined;
  readonly redirects: readonly ConfigRedirect[];
  /** Terms of use of pictures; the licence as an address. */
  readonly pictures: { readonly licence?: string; readonly usage?: string };
  /** The accessibility statement; undefined if nobody has written one. */
  readonly accessibility: Accessibility | undefined;
  /** Whose law on accessibility applies. */
  readonly supervision: Supervised;
}

/** An address that is no longer in use, and the one that replaces it, as written. */
export interface ConfigRedirect {
  /** With a final slash, everything below it. */
  readonly from: string;
  readonly to: string;
  readonly place: Reference & Pick<Diagnostic, 'file'>;
}

/** A sender that the config declares, and what it says of it. */
export interface Profile {
  readonly sender: SenderRef;
  /** Its names in other languages, by BCP 47 tag in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly kind: SenderKind | undefined;
  readonly website: string | undefined;
  /** `#rgb` or `#rrggbb` */
  readonly accent: string | undefined;
  readonly boilerplate: Body | undefined;
  /** Press contacts of today. */
  readonly press: readonly Contact[];
}

/**
 * Parses values that have the right shape, and reports those that can't be used.
 *
 * @param sayOfNames reports names that belong to nobody, or to two, unless that may follow from another mistake.
 */
export function readSettings(
  config: Loose<Config>,
  { file, say, tell, reference }: Omit<Findings, 'diagnostics'>,
  sayOfNames: Say,
) {
  const { language = defaultLocale.code, contacts: written = {}, markdown } = config;
  const value = <T>(text: string | undefined, reader: (text: string) => Reading<T>, ...path: Path) =>
    text === undefined ? undefined : take(reader(text), path, say);
  value(config.baseUrl, readBaseUrl, 'baseUrl');
  for (const key of ['titles', 'descriptions'] as const)
    for (const language of Object.keys(config[key] ?? {})) value(language, readLanguage, key, language);
  value(config.timeZone, readTimeZone, 'timeZone');
  value(config.theme, readTheme, 'theme');
  value(config.colours?.accent, readColour, 'colours', 'accent');
  const { number } = config.openData?.organisation ?? {};
  value(number, readOrganisationNumber, 'openData', 'organisation', 'number');
  const licence = value(config.pictures?.licence, readLicence, 'pictures', 'licence');
  const usage = config.pictures?.usage;
  const ownWords = readWords(config.words, tell);
  const spoken = spokenIn(language, { locale: localeOf(language), ownWords });
  const home = homeOf(spoken, config.register);
  const locale = home === spoken.home ? spoken : { ...spoken, home };
  const contacts = readContactRegister(written, locale.home, { say, tell });
  const registered = (name: string, path: Path) => {
    const id = withoutInvisible(name);
    if (!Object.hasOwn(written, id)) say(path, unknownContact(id, Object.keys(written)));
    return contacts.get(id);
  };
  const senders = senderIndex(config, sayOfNames);
  const profiles = new Map<string, Profile>();
  config.senders?.forEach((declared = {}, i) => {
    const press = each(declared.press, ['senders', i, 'press']);
    const sender = senders.declared[i];
    value(declared.slug, readSlug, 'senders', i, 'slug');
    value(declared.logo, readFilePath, 'senders', i, 'logo');
    const names = new Map<string, string>();
    for (const { alias, path } of aliasesIn(declared.aliases, ['senders', i, 'aliases'])) {
      const tag = value(alias.language, readLanguage, ...path, 'language')?.toLowerCase();
      if (tag !== undefined && alias.name !== undefined && !names.has(tag)) names.set(tag, alias.name);
    }
    const profile = {
      kind: declared.kind,
      names,
      website: value(declared.website, readWebAddress, 'senders', i, 'website'),
      accent: value(declared.accent, readColour, 'senders', i, 'accent'),
      boilerplate:
        declared.boilerplate === undefined
          ? undefined
          : readBoilerplate(
              declared.boilerplate,
              { locale, parser: markdown?.parser ?? 'auto', sender: sender?.slug ?? '' },
              (problem) => say(['senders', i, 'boilerplate'], problem),
            ),
      press: press.flatMap(({ text, path }) => registered(text, path) ?? []),
    };
    if (sender) profiles.set(sender.slug, { sender, ...profile });
  });
  config.committees?.forEach((committee, i) => {
    value(committee?.slug, readSlug, 'committees', i, 'slug');
    value(committee?.from, readDay, 'committees', i, 'from');
    value(committee?.to, readDay, 'committees', i, 'to');
    for (const { alias, path } of aliasesIn(committee?.aliases, ['committees', i, 'aliases'])) {
      value(alias.from, readDay, ...path, 'from');
      value(alias.to, readDay, ...path, 'to');
      value(alias.language, readLanguage, ...path, 'language');
    }
  });
  const redirects = Object.entries(config.redirects ?? {}).flatMap(([from, to]) => {
    const path = ['redirects', from];
    const isKnown = value(from, readAlias, ...path) !== undefined;
    const isUsable = to === '/' || value(to, readAlias, ...path) !== undefined;
    return isKnown && isUsable && to !== undefined
      ? { from, to, place: { file, ...reference('link', to, path) } }
      : [];
  });
  for (const code of Object.keys(config.warnings ?? {})) {
    const problem = warningProblem(code);
    if (problem) tell({ path: ['warnings', code], at: 'key', problem });
  }
  const parts: Parts = {
    redirects,
    locale,
    ownWords,
    senders,
    profiles,
    committees: committeeIndex(config, senders, sayOfNames),
    contacts,
    pictures: { ...(licence && { licence }), ...(usage && { usage }) },
    contact: config.contact === undefined ? undefined : registered(config.contact, ['contact']),
    accessibility: readAccessibility(config.accessibility, locale, { file, say, reference }),
    supervision: supervisingCountry(config.accessibility, config.register ?? locale.home.register, locale),
  };
  return {
    parts,
    oldAfter: value(config.labels?.oldAfter, readPeriod, 'labels', 'oldAfter'),
    maskAfter: value(config.privacy?.maskAfter, readPeriod, 'privacy', 'maskAfter'),
  };
}
